import type { Page } from 'puppeteer-core';
import { eventually } from './driver';
import { find } from './look';

declare global {
  /** What had the keyboard last in a page. */
  var last: Element | undefined;
}

/** Goes on with Tab, or back, to something of this role and name. Whatever has the focus on the way can be seen. */
export async function tabTo(page: Page, role: string, name: string, back = false): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await pressTab(page, back);
    const found = await find(page, role, name);
    const there = await found?.evaluate((element) => element === document.activeElement);
    await found?.dispose();
    if (there) return;
  }
  throw new Error(`The keyboard does not come to the ${role} "${name}"`);
}

/**
 * Goes through a page that was just opened, as from the address bar.
 * @returns what is wrong: what the keyboard left out or came to twice, and where it went up or back on the screen
 */
export async function walk(page: Page): Promise<string[]> {
  const wrong: string[] = [];
  let last: Stop | null = null;
  for (let presses = 0; presses < most; presses++) {
    await pressTab(page);
    const stop = await page.evaluate(look);
    // A date has several stops in it.
    if (!stop || stop.ahead === 0) continue;
    if (stop.ahead !== 1) wrong.push(`from ${last?.name} to ${stop.name}`);
    if (last && stop.left < last.right - 2 && stop.top < last.bottom - 2 && !isBeside(last, stop))
      wrong.push(`up or back from ${last.name} to ${stop.name}`);
    if (stop.atEnd) return wrong;
    last = stop;
  }
  return [...wrong, `goes no further than ${last?.name}`];
}

/** No place has as many stops. */
const most = 400;

interface Stop extends Box {
  readonly name: string;
  readonly right: number;
  /** How many stops further in the document than the last one. */
  readonly ahead: number;
  readonly atEnd: boolean;
}

/** Where the keyboard is, among all where it should stop. */
function look(): Stop | null {
  const here = document.activeElement;
  if (!here) return null;
  const all = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const stops: Element[] = [...document.querySelectorAll<HTMLInputElement>(all)].filter(
    (one) =>
      one.tabIndex >= 0 &&
      !one.disabled &&
      one.checkVisibility({ visibilityProperty: true }) &&
      // Of a group only the one that is chosen.
      !(one.type === 'radio' && !one.checked),
  );
  const at = stops.indexOf(here);
  const ahead = at - (globalThis.last ? stops.indexOf(globalThis.last) : -1);
  globalThis.last = here;
  const { left, top, right, bottom } = here.getBoundingClientRect();
  const name = `${here.tagName} ${here.getAttribute('aria-label') ?? here.textContent?.trim().slice(0, 40) ?? ''}`;
  let scrolled = 0;
  for (let around = here.parentElement; around; around = around.parentElement) scrolled += around.scrollTop;
  const box = { left, right, top: top + scrolled, bottom: bottom + scrolled };
  return { name, ahead, atEnd: at === stops.length - 1, ...box };
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** In one line, and further on. */
const isBeside = (one: Box, other: Box): boolean =>
  other.left > one.left && other.top < one.bottom && other.bottom > one.top;

async function pressTab(page: Page, back = false): Promise<void> {
  if (back) await page.keyboard.down('Shift');
  await page.keyboard.press('Tab');
  if (back) await page.keyboard.up('Shift');
  await eventually('a focus that can be seen', () => page.evaluate(isSeen)).catch(async () => {
    const what = await page.evaluate(() => {
      const here = document.activeElement ?? document.body;
      const { left, top, width, height } = here.getBoundingClientRect();
      const there = document.elementFromPoint(left + width / 2, top + height / 2);
      const told = (one: Element | null) => one?.outerHTML.slice(0, 160);
      return `${told(here)} at ${left}, ${top}, under ${told(there)}, outlined ${getComputedStyle(here).outline}, in a window of ${innerWidth} by ${innerHeight} at ${scrollY} of ${document.documentElement.scrollHeight}`;
    });
    throw new Error(`The focus cannot be seen: ${what}`);
  });
}

/** Does what has the focus show it, inside the window, with nothing over it? */
function isSeen(): boolean {
  const here = document.activeElement;
  if (!here || here === document.body) return false;
  const around = [here, here.closest('label')].flatMap((each) => (each ? [getComputedStyle(each)] : []));
  if (!around.some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0))
    return false;
  const { left, top, width, height } = here.getBoundingClientRect();
  const there = document.elementFromPoint(left + width / 2, top + height / 2);
  return there !== null && (here.contains(there) || (here.closest('label')?.contains(there) ?? false));
}
