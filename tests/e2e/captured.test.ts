import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Driver, eventually, pause } from './driver';
import { heading, isThere, textOf, untilHeading } from './look';
import type { Captured } from './servers/pages';

// The captured pages as a real browser builds and renders them, read by the built extension.
describe('on captured pages', () => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await Driver.start();
  });
  afterAll(() => driver?.stop());

  const sidebarOn = async (page: Captured) => driver.openSidebar(await driver.open(driver.pages.put(page)));

  it('every LinkedIn profile shows its person', async () => {
    const profiles = ['linkedin', 'linkedin-public', 'linkedin-legacy']
      .flatMap((folder) => driver.pages.captured(folder))
      .filter(({ kind }) => kind === 'profile');
    expect(profiles.length).toBeGreaterThanOrEqual(7);
    for (const profile of profiles) {
      const { name, company } = profile.expected;
      const sidebar = await sidebarOn(profile);
      await untilHeading(sidebar, name ?? '').catch(async (error) => {
        throw new Error(`${profile.name}: ${error.message}, but found "${await heading(sidebar)}"`);
      });
      if (company) expect(await textOf(sidebar), profile.name).toContain(company);
    }
  });

  it('every LinkedIn conversation shows who it is with', async () => {
    const conversations = driver.pages.captured('linkedin').filter(({ kind }) => kind === 'conversation');
    expect(conversations.length).toBeGreaterThanOrEqual(2);
    for (const conversation of conversations) {
      await untilHeading(await sidebarOn(conversation), conversation.expected.name ?? '?');
    }
  });

  it('every mail shows its sender, and nobody its text names', async () => {
    const threads = ['gmail', 'outlook', 'yahoo', 'proton']
      .flatMap((folder) => driver.pages.captured(folder))
      .filter(({ kind, expected }) => kind === 'thread' && expected.correspondents?.length);
    expect(threads.length).toBeGreaterThanOrEqual(6);
    for (const thread of threads) {
      const sidebar = await sidebarOn(thread);
      const sender = thread.expected.correspondents?.find(({ role }) => role === 'from');
      const named = sender?.name ?? sender?.email ?? '?';
      await eventually(`${thread.name}: ${named}`, async () => (await textOf(sidebar)).includes(named));
      const trap = (thread.expected as { mustNotReturn?: { emails?: string[] } }).mustNotReturn?.emails ?? [];
      const text = await textOf(sidebar);
      expect(
        trap.filter((email) => text.includes(email)),
        thread.name,
      ).toEqual([]);
    }
  });

  it('a mail being written shows whom it is to', async () => {
    const writing = driver.pages
      .captured('gmail')
      .filter(({ kind, expected }) => kind === 'compose' && expected.correspondents?.length);
    expect(writing.length).toBeGreaterThanOrEqual(1);
    for (const mail of writing) {
      const sidebar = await sidebarOn(mail);
      const to = mail.expected.correspondents?.[0]?.email ?? '?';
      await eventually(`${mail.name}: ${to}`, async () => (await textOf(sidebar)).includes(to));
    }
  });

  it('a page without a contact offers nobody', async () => {
    const empty = ['linkedin', 'linkedin-public', 'outlook']
      .flatMap((folder) => driver.pages.captured(folder))
      .filter(({ kind }) => kind === 'none');
    expect(empty.length).toBeGreaterThanOrEqual(2);
    // Given time together: each is a tab of its own.
    const sidebars = [];
    for (const page of empty) sidebars.push({ page, sidebar: await sidebarOn(page) });
    await pause(1500);
    for (const { page, sidebar } of sidebars)
      expect(await isThere(sidebar, 'button', 'Log touch'), page.name).toBe(false);
  });
});
