import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Driver } from './driver';
import { click, fill, untilStatus } from './look';
import type { MailUser, Webmail } from './servers/webmail';

/** What a user does in Roundcube, whatever its skin and language. */

/** Opens the webmail and logs in; the inbox is shown. */
export async function logIn(driver: Driver, user: MailUser | undefined): Promise<Page> {
  const page = await driver.open('http://mail.example.org/');
  // A journey that failed has left somebody logged in.
  if (!(await page.$('#rcmloginsubmit'))) await leave(page);
  // At once, as a program that keeps passwords does it.
  const entered = { rcmloginuser: user?.user ?? '', rcmloginpwd: user?.password ?? '' };
  await page.evaluate((values) => {
    for (const [id, value] of Object.entries(values)) (document.getElementById(id) as HTMLInputElement).value = value;
  }, entered);
  await page.locator('#rcmloginsubmit').click();
  await page.waitForSelector('#messagelist tr.message').catch(async (error: unknown) => {
    throw new Error(`No list of mails after the login; there is ${await page.evaluate(standing)}`, { cause: error });
  });
  return page;
}

/** Runs in the page: what stands there, and what of the webmail was answered. */
function standing(): string {
  const said = document.querySelector('#messagestack')?.textContent ?? '';
  const answered = performance.getEntriesByType('resource').map(({ name, duration }) => `${name} ${duration}`);
  const words = (document.body.textContent ?? '').replace(/\s+/g, ' ');
  return [location.href, said, words.slice(0, 500), ...answered.filter((one) => one.includes('_action='))].join('\n');
}

export async function logOut(page: Page): Promise<void> {
  await leave(page);
  await page.close();
}

async function leave(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { rcmail } = window as unknown as { rcmail: { env: { request_token: string } } };
    location.href = `./?_task=logout&_token=${rcmail.env.request_token}`;
  });
  await page.waitForSelector('#rcmloginsubmit');
}

/** Sets the copy field, which the elastic skin hides behind pills. */
export async function copyTo(page: Page, address: string): Promise<void> {
  await page.$eval(
    '[name=_cc]',
    (field, value) => {
      (field as HTMLTextAreaElement).value = value;
    },
    address,
  );
}

export const sendIt = (page: Page): Promise<void> =>
  page.locator(`a.button.send, button.send, input.mainaction`).click();

/** The mails that have come to somebody; all who are nobody's users here share one folder. */
export function arrived({ mails, users }: Webmail, address: string): string[] {
  const folder = users.some(({ user }) => user === address) ? address : '_outside';
  const path = join(mails, folder, 'new');
  return existsSync(path) ? readdirSync(path).map((file) => join(path, file)) : [];
}

/** Allows the webmail as a user does it, in the dashboard. */
export async function allowSite(driver: Driver, origin: string): Promise<void> {
  await driver.allowAsking(`${origin}/*`);
  const page = await driver.openOwn('src/dashboard/index.html#/settings');
  await fill(page, 'Address of the webmail', origin);
  await click(page, 'button', 'Add');
  await untilStatus(page, /added/i);
  await page.close();
}
