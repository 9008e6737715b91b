// biome-ignore-all lint/performance/useDomNodeTextContent: what counts is what can be read, not what is hidden
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Driver, eventually, pause } from './driver';
import { click, fill, isThere, lines, untilHeading, untilStatus } from './look';
import { type MailUser, startWebmail, type Webmail } from './servers/webmail';

const base = 'http://mail.example.org/?_task=mail';
const unlogged = 'Sent, not yet logged';

/** The users of the webmail, each with a skin and a language of their own, and whom they write to. */
const journeys = [
  {
    skin: 'elastic',
    language: 'English',
    user: 'mara.lindqvist@',
    other: 'jonas.brandt@example.org',
    name: 'Jonas Brandt',
  },
  {
    skin: 'larry',
    language: 'German',
    user: 'jonas.brandt@',
    other: 'mara.lindqvist@example.com',
    name: 'Mara Lindqvist',
  },
  {
    skin: 'classic',
    language: 'French',
    user: 'amina.okafor@',
    other: 'chloe.garnier@example.com',
    name: 'Chloé Garnier',
  },
] as const;

describe('in Roundcube', () => {
  let driver: Driver;
  let webmail: Webmail;
  beforeAll(async () => {
    webmail = startWebmail();
    driver = await Driver.start({ webmailPort: webmail.port });
    await driver.allowAsking('http://mail.example.org/*');
    const settings = await driver.openOwn('src/dashboard/index.html');
    await fill(settings, 'Address of the webmail', 'http://mail.example.org');
    await click(settings, 'button', 'Add');
    await untilStatus(settings, /added/i);
    await settings.close();
  });
  afterAll(async () => {
    await driver?.stop();
    webmail?.stop();
  });

  it.each(journeys)(
    '$skin, in $language: list, preview, mail, draft, refused and sent',
    async ({ user, other, name }) => {
      const page = await logIn(
        driver,
        webmail.users.find((each) => each.user.startsWith(user)),
      );

      const list = await driver.openSidebar(page);
      await eventually('nobody in the list', async () => !(await isThere(list, 'button', 'Log touch')));

      const row = `#messagelist tr.message .rcmContactAddress[title="${other}"]`;
      const uid = await page.$eval(
        row,
        (sender) =>
          /_uid=(\d+)/.exec(
            sender.closest('tr')?.querySelector<HTMLAnchorElement>('a[href*="_uid="]')?.href ?? '',
          )?.[1],
      );
      await page.locator(`#messagelist a[href*="_uid=${uid}&"], #messagelist a[href$="_uid=${uid}"]`).click();
      await untilHeading(await driver.openSidebar(page), name);

      await page.goto(`${base}&_action=show&_mbox=INBOX&_uid=${uid}`);
      await untilHeading(await driver.openSidebar(page), name);

      await page.goto(`${base}&_action=compose&_reply_uid=${uid}&_mbox=INBOX`);
      const composing = await driver.openSidebar(page);
      await untilHeading(composing, name);
      await page.locator('textarea[name=_message]').fill('Thank you, until then.');

      // A draft is saved, with the same green message as a mail that was sent.
      await page.evaluate(() =>
        (window as unknown as { rcmail: { command(name: string): void } }).rcmail.command('savedraft'),
      );
      await page.waitForSelector('#messagestack > .confirmation, #message > .confirmation');
      await pause(1500);
      expect(await lines(composing, unlogged)).toEqual([]);

      // The mail server refuses one of the recipients.
      await copyTo(page, 'reject@example.net');
      await sendIt(page);
      await page.waitForFunction(() => document.body.innerText.includes('5.1.1')); // a line or a dialog, by the skin
      await pause(1500);
      expect(await lines(composing, unlogged)).toEqual([]);

      await page.keyboard.press('Escape');
      await copyTo(page, '');
      const before = arrived(webmail, other);
      await sendIt(page);
      await eventually(`the mail in the mailbox of ${name}`, async () => arrived(webmail, other) === before + 1);
      await page.waitForSelector('#messagelist');

      // The page is the list again: nobody is on it, and what was sent from this tab is offered.
      const after = await driver.openSidebar(page);
      await eventually('one offer', async () => (await lines(after, unlogged)).length === 1);
      expect((await lines(after, unlogged))[0]).toMatch(new RegExp(`You sent ${name} an e-mail`));
      await click(after, 'button', 'Log it');
      await untilStatus(after, /logged/i);
      await eventually('no offer', async () => (await lines(after, unlogged)).length === 0);

      await page.goto(`${base}&_action=show&_mbox=INBOX&_uid=${uid}`);
      const mail = await driver.openSidebar(page);
      await untilHeading(mail, name);
      await eventually('a touch', async () => (await lines(mail, 'History')).length >= 1);
      expect(await lines(mail, unlogged)).toEqual([]);
      await logOut(page);
    },
  );
});

async function logIn(driver: Driver, user: MailUser | undefined): Promise<Page> {
  const page = await driver.open('http://mail.example.org/');
  await page.locator('#rcmloginuser').fill(user?.user ?? '');
  await page.locator('#rcmloginpwd').fill(user?.password ?? '');
  await page.locator('#rcmloginsubmit').click();
  await page.waitForSelector('#messagelist tr.message');
  return page;
}

async function logOut(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { rcmail } = window as unknown as { rcmail: { env: { request_token: string } } };
    location.href = `./?_task=logout&_token=${rcmail.env.request_token}`;
  });
  await page.waitForSelector('#rcmloginuser');
  await page.close();
}

/** Sets the copy field, which the elastic skin hides behind pills. */
async function copyTo(page: Page, address: string): Promise<void> {
  await page.$eval(
    '[name=_cc]',
    (field, value) => {
      (field as HTMLTextAreaElement).value = value;
    },
    address,
  );
}

const sendIt = (page: Page): Promise<void> => page.locator(`a.button.send, button.send, input.mainaction`).click();

/** How many mails have come to somebody; all who are nobody's users here share one folder. */
function arrived({ mails, users }: Webmail, address: string): number {
  const folder = users.some(({ user }) => user === address) ? address : '_outside';
  const path = join(mails, folder, 'new');
  return existsSync(path) ? readdirSync(path).length : 0;
}
