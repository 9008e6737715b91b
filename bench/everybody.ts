import type { Page } from 'puppeteer-core';
import { type Driver, eventually } from '../tests/e2e/driver';
import { type Heavy, measureHeavy, workerOf } from './heavy';
import type { Spans } from './line';
import { memoryOf } from './memory';

/** What the dashboard takes with everybody in it, in ms but for the memory. */
export interface Everybody extends Heavy {
  /** From the address to the first people shown. */
  readonly opens: Spans;
  /** From a key in the search to the list that follows from it, in the page. */
  readonly keys: Spans;
  /** The longest time for which the page answered nothing while one typed. */
  readonly held: number;
  /** Of page and worker together, in MB. */
  readonly memory: number;
}

export async function measureEverybody(
  driver: Driver,
  imported: number,
  runs: number,
  heavyRuns: number,
): Promise<Everybody> {
  const opens: number[] = [];
  let page!: Page;
  for (let time = 0; time < runs; time++) {
    await page?.close();
    page = await driver.openOwn('src/popup/index.html');
    const start = performance.now();
    // Firefox loads extension pages, but WebDriver BiDi never hears of it; so nobody waits for the answer.
    page.goto(`${driver.origin}/src/dashboard/index.html#/people`).catch(() => {});
    await eventually('the people', () => page.evaluate(shown).catch(() => false), 60);
    opens.push(performance.now() - start);
  }
  await page.waitForFunction(() => /\d (?:people|person)/.test(document.querySelector('main')?.textContent ?? ''), {
    timeout: 60_000,
  });
  const { spans: keys, held } = await page.evaluate(typeWords, ['jonas brandt', 'silva', 'oak fl', 'p77', 'catalogue']);
  const memory = await memoryOf(driver, page);
  const work = await measureHeavy(page, workerOf(driver.name), imported, heavyRuns);
  await page.close();
  return { opens, keys, held, memory, ...work };
}

/** Runs in whatever page is there: once the first people are drawn, or that this is not the page in which they will be. */
const shown = (): Promise<boolean> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (!location.href.includes('/dashboard/')) resolve(false);
      else if (document.querySelector('[data-row] a')) resolve(true);
      else requestAnimationFrame(look);
    };
    look();
  });

/** Runs in the dashboard. Types words letter by letter, as a person does who waits for nothing but the list. */
async function typeWords(words: readonly string[]): Promise<{ spans: number[]; held: number }> {
  const box = document.querySelector<HTMLInputElement>('input[type=search]') as HTMLInputElement;
  const main = document.querySelector('main') as HTMLElement;
  const outside = (node: Node): boolean =>
    !(node instanceof Element ? node : node.parentElement)?.closest('[role=grid]');
  /** Whoever was found first has what was typed marked, or it is said where it stands. What lies out of sight follows. */
  const isFor = (text: string): boolean => {
    const first = main.querySelector('[data-row="0"]');
    const marked = [...(first?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent?.toLowerCase());
    const elsewhere = Boolean(first?.querySelector('.elsewhere'));
    const words = text.split(' ').filter(Boolean);
    if (!words.length) return marked.length === 0 && !elsewhere;
    return marked.every((mark) => words.includes(mark ?? '')) && (elsewhere || marked.includes(words.at(-1)));
  };
  const put = (text: string) =>
    new Promise<number>((resolve) => {
      const start = performance.now();
      const seen = new MutationObserver((changes) => {
        // What the key changes elsewhere on the page comes before the list that follows from it.
        if (changes.every(({ target }) => outside(target)) || !isFor(text)) return;
        seen.disconnect();
        resolve(performance.now() - start);
      });
      seen.observe(main, { childList: true, subtree: true, characterData: true });
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, text);
      box.dispatchEvent(new Event('input', { bubbles: true }));
      setTimeout(() => {
        seen.disconnect();
        resolve(Number.NaN);
      }, 1000);
    });
  const spans: number[] = [];
  const beat = 4;
  let [last, held] = [performance.now(), 0];
  const beating = setInterval(() => {
    const now = performance.now();
    held = Math.max(held, now - last - beat);
    last = now;
  }, beat);
  const pause = () => new Promise((resolve) => setTimeout(resolve, 60));
  for (const word of words) {
    for (let length = 1; length <= word.length; length++) {
      spans.push(await put(word.slice(0, length)));
      await pause();
    }
    await put('');
    // The list of everybody is not yet drawn: nobody types within that frame.
    await pause();
  }
  clearInterval(beating);
  // A letter that changes nothing draws nothing.
  return { spans: spans.filter((span) => !Number.isNaN(span)), held };
}
