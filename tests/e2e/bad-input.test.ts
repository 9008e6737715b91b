import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Driver, eventually } from './driver';
import { click, textOf, untilHeading, untilStatus } from './look';

const freya = 'https://www.linkedin.com/in/freya-lindqvist/';
const malik = 'https://www.linkedin.com/in/malik-osei/';
const hana = 'https://www.linkedin.com/in/hana-kobayashi-28b4/';

/** Writes another name over the one on a practice profile before anybody reads it: a sidebar that stands open does so as soon as it can. */
const rename = (name: string): void =>
  document.addEventListener('DOMContentLoaded', () => {
    const h2 = document.querySelector('section[componentkey$=Topcard] h2');
    if (h2) h2.textContent = name;
    document.title = `${name} | LinkedIn`;
  });

describe('bad input', () => {
  let driver: Driver;
  /** Of a page that says nothing it is long awaited that it does: so it stands there from the start. */
  let unknown: { page: Page; sidebar: Frame };
  beforeAll(async () => {
    driver = await Driver.start();
    const page = await driver.open(malik);
    await page.evaluate(() => {
      for (const part of document.querySelectorAll('main, aside')) part.remove();
    });
    unknown = { page, sidebar: await driver.openSidebar(page) };
  });
  afterAll(() => driver?.stop());

  it.each([
    ['markup', '<img src=x onerror="document.title=1"><b>Freya</b>'],
    ['emoji', 'Freya 🌲 Lindqvist'],
    ['letters from right to left', 'شهرزاد رضایی'],
  ])('a name with %s is shown as text', async (_what, name) => {
    const page = await driver.open(freya, rename, name);
    const sidebar = await driver.openSidebar(page);
    await untilHeading(sidebar, name);
    expect(await sidebar.$$eval('img', (all) => all.length)).toBe(0);
    await page.close();
  });

  it('a name of 10,000 characters is kept whole', async () => {
    const name = `${'Hana '.repeat(1999)}Hanna`;
    const page = await driver.open(hana, rename, name);
    const sidebar = await driver.openSidebar(page);
    await untilHeading(sidebar, name);
    await click(sidebar, 'button', 'Log touch');
    await untilStatus(sidebar, /logged/i);
    await page.close();

    const later = await driver.open(hana);
    const again = await driver.openSidebar(later);
    await untilHeading(again, name);
    await click(again, 'button', 'Log touch');
    await untilStatus(again, /logged/i);
    await later.close();
  });

  it('a message that does not fit the protocol is refused, and says where', async () => {
    const answers = await driver.ask(async () => {
      const { runtime } = browser;
      const send = (call: string, body: unknown) => runtime.sendMessage({ call, body });
      return [
        await send('log', { target: { contactId: '../x' }, touch: {} }),
        await send('deleteEverything', {}),
        await send('hello', {}), // a content script's word, from a page
      ];
    });
    expect(answers).toMatchObject([
      { ok: false, error: 'malformed' },
      { ok: false, error: 'not-allowed' },
      { ok: false, error: 'not-allowed' },
    ]);
  });

  it('a page whose layout is not known gives the name from the title, and says so', async () => {
    await unknown.page.bringToFront();
    await untilHeading(unknown.sidebar, 'Malik Osei');
    await eventually('word that the layout is not known', async () => /layout/i.test(await textOf(unknown.sidebar)));
  });
});
