import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { browserName, Driver, eventually, type Surface } from './driver';
import { click, fill, heading, isThere, lines, named, textOf, untilHeading, untilStatus } from './look';
import { shoot } from './screens';

const freya = 'https://www.linkedin.com/in/freya-lindqvist/';
const malik = 'https://www.linkedin.com/in/malik-osei/';
const hana = 'https://www.linkedin.com/in/hana-kobayashi-28b4/';

/** Half past ten on a Monday in New York; half past four in Gothenburg, where Freya is. */
const monday = new Date('2026-11-16T15:30:00Z');
const wednesday = new Date('2026-11-18T15:30:00Z');

/** What is offered instead of giving up. */
const ways = {
  finalTry: 'One final try On the next working day. If nothing comes, it closes by itself 10 working days later.',
  slow: 'Slow: every 14 days A light word now and then; the time may be right for them later.',
  close: 'Close anyway It can be reopened whenever you like.',
};

describe('the engine, with one person', () => {
  let driver: Driver;
  beforeAll(async () => {
    vi.stubEnv('TZ', 'America/New_York');
    driver = await Driver.start();
    await driver.restart(monday);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await driver?.stop();
  });

  afterEach(async ({ task }) => { if (task.result?.state !== 'fail') return; /*DEBUG*/
    for (const [i, p] of (await (await driver.openOwn('icons/16.png')).browser().pages()).entries()) { if (/png$|blank/.test(p.url())) continue; console.log(p.url()); await p.bringToFront(); await p.screenshot({ path: `/tmp/e2e3/fail-${task.name.slice(0, 10).replaceAll(' ', '-')}-${i}.png` }); for (const f of p.frames().slice(-1)) console.log(await f.evaluate(() => document.body.innerText.slice(0,1500) + '|STATUS ' + [...document.querySelectorAll('[role=status]')].map(e=>e.textContent)).catch(() => '')); }
  });
  /** Steadfast's own page beside a tab, in the size of a panel. */
  const besideTab = async (page: Page): Promise<Page> => {
    const panel = await driver.openOwn(`src/sidebar/index.html?tab=${await driver.tabId(page)}`);
    await panel.setViewport({ width: 360, height: 900 });
    return panel;
  };

  it('meets giving up after one message with three ways, and closes all the same', async () => {
    const page = await driver.open(freya);
    const sidebar = await driver.openSidebar(page);
    await untilHeading(sidebar, 'Freya Lindqvist');
    await click(sidebar, 'button', 'Log touch');
    await untilStatus(sidebar, /logged/i);
    await eventually('the next step', async () => /Message on Thu, Nov 19/.test(await named(sidebar, 'Next step')));

    await giveUp(sidebar);
    const offers = await named(sidebar, 'Silence is not a no');
    expect(offers).toContain('1 message and 0 attempts so far.');
    for (const offer of Object.values(ways)) expect(await isThere(sidebar, 'button', offer)).toBe(true);
    await picture(page, 'guard');
    await click(sidebar, 'button', ways.finalTry);
    await untilStatus(sidebar, /one final try/i);
    await eventually('the final try', async () => /One final try tomorrow/.test(await named(sidebar, 'Next step')));
    await picture(page, 'final-try');
    await click(sidebar, 'button', 'Call it off');
    await untilStatus(sidebar, /called off/i);
    await eventually('Thursday again', async () => /Message on Thu, Nov 19/.test(await named(sidebar, 'Next step')));

    for (const again of ['Undo', 'Reopen']) {
      await giveUp(sidebar);
      await click(sidebar, 'button', ways.close);
      await untilStatus(sidebar, /^closed/i);
      await eventually('closed', async () => /Closed today without an answer/.test(await named(sidebar, 'Next step')));
      if (again === 'Reopen') await picture(page, 'closed');
      await click(sidebar, 'button', again);
      await untilStatus(sidebar, again === 'Undo' ? /taken back/i : /open again/i);
      await eventually('an open contact', async () => !/Closed/.test(await named(sidebar, 'Next step')));
    }
    await page.close();
  });

  it('reads a promise in plain words by their clock, says it in both, and keeps the score by the user’s word', async () => {
    const page = await driver.open(freya);
    const panel = await besideTab(page);
    await untilHeading(panel, 'Freya Lindqvist');
    await click(panel, 'button', 'Promise');
    await fill(panel, 'Which date and time?', 'tomorrow at 10');
    const both = /Tuesday, (17 November|November 17) at 10:00.* in Stockholm · 0?4:00.* for you/;
    await eventually('both clocks', async () => both.test(await textOf(panel)));
    await picture(panel, 'promise-form');
    await click(panel, 'button', 'Save promise');
    await untilStatus(panel, /promised/i);
    await eventually('it among the promises', async () => both.test((await lines(panel, 'Promises')).join()));
    expect(await named(panel, 'Next step')).toMatch(/Call back.* tomorrow at 0?4:00/);
    await picture(panel, 'promise');

    await driver.restart(wednesday);
    const later = await besideTab(await driver.open(freya));
    await untilHeading(later, 'Freya Lindqvist');
    await click(later, 'button', 'Correct the promise of Tue, Nov 17, 10:00 AM');
    await click(later, 'menuitem', 'It was kept');
    await untilStatus(later, /corrected/i);
    await later.locator('::-p-text(1 of 1 promise kept)').click();
    const [past] = await eventually('the ledger', async () => {
      const all = await lines(later, 'Past promises');
      return all.length > 0 && all;
    });
    expect(past).toMatch(/^Kept Tue.*10:00/);
    expect(past).toContain('by your word');
    await picture(later, 'ledger');
  });

  it('gives a reason to write, keeps it with the touch, and gives another one next time', async () => {
    const page = await driver.open(hana);
    const sidebar = await driver.openSidebar(page);
    await untilHeading(sidebar, 'Hana Kobayashi');
    await click(sidebar, 'button', 'Log touch');
    await untilStatus(sidebar, /logged/i);
    await click(sidebar, 'button', 'Add Why you talk');
    await fill(sidebar, 'Why you talk', 'Your lamps suit our reading rooms\nYour theatre years');
    await key(page, 'Control', 'Enter');
    await untilStatus(sidebar, /changed/i);

    await click(sidebar, 'button', 'Talk track');
    await click(sidebar, 'tab', 'E-mail');
    const text = await eventually('the text', () => panelText(sidebar));
    expect(text).toContain('Hana');
    expect(text).toContain('Your lamps suit our reading rooms');
    expect(text).not.toContain('theatre');
    await picture(page, 'talk-track');
    await click(sidebar, 'button', 'Copy');
    await untilStatus(sidebar, /^copied/i);
    expect(await pasted(page)).toBe(text);

    await click(sidebar, 'button', 'Log touch');
    await untilStatus(sidebar, /logged/i);
    const [last] = await eventually('two touches', async () => {
      const all = await lines(sidebar, 'History');
      return all.length === 2 && all;
    });
    expect(last).toContain('Reason: Your lamps suit our reading rooms');
    await click(sidebar, 'tab', 'E-mail');
    const next = await eventually('the next text', () => panelText(sidebar));
    expect(next).toContain('Your theatre years');
    expect(next).not.toContain('reading rooms');
    await picture(page, 'reason-kept');
    await page.close();
  });

  it('remembers who asked to stop, also after the contact was deleted', async () => {
    const page = await driver.open(malik);
    const panel = await besideTab(page);
    await untilHeading(panel, 'Malik Osei');
    await click(panel, 'button', 'Log touch');
    await untilStatus(panel, /logged/i);
    await close(panel, 'They asked you to stop');
    await untilStatus(panel, /^closed/i);
    expect(await isThere(panel, 'button', 'Reopen')).toBe(false);
    await choose(panel, 'Delete…');
    await picture(panel, 'delete');
    await click(panel, 'button', 'Delete');
    await untilStatus(panel, /deleted: Malik Osei/i);
    await page.close();

    const again = await driver.open(malik);
    const sidebar = await driver.openSidebar(again);
    await untilHeading(sidebar, 'Malik Osei');
    await eventually('the notice', async () => /This person asked you to stop/.test(await textOf(sidebar)));
    expect(await lines(sidebar, 'History')).toEqual([]);
    await picture(again, 'stopped');
    await click(sidebar, 'button', 'Log touch');
    await untilStatus(sidebar, /logged/i);
    await eventually('closed', async () => /Closed\s.*asked you to stop/s.test(await named(sidebar, 'Next step')));
    expect(await lines(sidebar, 'History')).toHaveLength(1);
    expect(await heading(sidebar)).toBe('Malik Osei');
    await picture(again, 'stopped-logged');
  });
});

const picture = (page: Page, name: string): Promise<void> => shoot(page, `engine-${name}-${browserName}`);

/** Something of the menu that is not often needed. */
async function choose(sidebar: Surface, what: string): Promise<void> {
  await click(sidebar, 'button', 'More about this contact');
  await click(sidebar, 'menuitem', what);
}

async function close(sidebar: Surface, why: string): Promise<void> {
  await choose(sidebar, 'Close…');
  await click(sidebar, 'radio', why);
  await click(sidebar, 'button', 'Close');
}

async function giveUp(sidebar: Surface): Promise<void> {
  await close(sidebar, 'No reply came');
  await eventually('the three ways', () => named(sidebar, 'Silence is not a no'));
}

const panelText = (sidebar: Surface): Promise<string> =>
  sidebar.$eval('[role=tabpanel] [lang]', (words) => (words as HTMLElement).innerText.trim());

async function key(page: Page, held: 'Control', pressed: 'Enter' | 'v'): Promise<void> {
  await page.keyboard.down(held);
  await page.keyboard.press(pressed, pressed === 'v' ? { commands: ['Paste'] } : {});
  await page.keyboard.up(held);
}

/** What a paste into a text of the page itself gives. */
async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => {
    const area = document.body.appendChild(document.createElement('textarea'));
    area.focus();
  });
  await key(page, 'Control', 'v');
  return eventually('the pasted text', () => page.$eval('textarea', ({ value }) => value.trim()));
}
