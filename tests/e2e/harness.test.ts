import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Driver, eventually, workingDay } from './driver';
import { find, untilHeading } from './look';

// What the journeys rely on. When these fail, look here first.
describe('the test bed', () => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await Driver.start();
  });
  afterAll(() => driver?.stop());

  it('shows practice pages where LinkedIn and Gmail would be', async () => {
    const page = await driver.open('https://www.linkedin.com/in/freya-lindqvist/');
    expect(await page.title()).toBe('Freya Lindqvist | LinkedIn');
    expect(await page.evaluate(() => isSecureContext)).toBe(true);
    const mail = await driver.open('https://mail.google.com/mail/u/0/#inbox/FMfcgzPracticeThreadAboutSamplesA');
    expect(await mail.$eval('h2', (h2) => h2.textContent)).toBe('Samples for the reading room');
  });

  it('moves on in the page with the old card standing under the new address for a while', async () => {
    const page = await driver.open('https://www.linkedin.com/in/freya-lindqvist/');
    const card = () => page.$eval('section[componentkey$=Topcard] h2', (h2) => h2.textContent);
    await page.locator('aside a[href*="malik-osei"]').click();
    await page.waitForFunction(() => location.pathname === '/in/malik-osei/');
    expect(await card()).toBe('Freya Lindqvist');
    await eventually('the card of Malik Osei', async () => (await card()) === 'Malik Osei');
    expect(await page.title()).toBe('Malik Osei | LinkedIn');
  });

  it('leads nowhere else, and knows what else was asked for', async () => {
    const page = await driver.open('https://www.linkedin.com/practice/unguarded');
    const ask = (address: string) =>
      page.evaluate(
        (url) =>
          fetch(url, { mode: 'no-cors' }).then(
            () => 'reached',
            () => 'failed',
          ),
        address,
      );
    expect(await ask('https://elsewhere.example.net/')).toBe('failed');
    expect(await ask('http://127.0.0.1:4999/')).toBe('failed');
    expect(driver.strangers().sort()).toEqual(['127.0.0.1', 'elsewhere.example.net']);
    driver.gateway.strangers.clear();
  });

  it('finds by role and name what the browser itself finds', async () => {
    const sidebar = await driver.openSidebar(await driver.open('https://www.linkedin.com/in/freya-lindqvist/'));
    await untilHeading(sidebar, 'Freya Lindqvist');
    for (const [role, name] of [
      ['heading', 'Freya Lindqvist'],
      ['region', 'Next step'],
      ['button', 'Log touch'],
      ['textbox', 'Note'],
    ] as const) {
      const theirs = await sidebar.$(`::-p-aria([name="${name}"][role="${role}"])`);
      const ours = await find(sidebar, role, name);
      expect(await sidebar.evaluate((one, other) => one !== null && one === other, theirs, ours), name).toBe(true);
    }
    expect(await find(sidebar, 'link', 'Log touch')).toBeNull();
  });

  it('keeps what was stored through a kill, and moves the clock', async () => {
    await driver.ask(() => browser.runtime.sendMessage({ call: 'keepDraft', body: { key: 'kept', text: 'yes' } }));
    const then = workingDay(10);
    await driver.crash(then);
    expect(await kept(driver)).toMatchObject({ value: { text: 'yes' } });
    const late = (await driver.ask(() => Date.now())) - then.getTime();
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThan(30 * 60_000);
    const page = await driver.open('https://www.linkedin.com/feed/');
    expect(await page.evaluate(() => Date.now())).toBeGreaterThan(then.getTime());
  });
});

const kept = (driver: Driver): Promise<unknown> =>
  driver.ask(() => browser.runtime.sendMessage({ call: 'draft', body: { key: 'kept' } }));
