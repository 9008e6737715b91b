import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Driver, eventually } from './driver';
import { click, fill, isThere, lines, untilHeading, untilStatus } from './look';
import { startWebmail, type Webmail } from './servers/webmail';

const mailbox = 'http://mail.example.org/?_task=mail&_mbox=INBOX';

describe("in a webmail of one's own", () => {
  let driver: Driver;
  let webmail: Webmail;
  beforeAll(async () => {
    webmail = startWebmail();
    driver = await Driver.start({ webmailPort: webmail.port });
  });
  afterAll(async () => {
    await driver?.stop();
    webmail?.stop();
  });

  it('Steadfast is not there before it was allowed', async () => {
    const page = await logIn(driver, webmail);
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
    await page.close();
  });

  it('once allowed, it knows whose mail is read, logs it, and logs the reply that was sent', async () => {
    await driver.allowAsking('http://mail.example.org/*');
    await allowSite(driver, 'http://mail.example.org');
    const page = await driver.open(mailbox);

    // The mail in the preview pane: another document in the page, and the address stays that of the list.
    const row = '#messagelist tr.message:not(.deleted) a[href*="_uid="]';
    const uid = await page.waitForFunction(
      (selector) =>
        [...document.querySelectorAll<HTMLAnchorElement>(selector)]
          .find((link) => link.closest('tr')?.querySelector('.rcmContactAddress[title^="jonas.brandt@"]'))
          ?.href.match(/_uid=(\d+)/)?.[1],
      {},
      row,
    );
    const id = await uid.jsonValue();
    await page.locator(`#messagelist a[href*="_uid=${id}&"]`).click();
    const sidebar = await driver.openSidebar(page);
    await untilHeading(sidebar, 'Jonas Brandt');
    await click(sidebar, 'button', 'Log touch');
    await untilStatus(sidebar, /logged/i);

    // The mail by itself, and a reply to it.
    const address = `http://mail.example.org/?_task=mail&_mbox=INBOX&_uid=${id}`;
    await page.goto(`${address}&_action=show`);
    await untilHeading(await driver.openSidebar(page), 'Jonas Brandt');
    await page.goto(`http://mail.example.org/?_task=mail&_action=compose&_reply_uid=${id}&_mbox=INBOX`);
    const composing = await driver.openSidebar(page);
    await untilHeading(composing, 'Jonas Brandt');
    const before = arrived(webmail).length;
    await page.locator('textarea[name=_message]').fill('Thank you, Thursday suits me. Mara');
    await page.locator('button.send').click();
    await eventually('the reply in the mailbox of Jonas', async () => arrived(webmail).length === before + 1);
    expect(readFileSync(arrived(webmail).at(-1) ?? '', 'utf8')).toContain('Thursday suits me');
    // Back in the list, wholly: what is opened while that still loads is not opened.
    await page.waitForFunction(
      () => document.querySelector('#messagelist') !== null && document.readyState === 'complete',
    );

    await page.goto(`${address}&_action=show`);
    const after = await driver.openSidebar(page);
    await untilHeading(after, 'Jonas Brandt');
    await click(after, 'button', 'Log touch');
    await untilStatus(after, /logged/i);
    await eventually('two touches', async () => (await lines(after, 'History')).length === 2);
  });

  it('the inbox by itself is nobody', async () => {
    const page = await driver.open(mailbox);
    await page.waitForSelector('#messagelist tr.message');
    const sidebar = await driver.openSidebar(page);
    await eventually('nobody to log', async () => !(await isThere(sidebar, 'button', 'Log touch')));
  });
});

async function logIn(driver: Driver, { users }: Webmail): Promise<Page> {
  const [mara] = users;
  const page = await driver.open('http://mail.example.org/');
  await page.locator('#rcmloginuser').fill(mara?.user ?? '');
  await page.locator('#rcmloginpwd').fill(mara?.password ?? '');
  await page.locator('#rcmloginsubmit').click();
  await page.waitForSelector('#messagelist tr.message');
  return page;
}

/** As a user does it, in the dashboard. */
async function allowSite(driver: Driver, origin: string): Promise<void> {
  const page = await driver.openOwn('src/dashboard/index.html');
  await fill(page, 'Address of the webmail', origin);
  await click(page, 'button', 'Add');
  await untilStatus(page, /added/i);
  await page.close();
}

/** The mails in the mailbox of Jonas Brandt that came since the start, oldest first. */
function arrived({ mails }: Webmail): string[] {
  const folder = join(mails, 'jonas.brandt@example.org', 'new');
  return readdirSync(folder)
    .sort()
    .map((file) => join(folder, file));
}
