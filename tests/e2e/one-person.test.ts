import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { threadId } from '../practice/messaging';
import { freya } from '../practice/people';
import { Driver, eventually } from './driver';
import { click, lines, textOf, untilHeading, untilStatus } from './look';

const mail = 'https://mail.google.com/mail/u/0/#inbox/FMfcgzPracticeThreadAboutWoodsC';

describe('the same person', () => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await Driver.start();
  });
  afterAll(() => driver?.stop());

  it('seen on LinkedIn, in its messages and in a mail is one contact', async () => {
    // The profile shows slug and member id, and its contact info, which the user has opened, the address.
    const profile = await driver.open(`https://www.linkedin.com/in/${freya.slug}/overlay/contact-info/`);
    const sidebar = await driver.openSidebar(profile);
    await untilHeading(sidebar, freya.name);
    await eventually('the address', async () => (await textOf(sidebar)).includes(freya.email ?? '?'));
    await click(sidebar, 'button', 'Log touch');
    await untilStatus(sidebar, /logged/i);

    // The messages know the member id only, the mail knows the address only.
    for (const address of [`https://www.linkedin.com/messaging/thread/${threadId(freya)}/`, mail]) {
      const page = await driver.open(address);
      const there = await driver.openSidebar(page);
      await untilHeading(there, freya.name);
      await eventually(`her history at ${address}`, async () => (await lines(there, 'History')).length === 1);
      expect(await textOf(there)).toContain(freya.company);
    }
    const popup = await driver.openOwn('src/popup/index.html');
    const { touched } = await driver.ask(async () => {
      const { value } = await browser.runtime.sendMessage<unknown, { value: { done: number } }>({
        call: 'queue',
        body: {},
      });
      return { touched: value.done };
    });
    expect(touched).toBe(1);
    await popup.close();
  });
});
