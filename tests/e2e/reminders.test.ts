import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Driver, eventually, pause, workingDay } from './driver';
import { click, fill, lines, untilHeading, untilStatus } from './look';

const freya = 'https://www.linkedin.com/in/freya-lindqvist/';

describe('a promise', () => {
  let driver: Driver;
  // A working day at half past ten, so that no midnight comes between.
  const start = workingDay(3);
  beforeAll(async () => {
    driver = await Driver.start({ at: start });
  });
  afterAll(() => driver?.stop());

  const promiseNotifications = async (when: 'before' | 'now'): Promise<string[]> =>
    (await driver.notifications()).filter((id) => id.startsWith('promise:') && id.split('|')[0]?.endsWith(`:${when}`));

  it('made in the sidebar is the next step, at its time', async () => {
    const page = await driver.open(freya);
    const sidebar = await driver.openSidebar(page);
    await untilHeading(sidebar, 'Freya Lindqvist');
    await click(sidebar, 'button', 'Log touch');
    await untilStatus(sidebar, /logged/i);
    await click(sidebar, 'button', 'Promise');
    // In whosever clock that is.
    await fill(sidebar, 'Which date and time?', 'in 8 minutes');
    await click(sidebar, 'button', 'Save promise');
    await untilStatus(sidebar, /10:3[0-9]|10:4[0-9]/);
    await page.close();
  });

  it('is raised before its time, once, and waits in the popup', async () => {
    await driver.ringAlarms();
    const [raised] = await eventually('a notification', async () => {
      const all = await promiseNotifications('before');
      return all.length > 0 && all;
    });
    await driver.ask((id) => browser.notifications.clear(id), raised ?? '');
    await driver.ringAlarms();
    await driver.stopBackground();
    await driver.ringAlarms();
    await pause(2000);
    expect(await promiseNotifications('before')).toEqual([]);
    const popup = await driver.openOwn('src/popup/index.html');
    await eventually('Freya in the popup', async () =>
      (await lines(popup, 'Today')).join().includes('Freya Lindqvist'),
    );
    await popup.close();
  });

  it('is raised at its time and overdue from then on, until it is kept from the popup', async () => {
    await driver.restart(new Date(start.getTime() + 12 * 60_000));
    await eventually('the badge', async () => (await driver.badge()) === '1');
    await eventually('a notification', async () => (await promiseNotifications('now')).length === 1);
    const popup = await driver.openOwn('src/popup/index.html');
    await eventually('Freya in the popup', async () =>
      (await lines(popup, 'Today')).join().includes('Freya Lindqvist'),
    );
    await click(popup, 'button', 'Log touch');
    await eventually('an empty badge', async () => (await driver.badge()) === '');
    await eventually('an empty list', async () => (await lines(popup, 'Today')).length === 0);
    await eventually('no notification', async () => (await driver.notifications()).length === 0);
  });
});
