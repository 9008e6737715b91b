import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { browserName, Driver, eventually } from './driver';
import { click, isThere, textOf, untilStatus } from './look';
import { picture } from './screens';

describe('whether reminders reach the user', () => {
  let driver: Driver;
  let dashboard: Page;
  beforeAll(async () => {
    driver = await Driver.start();
    dashboard = await driver.openOwn('src/dashboard/index.html#/settings');
    await dashboard.setViewport({ width: 1280, height: 900 });
  });
  afterAll(() => driver?.stop());

  const says = (words: RegExp) =>
    eventually(String(words), async () => words.test((await textOf(dashboard)).replace(/\s+/g, ' ')));

  it('is seen by a notification that is shown, and told as far as the browser says', async () => {
    await click(dashboard, 'button', 'Show a test notification');
    await eventually('the notification', async () => (await driver.notifications()).includes('test'));
    await says(/is on show, as far as the browser knows/);
    await click(dashboard, 'button', 'No, nothing came');
    await eventually('where to look', () => isThere(dashboard, 'heading', 'On Linux'));
    await says(browserName === 'firefox' ? /Firefox does not say/ : /lets Steadfast show notifications/);
    await says(/Last looked at what is due (?:today|yesterday), \d/);
    await says(/Next time (?:today|tomorrow), \d/);
    await picture(dashboard, 'self-test');
  });

  it('is not, while the user has paused them, and the popup and the dashboard say so until they go on', async () => {
    const popup = await driver.openOwn('src/popup/index.html');
    await click(popup, 'button', 'Reminders');
    await eventually('the menu', () => isThere(popup, 'menuitem', 'Reminder settings'));
    // The first of the menu has the focus.
    await popup.keyboard.press('Enter');
    await untilStatus(popup, /^Reminders are paused until/);
    await picture(popup, 'paused');
    await dashboard.bringToFront();
    await says(/Reminders now are paused until/);
    await click(dashboard, 'button', 'Resume');
    await untilStatus(dashboard, /Reminders come again/);
    await says(/Reminders now (?!are paused)/);
    await popup.bringToFront();
    await eventually('no pause in the popup', async () => !(await textOf(popup)).includes('Paused until'));
  });
});
