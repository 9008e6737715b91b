import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Driver, eventually } from './driver';
import { storedIn } from './kills/stored';
import { click, heading, isThere, status, untilHeading, untilStatus } from './look';
import { flood, forge, overridePrototypes, toHost } from './page/hostile';

const freya = 'https://www.linkedin.com/in/freya-lindqvist/';

/** Each page does what it can to a user who wants to log a touch. What is stored decides, and what the sidebar says. */
describe('a hostile page', () => {
  let driver: Driver;
  const pages: Page[] = [];
  beforeAll(async () => {
    driver = await Driver.start();
    await driver.ask(() => {
      const person = {
        name: { value: 'Freya Lindqvist', from: 'heading' },
        part: 'subject',
        identities: [{ kind: 'linkedin-slug', value: 'freya-lindqvist', from: 'address' }],
        websites: [],
        phones: [],
      };
      return browser.runtime.sendMessage({ call: 'add', body: { capture: { person, home: '' } } });
    });
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close();
  });
  afterAll(() => driver?.stop());

  async function visit(url: string, first?: () => void): Promise<Page> {
    const page = await driver.open(url, first);
    pages.push(page);
    return page;
  }
  async function visitOpen(url: string, name: string, first?: () => void): Promise<{ page: Page; sidebar: Frame }> {
    const page = await visit(url, first);
    const sidebar = await driver.openSidebar(page);
    await untilHeading(sidebar, name);
    return { page, sidebar };
  }
  async function log(sidebar: Frame): Promise<void> {
    await click(sidebar, 'button', 'Log touch');
    await untilStatus(sidebar, /logged/i);
  }
  /** Each touch with the name of whom it was logged with. */
  async function logged(): Promise<string[]> {
    const { contacts = [], touches = [] } = await storedIn(driver);
    const fields = (row: object) => (row as { fields: Record<string, unknown> }).fields;
    const names = new Map(contacts.map((one) => [one.id, (fields(one).name as { value: string }).value]));
    // Of each the newest version: nothing is written over.
    const newest = new Map(touches.map((touch) => [touch.id, touch]));
    const alive = [...newest.values()].filter((touch) => !fields(touch).deleted);
    return alive.map((touch) => names.get(touch.contactId as string) ?? '?').sort();
  }

  it('that forges clicks, keys and messages opens nothing and logs nothing', async () => {
    const page = await visit(freya);
    const { x, y } = await driver.tabAtEdge(page);
    await page.evaluate(forge, x, y);
    expect(await driver.hasSidebar(page)).toBe(false);
    const sidebar = await driver.openSidebar(page);
    await untilHeading(sidebar, 'Freya Lindqvist');
    await page.evaluate(forge, x - 200, y);
    expect(await status(sidebar)).toBe('');
    expect(await logged()).toEqual([]);
    const { suggestions } = await storedIn(driver);
    expect(suggestions ?? []).toEqual([]);
  });

  it('that turns its own functions into traps learns nothing and breaks nothing', async () => {
    const { page, sidebar } = await visitOpen(freya, 'Freya Lindqvist', overridePrototypes);
    await click(sidebar, 'button', 'Log touch');
    await untilStatus(sidebar, /logged/i);
    expect(await logged()).toEqual(['Freya Lindqvist']);
    expect(await page.evaluate(() => (globalThis as unknown as { trapped: string[] }).trapped)).toEqual([]);
  });

  it('that removes, hides or moves our element does not get rid of it', async () => {
    const { page } = await visitOpen(freya, 'Freya Lindqvist');
    await toHost(page, 'removes');
    await untilHeading(await driver.sidebar(page), 'Freya Lindqvist'); // by itself
    for (const how of ['adopts', 'buries', 'replaces', 'hides'] as const) {
      await toHost(page, how);
      await driver.pressShortcut(page, 'toggle-sidebar');
      await eventually('no sidebar', async () => !(await driver.hasSidebar(page)));
      await driver.pressShortcut(page, 'toggle-sidebar');
      await untilHeading(await driver.sidebar(page), 'Freya Lindqvist');
      const { x, y } = await driver.tabAtEdge(page);
      expect([how, x > 0 && y > 0]).toEqual([how, true]);
    }
  });

  it('that moves on in the middle of a log gets the touch of nobody else', async () => {
    const malik = 'https://www.linkedin.com/in/malik-osei/';
    const { page, sidebar } = await visitOpen(malik, 'Malik Osei');
    // Another person under another address, at the moment of the press; and another name in the place of this one.
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('aside a[href*="hana-kobayashi"]')?.click();
      const name = document.querySelector('section[componentkey$=Topcard] h2');
      if (name) name.textContent = 'Somebody Else';
    });
    await sidebar
      .evaluate(() => {
        for (const button of document.querySelectorAll<HTMLButtonElement>('button.primary')) button.click();
      })
      .catch(() => {});
    await untilHeading(sidebar, 'Hana Kobayashi');
    const [first, ...others] = (await logged()).filter((name) => name !== 'Freya Lindqvist');
    expect([['Malik Osei', undefined].includes(first), others]).toEqual([true, []]);
    // In the place of whom the sidebar shows, without a word: whoever is shown is meant.
    await page.evaluate(() => {
      const name = document.querySelector('section[componentkey$=Topcard] h2');
      if (name) name.textContent = 'Somebody Else';
    });
    const before = await logged();
    await click(sidebar, 'button', 'Log touch');
    await untilStatus(sidebar, /logged/i);
    expect(await logged()).toEqual([...before, 'Hana Kobayashi'].sort());
  });

  it('that floods is outlived, and whoever is on screen at its end is shown', async () => {
    const { page, sidebar } = await visitOpen(freya, 'Freya Lindqvist');
    const before = await logged();
    await page.evaluate(flood, '/in/malik-osei/', 150);
    await page.goto('https://www.linkedin.com/in/malik-osei/');
    const after = await driver.openSidebar(page);
    await untilHeading(after, 'Malik Osei');
    expect(sidebar.detached).toBe(true);
    expect(await logged()).toEqual(before);
    expect(await driver.badge()).toBe('');
  });

  it('that covers, fades, shrinks, moves or clips the frame finds nothing in it that destroys', async () => {
    const { page, sidebar } = await visitOpen(freya, 'Freya Lindqvist');
    const before = await storedIn(driver);
    const [{ id } = {}] = before.contacts ?? [];
    await click(sidebar, 'button', 'More about this contact');
    await click(sidebar, 'menuitem', 'Delete…');
    await eventually('where it is done', () => isThere(sidebar, 'button', 'Cancel'));
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('html { opacity: .01; transform: scale(.9) translateX(40px); clip-path: inset(0); }');
      document.adoptedStyleSheets.push(sheet);
    });
    expect(await isThere(sidebar, 'button', 'Delete')).toBe(false);
    const refused = await sidebar.evaluate(
      (contactId) =>
        Promise.all(
          [
            { call: 'deleteContact', body: { contactId } },
            { call: 'eraseEverything', body: {} },
            { call: 'restored', body: {} },
            { call: 'changeSettings', body: { patch: { autoLog: true } } },
          ].map((message) => browser.runtime.sendMessage(message) as Promise<{ error?: string }>),
        ).then((answers) => answers.map(({ error }) => error)),
      String(id),
    );
    expect(refused).toEqual(Array.from({ length: 4 }, () => 'not-allowed'));
    const { contacts, touches, promises } = await storedIn(driver);
    expect({ contacts, touches, promises }).toEqual({
      contacts: before.contacts,
      touches: before.touches,
      promises: before.promises,
    });
  });

  it('that lays a modal dialog over everything holds nothing up once it is closed', async () => {
    const { page, sidebar } = await visitOpen(freya, 'Freya Lindqvist');
    const before = await logged();
    await page.evaluate(() => {
      const dialog = document.body.appendChild(document.createElement('dialog'));
      dialog.textContent = 'Something important';
      dialog.showModal();
    });
    // The page lies inert below it, and so does our frame; the keys are the browser's.
    await driver.pressShortcut(page, 'log-touch');
    await untilStatus(sidebar, /logged/i);
    await page.evaluate(() => document.querySelector('dialog:modal')?.remove());
    expect(await logged()).toEqual([...before, 'Freya Lindqvist'].sort());
    await click(sidebar, 'button', 'Undo');
    await untilStatus(sidebar, /taken back/i);
    expect(await logged()).toEqual(before);
    page.once('dialog', (dialog) => void dialog.accept());
    await page.evaluate(() => alert('Something else'));
    await log(sidebar);
    expect(await logged()).toEqual([...before, 'Freya Lindqvist'].sort());
    expect(await heading(sidebar)).toBe('Freya Lindqvist');
  });
});
