// biome-ignore-all lint/performance/useDomNodeTextContent: what counts is what can be read, not what is hidden
import type { ElementHandle } from 'puppeteer-core';
import { eventually, pause, type Surface } from './driver';
import { find, type Within } from './find';

export { find };

/*
 * Things are found as a person using a screen reader finds them, by role and name, and clicked with the real mouse.
 * What is read is read with `evaluate`, never with `$eval`: puppeteer's own search costs Firefox 50 to 150 ms.
 */

/**
 * Does something with an element as soon as it stands still and is not disabled, in the middle of what can be seen.
 * @param act says whether it was done; else it is tried anew
 */
async function withReady(
  within: Within,
  role: string,
  name: string,
  act: (element: ElementHandle<Element>) => Promise<boolean>,
): Promise<void> {
  await eventually(`${role} "${name}"`, async () => {
    const found = await find(within, role, name);
    if (!found || !(await found.evaluate(isReady))) return false;
    const done = await act(found);
    await found.dispose();
    return done;
  });
}

async function isReady(element: Element): Promise<boolean> {
  // To the middle, as a person does who sees that something lies over it, such as the word that something is done.
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const places: string[] = [];
  for (let frame = 0; frame < 2; frame++) {
    await new Promise(requestAnimationFrame);
    places.push(JSON.stringify(element.getBoundingClientRect()));
  }
  return element.isConnected && places[0] === places[1] && !element.matches(':disabled, [aria-disabled=true]');
}

export const click = (within: Within, role: string, name: string): Promise<void> =>
  withReady(within, role, name, async (element) => {
    const reached = await press(element);
    if (!reached) console.warn(`The click on ${role} "${name}" reached nobody, and is made again.`);
    return reached;
  });

/** So long a click may take to come to the element, in ms. */
const arrival = 2000;

/**
 * Whether a click of the mouse came to the element. It is aimed at a place: a frame that the browser has not yet drawn where it stands now does not get
 * it. An element that is gone by then may have got it, or what stands in its place: it is not made again.
 */
async function press(element: ElementHandle<Element>): Promise<boolean> {
  const seen = await element.evaluateHandle((pressed) => {
    const state = { clicked: false };
    pressed.addEventListener('click', () => Object.assign(state, { clicked: true }), { once: true, capture: true });
    return state;
  });
  await element.click();
  const end = performance.now() + arrival;
  do {
    // A page that the click has led away from has taken all of this with it.
    if (await seen.evaluate(({ clicked }) => clicked).catch(() => true)) return true;
    await pause(50);
  } while (performance.now() < end);
  return !(await element.evaluate(({ isConnected }) => isConnected).catch(() => false));
}

/** Types a text where none or another one stands. */
export const fill = (surface: Surface, name: string, text: string, role = 'textbox'): Promise<void> =>
  withReady(surface, role, name, async (element) => {
    await element.asLocator().fill(text);
    return true;
  });

export const isThere = async (surface: Surface, role: string, name: string): Promise<boolean> =>
  (await read(surface, role, name, () => true)) ?? false;

/** All text a person can read. A frame that is still being loaded has no body yet. */
export const textOf = (surface: Surface): Promise<string> =>
  surface.evaluate(() => (document.body as HTMLElement | null)?.innerText ?? '');

/** Whom the sidebar says it is about. There is one heading of the first rank, or this fails. */
export async function heading(surface: Surface): Promise<string | null> {
  const texts = await surface.evaluate(() => [...document.querySelectorAll('h1')].map((h1) => h1.innerText.trim()));
  if (texts.length > 1) throw new Error(`${texts.length} headings of the first rank: ${texts.join(', ')}`);
  return texts[0] ?? null;
}

export const untilHeading = (surface: Surface, name: string): Promise<boolean> =>
  sayingWhatIsThere(
    surface,
    eventually(`the heading "${name}"`, async () => (await heading(surface)) === name),
  );

/** A wait in vain tells what there was instead. */
const sayingWhatIsThere = <Seen>(surface: Surface, waiting: Promise<Seen>): Promise<Seen> =>
  waiting.catch(async (error: Error) => {
    const text = await textOf(surface).catch(String);
    throw new Error(`${error.message}; there is: ${text.replaceAll(/\s+/g, ' ').slice(0, 1000)}`, { cause: error });
  });

/** What was last said in the status line. */
export const status = (surface: Surface): Promise<string> =>
  surface.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[role=status]')]
      .map((each) => each.innerText.trim())
      .join(' ')
      .trim(),
  );

export const untilStatus = (surface: Surface, pattern: RegExp, seconds?: number): Promise<string> =>
  sayingWhatIsThere(
    surface,
    eventually(
      `a status like ${pattern}`,
      async () => {
        const said = await status(surface);
        return pattern.test(said) && said;
      },
      seconds,
    ),
  );

/** The lines of a list with this name. */
export const lines = async (surface: Surface, name: string): Promise<string[]> =>
  (await read(surface, 'list', name, (list) =>
    [...list.querySelectorAll<HTMLElement>(':scope > li')].map((line) => line.innerText.trim()),
  )) ?? [];

/** The text of a part with this name. */
export const named = async (surface: Surface, name: string, role = 'region'): Promise<string> =>
  (await read(surface, role, name, (part) => part.innerText.trim())) ?? '';

/** What can be read off an element, if there is one of this role and name. */
async function read<Answer>(
  within: Within,
  role: string,
  name: string,
  look: (element: HTMLElement) => Answer,
): Promise<Awaited<Answer> | null> {
  const found = await find(within, role, name);
  if (!found) return null;
  const answer = await (found as ElementHandle<HTMLElement>).evaluate(look);
  await found.dispose();
  return answer;
}
