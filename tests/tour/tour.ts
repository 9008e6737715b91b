import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { Driver, eventually, workingDay } from '../e2e/driver';
import { click, isThere, lines, named, untilHeading, untilStatus } from '../e2e/look';
import { type BrowserName, findPreload, root } from '../machine.mjs';

const freya = 'https://www.linkedin.com/in/freya-lindqvist/';

/** Opens a browser for a person to look around in, and returns when it is closed. */
export async function open(name: BrowserName): Promise<void> {
  const driver = await Driver.start({ headless: false }, name);
  await (await driver.open(freya)).bringToFront();
  console.log(`
Steadfast runs in the browser that has just opened. Everybody in it is invented, and nothing leaves this machine.

  1. Click the slim tab at the right edge of Freya Lindqvist's profile: the sidebar opens and knows who she is.
  2. Click "Log touch". The history has a line, and the next step a date. Reload the page: both are still there.
  3. Click "Malik Osei" at the bottom of the page. The sidebar follows, without a reload.
  4. Click Steadfast's icon beside the address bar: today's follow-ups, each with its why.
  5. Open https://mail.google.com/mail/u/0/ and one of the two mails there.

Ctrl+C ends it and throws the profile away.
`);
  await Promise.race([driver.closed(), new Promise((resolve) => process.once('SIGINT', resolve))]);
  await driver.stop();
}

/** The same without a display: takes the steps itself, says each in a sentence, and leaves a picture of it. */
export async function tour(name: BrowserName): Promise<void> {
  const pictures = join(root, '.state', 'tour');
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  let number = 0;
  const step = async (page: Page, sentence: string): Promise<void> => {
    number++;
    const slug = sentence
      .toLowerCase()
      .replace(/[^a-z]+/g, '-')
      .split('-', 6)
      .join('-');
    const file = join(pictures, `${String(number).padStart(2, '0')}-${slug}.png`);
    await page.bringToFront();
    await page.screenshot({ path: file as `${string}.png` });
    console.log(`${number}. ${sentence}\n   ${relative(root, file)}`);
  };

  console.log('There is no display here, so the tour runs by itself.\n');
  const driver = await Driver.start({}, name);
  try {
    const page = await driver.open(freya);
    await driver.tabAtEdge(page);
    await step(page, 'A LinkedIn profile, with the tab of Steadfast at the right edge.');
    let sidebar = await driver.openSidebar(page);
    await untilHeading(sidebar, 'Freya Lindqvist');
    await step(page, 'A click on the tab opens the sidebar, which knows that this is Freya Lindqvist.');

    await click(sidebar, 'button', 'In the page');
    await eventually('the notice to go', async () => !(await isThere(sidebar, 'button', 'In the page')));
    await step(
      page,
      "The first time it says what LinkedIn's terms say, and asks where to show itself; here, in the page.",
    );

    await click(sidebar, 'button', 'Log touch');
    const said = await untilStatus(sidebar, /logged/i);
    await step(page, `One click on "Log touch": "${said}".`);

    await page.reload();
    sidebar = await driver.openSidebar(page);
    await untilHeading(sidebar, 'Freya Lindqvist');
    const [touch] = await eventually('the history', () => history(sidebar));
    const [, next] = (await named(sidebar, 'Next step')).split('\n').filter(Boolean);
    await step(page, `After a reload the history has "${flat(touch ?? '')}", and the next step is "${next}".`);

    await page.locator('aside a[href$="/in/malik-osei/"]').click();
    await untilHeading(sidebar, 'Malik Osei');
    await step(page, 'On to Malik Osei without a reload: the sidebar follows and mixes nobody up.');

    const mail = await driver.open('https://mail.google.com/mail/u/0/#inbox/FMfcgzPracticeThreadAboutSamplesA');
    const beside = await driver.openSidebar(mail);
    await untilHeading(beside, 'Tomás Oliveira');
    await click(beside, 'button', 'Log touch');
    await untilStatus(beside, /logged/i);
    await step(mail, 'A mail from Tomás Oliveira in Gmail, logged as well.');

    await driver.restart(movable() ? workingDay(10) : null);
    const popup = await driver.openOwn('src/popup/index.html');
    await popup.setViewport({ width: 400, height: 600 });
    if (movable()) {
      await eventually('the overdue follow-ups', async () => (await lines(popup, 'Today')).length === 2);
      await step(
        popup,
        `Ten days later nobody is forgotten: the badge says ${await driver.badge()}, and the popup says who is next and why.`,
      );
    } else {
      await step(
        popup,
        "The popup shows today's follow-ups. (Only on Linux, with a C compiler, can the clock be moved ten days on.)",
      );
    }
    const dashboard = await driver.openOwn('src/dashboard/index.html');
    await dashboard.waitForSelector('[data-row] a');
    await step(dashboard, 'Everybody, in the dashboard.');
    console.log('\nThat was the tour. With a display, npm start leaves the browser open for you.');
  } finally {
    await driver.stop();
  }
}

const history = async (sidebar: Frame): Promise<string[] | null> => {
  const all = await lines(sidebar, 'History');
  return all.length ? all : null;
};

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

function movable(): boolean {
  try {
    return Boolean(findPreload('moved-clock'));
  } catch {
    return false;
  }
}
