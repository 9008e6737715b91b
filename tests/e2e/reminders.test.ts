import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Driver, eventually, workingDay } from './driver';
import { click, fill, lines, untilHeading, untilStatus } from './look';

const freya = 'https://www.linkedin.com/in/freya-lindqvist/';
const hana = 'https://www.linkedin.com/in/hana-kobayashi-28b4/';

/** Reminders, with the background stopped before and after every step, as the browsers do it all day. */
describe('a promise', () => {
  let driver: Driver;
  // A working day at half past ten, so that no midnight comes between.
  const start = workingDay(-14);
  beforeAll(async () => {
    driver = await Driver.start({ at: start });
  });
  afterAll(() => driver?.stop());
  beforeEach(() => driver.stopBackground());

  const raised = async (kind: string): Promise<string[]> =>
    (await driver.notifications()).filter((id) => id.split('|')[0]?.endsWith(`:${kind}`));

  it('made in the sidebar is the next step, at its time', async () => {
    const page = await driver.open(freya);
    const sidebar = await driver.openSidebar(page);
    await untilHeading(sidebar, 'Freya Lindqvist');
    // As the browser does it by itself, where it does within seconds.
    await driver.rest();
    await click(sidebar, 'button', 'Log touch');
    await untilStatus(sidebar, /logged/i);
    await driver.stopBackground();
    await click(sidebar, 'button', 'Promise');
    // In whosever clock that is.
    await fill(sidebar, 'Which date and time?', 'in 8 minutes');
    await driver.stopBackground();
    await click(sidebar, 'button', 'Save promise');
    await untilStatus(sidebar, /10:3[0-9]|10:4[0-9]/);
    await page.close();
  });

  it('is raised before its time, once, and waits in the popup', async () => {
    await sweep(driver);
    const [first] = await eventually('a notification', async () => {
      const all = await raised('before');
      return all.length > 0 && all;
    });
    await driver.ask((id) => browser.notifications.clear(id), first ?? '');
    await sweep(driver);
    await driver.stopBackground();
    await sweep(driver);
    expect(await raised('before')).toEqual([]);
    const popup = await driver.openOwn('src/popup/index.html');
    await eventually('Freya in the popup', async () =>
      (await lines(popup, 'Today')).join().includes('Freya Lindqvist'),
    );
    await popup.close();
  });

  it('is raised at its time, with the words to say, and overdue from then on', async () => {
    await driver.restart(new Date(start.getTime() + 12 * 60_000));
    await eventually('the badge', async () => (await driver.badge()) === '1');
    await eventually('a notification', async () => (await raised('now')).length === 1);
    await eventually('its title', async () => /1 overdue, 1 of them promised/.test(await driver.badgeTitle()));
    await driver.stopBackground();
    await sweep(driver);
    expect(await raised('now')).toHaveLength(1);
  });

  it('leads to where they live', async () => {
    const [now] = await raised('now');
    let count = 1;
    await driver.clickNotification(now ?? '');
    await eventually('their page', async () => (await driver.addresses()).includes(freya));
    // Asked for again, it is the tab that stands there, once our reader in it says so.
    const contactId = now?.split('|')[1] ?? '';
    await eventually('the tab that is there', async () => {
      await driver.ask((id) => browser.runtime.sendMessage({ call: 'open', body: { contactId: id } }), contactId);
      const [before, after] = [count, (await driver.addresses()).filter((one) => one === freya).length];
      count = after;
      return after === before;
    });
    await eventually('the notification gone', async () => (await raised('now')).length === 0);
    await sweep(driver);
    expect(await raised('now')).toEqual([]);
  });

  it('asks for nothing more once it is kept from the popup', async () => {
    const popup = await driver.openOwn('src/popup/index.html');
    await eventually('Freya in the popup', async () =>
      (await lines(popup, 'Today')).join().includes('Freya Lindqvist'),
    );
    await driver.stopBackground();
    await click(popup, 'button', 'Log touch');
    await eventually('an empty badge', async () => (await driver.badge()) === '');
    await eventually('an empty list', async () => (await lines(popup, 'Today')).length === 0);
    await eventually('no notification', async () => (await driver.notifications()).length === 0);
  });
});

describe('what fell due while the browser was closed', () => {
  let driver: Driver;
  const start = workingDay(-14);
  beforeAll(async () => {
    driver = await Driver.start({ at: start });
  });
  afterAll(() => driver?.stop());
  afterEach(() => driver.stopBackground());

  it('is two promises', async () => {
    for (const [address, name, when] of [
      [freya, 'Freya Lindqvist', 'in 30 minutes'],
      [hana, 'Hana Kobayashi', 'in 45 minutes'],
    ] as const) {
      const page = await driver.open(address);
      const sidebar = await driver.openSidebar(page);
      await untilHeading(sidebar, name);
      await click(sidebar, 'button', 'Promise');
      await fill(sidebar, 'Which date and time?', when);
      await click(sidebar, 'button', 'Save promise');
      await untilStatus(sidebar, /1[01]:\d\d/);
      await page.close();
    }
    expect(await driver.badge()).toBe('');
  });

  it('comes once and together on the next day, beside one brief', async () => {
    await driver.restart(workingDayAfter(start));
    const kinds = async (): Promise<string[]> =>
      (await driver.notifications()).map((id) => id.split(':')[0] ?? '').toSorted();
    await eventually('both', async () => (await kinds()).length === 2);
    expect(await kinds()).toEqual(['brief', 'late']);
    await eventually('two in the badge', async () => (await driver.badge()) === '2');
    for (const id of await driver.notifications()) await driver.ask((which) => browser.notifications.clear(which), id);
    await driver.stopBackground();
    await sweep(driver);
    expect(await kinds()).toEqual([]);
  });
});

/** Rings the alarm, until a sweep that has begun since is over. */
async function sweep(driver: Driver): Promise<void> {
  const asked = await driver.ask(() => Date.now());
  await driver.ringAlarms();
  await eventually('a sweep', async () => {
    const check = await driver.ask(
      () => browser.runtime.sendMessage({ call: 'checkReminders', body: {} }) as Promise<Answer>,
    );
    return check.ok && check.value.swept !== null && Date.parse(check.value.swept) >= asked;
  });
}

interface Answer {
  readonly ok: boolean;
  readonly value: { readonly swept: string | null };
}

function workingDayAfter(day: Date): Date {
  const next = new Date(day);
  do next.setDate(next.getDate() + 1);
  while (next.getDay() === 0 || next.getDay() === 6);
  return next;
}
