import { afterAll, beforeAll, expect, it } from 'vitest';
import { Driver, eventually } from './driver';
import { click, lines, untilHeading, untilStatus } from './look';

// The background is stopped whenever it is idle, and with it goes the line that a page has to it.
let driver: Driver;
beforeAll(async () => {
  driver = await Driver.start();
});
afterAll(() => driver?.stop());

it('a background that is stopped under an open sidebar, again and again, costs no touch and logs none twice', async () => {
  const page = await driver.open('https://www.linkedin.com/in/freya-lindqvist/');
  const sidebar = await driver.openSidebar(page);
  await untilHeading(sidebar, 'Freya Lindqvist');
  for (let touches = 1; touches <= 4; touches++) {
    await click(sidebar, 'button', 'Log touch');
    await untilStatus(sidebar, /logged/i);
    await eventually(`touch ${touches}`, async () => (await lines(sidebar, 'History')).length === touches);
    await driver.stopBackground();
  }
  expect(await lines(sidebar, 'History')).toHaveLength(4);
});
