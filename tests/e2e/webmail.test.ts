// biome-ignore-all lint/performance/useDomNodeTextContent: what counts is what can be read, not what is hidden
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Driver, eventually, pause } from './driver';
import { click, isThere, lines, untilHeading, untilStatus } from './look';
import { allowSite, arrived, copyTo, logIn, logOut, sendIt } from './roundcube';
import { startWebmail, type Webmail } from './servers/webmail';

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
  const userNamed = (start: string) => webmail.users.find(({ user }) => user.startsWith(start));

  it('Steadfast is not there before it was allowed', async () => {
    const page = await logIn(driver, userNamed('mara.lindqvist@'));
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
    await allowSite(driver, 'http://mail.example.org');
    await page.reload();
    await page.waitForFunction(() => document.documentElement.children.length === 3);
    await logOut(page);
  });

  it.each(journeys)(
    'in $skin, in $language: list, preview, mail, draft, refused and sent',
    async ({ user, other, name }) => {
      const page = await logIn(driver, userNamed(user));

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

      // The mail server refuses one of the recipients.
      await copyTo(page, 'reject@example.net');
      await sendIt(page);
      await page.waitForFunction(() => document.body.innerText.includes('5.1.1')); // a line or a dialog, by the skin
      // Neither the draft nor this was sent.
      await pause(1500);
      expect(await lines(composing, unlogged)).toEqual([]);

      await page.keyboard.press('Escape');
      await copyTo(page, '');
      const before = arrived(webmail, other);
      await sendIt(page);
      const come = await eventually(`the mail in the mailbox of ${name}`, async () =>
        arrived(webmail, other).find((mail) => !before.includes(mail)),
      );
      expect(readFileSync(come, 'utf8')).toContain('Thank you, until then.');
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
      await eventually('a touch', async () => (await lines(mail, 'History')).length === 1);
      expect(await lines(mail, unlogged)).toEqual([]);
      await click(mail, 'button', 'Log touch');
      await eventually('two touches', async () => (await lines(mail, 'History')).length === 2);
      await logOut(page);
    },
  );
});
