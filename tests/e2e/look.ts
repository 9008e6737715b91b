// biome-ignore-all lint/performance/useDomNodeTextContent: what counts is what can be read, not what is hidden
import type { ElementHandle } from 'puppeteer-core';
import { eventually, type Surface } from './driver';

/**
 * Things are found as a person using a screen reader finds them, by role and name, and clicked with the real mouse.
 */
const aria = (role: string, name?: string): string =>
  `::-p-aria(${name === undefined ? '' : `[name=${JSON.stringify(name)}]`}[role="${role}"])`;

export const click = (surface: Surface, role: string, name: string): Promise<void> =>
  surface.locator(aria(role, name)).setTimeout(15_000).click();

export const fill = (surface: Surface, name: string, text: string): Promise<void> =>
  surface.locator(aria('textbox', name)).setTimeout(15_000).fill(text);

export async function isThere(surface: Surface, role: string, name?: string): Promise<boolean> {
  const found = await surface.$(aria(role, name));
  await found?.dispose();
  return found !== null;
}

/** The first element of a role and name inside another, or in the whole page. */
export const find = (within: Surface | ElementHandle, role: string, name?: string): Promise<ElementHandle | null> =>
  within.$(aria(role, name));

/** All text a person can read. */
export const textOf = (surface: Surface): Promise<string> => surface.evaluate(() => document.body.innerText);

/** Whom the sidebar says it is about. There is one heading of the first rank, or this fails. */
export async function heading(surface: Surface): Promise<string | null> {
  const texts = await surface.$$eval('h1', (all) => all.map((h1) => h1.innerText.trim()));
  if (texts.length > 1) throw new Error(`${texts.length} headings of the first rank: ${texts.join(', ')}`);
  return texts[0] ?? null;
}

export const untilHeading = (surface: Surface, name: string): Promise<boolean> =>
  eventually(`the heading "${name}"`, async () => (await heading(surface)) === name);

/** What was last said in the status line. */
export const status = (surface: Surface): Promise<string> =>
  surface.$$eval('[role=status]', (all) =>
    all
      .map((each) => (each as HTMLElement).innerText.trim())
      .join(' ')
      .trim(),
  );

export const untilStatus = (surface: Surface, pattern: RegExp): Promise<string> =>
  eventually(`a status like ${pattern}`, async () => {
    const said = await status(surface);
    return pattern.test(said) && said;
  });

/** The lines of a list with this name. */
export async function lines(surface: Surface, name: string): Promise<string[]> {
  const list = await find(surface, 'list', name);
  return list ? list.$$eval(':scope > li', (items) => items.map((item) => item.innerText.trim())) : [];
}

/** The text of the element with this name. */
export const named = (surface: Surface, name: string): Promise<string> =>
  surface.$$eval(
    '[aria-label], [aria-labelledby]',
    (all, wanted) => {
      const nameOf = (element: Element): string =>
        element.getAttribute('aria-label') ??
        (element.getAttribute('aria-labelledby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent ?? '')
          .join(' ')
          .trim();
      const found = all.find((element) => nameOf(element) === wanted) as HTMLElement | undefined;
      return found?.innerText.trim() ?? '';
    },
    name,
  );
