import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Driver, eventually, pause, workingDay } from './driver';
import { click, heading, isThere, lines, named, untilHeading, untilStatus } from './look';

const freya = 'https://www.linkedin.com/in/freya-lindqvist/';
const malik = 'https://www.linkedin.com/in/malik-osei/';
const hana = 'https://www.linkedin.com/in/hana-kobayashi-28b4/';

describe('on LinkedIn', () => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await Driver.start();
  });
  afterAll(() => driver?.stop());

  it('one click logs a touch with the person on screen, and a reload shows it and the next step', async () => {
    const page = await driver.open(freya);
    const sidebar = await driver.openSidebar(page);
    await untilHeading(sidebar, 'Freya Lindqvist');
    await click(sidebar, 'button', 'Log touch');
    await untilStatus(sidebar, /logged/i);
    await page.reload();
    const again = await driver.openSidebar(page);
    await untilHeading(again, 'Freya Lindqvist');
    // The page has got one element more than it came with, and no more.
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(3);
    await eventually('one touch in the history', async () => (await lines(again, 'History')).length === 1);
    expect(await named(again, 'Next step')).not.toBe('');
  });

  it('Undo takes a touch back, and with the first one the contact', async () => {
    const page = await driver.open(hana);
    const sidebar = await driver.openSidebar(page);
    await untilHeading(sidebar, 'Hana Kobayashi');
    await click(sidebar, 'button', 'Log touch');
    await untilStatus(sidebar, /logged/i);
    await click(sidebar, 'button', 'Undo');
    await untilStatus(sidebar, /undone|taken back/i);
    await eventually('nothing in the history', async () => (await lines(sidebar, 'History')).length === 0);
    await page.reload();
    const again = await driver.openSidebar(page);
    await untilHeading(again, 'Hana Kobayashi');
    expect(await lines(again, 'History')).toHaveLength(0);
    await page.close();
  });

  it('two tabs at once are about two people, and a touch goes to the one it was logged from', async () => {
    const [one, other] = [await driver.open(malik), await driver.open(hana)];
    const [ofMalik, ofHana] = [await driver.openSidebar(one), await driver.openSidebar(other)];
    await untilHeading(ofHana, 'Hana Kobayashi');
    await untilHeading(ofMalik, 'Malik Osei');
    await one.bringToFront();
    await click(ofMalik, 'button', 'Log touch');
    await untilStatus(ofMalik, /logged/i);
    await eventually('one touch with Malik', async () => (await lines(ofMalik, 'History')).length === 1);
    expect(await heading(ofHana)).toBe('Hana Kobayashi');
    expect(await lines(ofHana, 'History')).toEqual([]);
    await click(ofMalik, 'button', 'Undo');
    await untilStatus(ofMalik, /undone|taken back/i);
    await Promise.all([one.close(), other.close()]);
  });

  it('the next person, reached without a reload, is not mixed up with the one before', async () => {
    const page = await driver.open(freya);
    const sidebar = await driver.openSidebar(page);
    await untilHeading(sidebar, 'Freya Lindqvist');
    await goTo(page, 'malik-osei', 2500);

    // Freya's card still stands there under Malik's address.
    await eventually('Freya to be gone from the sidebar', async () => (await heading(sidebar)) !== 'Freya Lindqvist');
    const seen = new Set<string | null>();
    while ((await card(page)) === 'Freya Lindqvist') {
      seen.add(await heading(sidebar));
      if (await isThere(sidebar, 'button', 'Log touch')) await click(sidebar, 'button', 'Log touch').catch(() => {});
      await pause(100);
    }
    expect([...seen]).not.toContain('Freya Lindqvist');
    await untilHeading(sidebar, 'Malik Osei');
    expect(await lines(sidebar, 'History')).toHaveLength(0);

    await goTo(page, 'freya-lindqvist', 700);
    await untilHeading(sidebar, 'Freya Lindqvist');
    await eventually("Freya's one touch", async () => (await lines(sidebar, 'History')).length === 1);
  });

  it('the feed, a search and a login wall offer nobody to log', async () => {
    const tabs = [];
    for (const path of ['feed/', 'search/results/people/?keywords=lamps', 'authwall']) {
      const page = await driver.open(`https://www.linkedin.com/${path}`);
      tabs.push({ page, sidebar: await driver.openSidebar(page) });
    }
    // Given time together.
    await pause(1500);
    for (const { page, sidebar } of tabs) {
      expect(await isThere(sidebar, 'button', 'Log touch')).toBe(false);
      await page.close();
    }
  });

  it('a stopped background loses nothing and answers again', async () => {
    const page = await driver.open(freya);
    const sidebar = await driver.openSidebar(page);
    await untilHeading(sidebar, 'Freya Lindqvist');
    await driver.stopBackground();
    await click(sidebar, 'button', 'Log touch');
    await untilStatus(sidebar, /logged/i);
    await eventually('two touches', async () => (await lines(sidebar, 'History')).length === 2);
  });

  it('a touch confirmed just before the browser is killed is there afterwards', async () => {
    const page = await driver.open(malik);
    const sidebar = await driver.openSidebar(page);
    await untilHeading(sidebar, 'Malik Osei');
    await click(sidebar, 'button', 'Log touch');
    await untilStatus(sidebar, /logged/i);
    // Days later, for what comes after this.
    await driver.crash(workingDay(10));
    const after = await driver.openSidebar(await driver.open(malik));
    await untilHeading(after, 'Malik Osei');
    await eventually('the touch', async () => (await lines(after, 'History')).length === 1);
  });

  it('what became overdue stands in badge, popup and notification until it is logged from the popup', async () => {
    await eventually('two overdue in the badge', async () => (await driver.badge()) === '2');
    await eventually('a notification', async () => (await driver.notifications()).length > 0);
    const popup = await driver.openOwn('src/popup/index.html');
    for (const name of ['Freya Lindqvist', 'Malik Osei']) {
      const left = await eventually(`${name} in the popup`, async () => (await lines(popup, 'Today')).length);
      expect((await lines(popup, 'Today')).join('\n')).toContain(name);
      await popup.bringToFront();
      const item = await popup.evaluateHandle(
        (who) => [...document.querySelectorAll('li')].find((li) => li.textContent.includes(who)),
        name,
      );
      await click(item as ElementHandle<Element>, 'button', 'Log touch');
      await eventually(
        `${name} to leave the popup`,
        async () => !(await lines(popup, 'Today')).join('\n').includes(name),
      );
      await eventually(
        'the badge to count one less',
        async () => (await driver.badge()) === (left > 1 ? String(left - 1) : ''),
      );
    }
    await eventually('no notification', async () => (await driver.notifications()).length === 0);
  });
});

const card = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() => document.querySelector('section[componentkey$=Topcard] h2')?.textContent);

/** To another profile without a reload; its card comes `delay` ms after its address. */
async function goTo(page: Page, slug: string, delay: number): Promise<void> {
  await page.evaluate((ms) => {
    (globalThis as unknown as { practice: { delay: number } }).practice.delay = ms;
  }, delay);
  await page.locator(`aside a[href$="/in/${slug}/"]`).click();
  await page.waitForFunction((path) => location.pathname === path, {}, `/in/${slug}/`);
}
