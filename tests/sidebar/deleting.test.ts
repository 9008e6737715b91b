// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBackground } from '../ui/fake-background';
import browser from '../ui/fake-browser';
import { all, get, key, press, said, start, text } from '../ui/page';
import { jonas, keep } from '../ui/people';
import { menu, nextStep, openFramed, openInPanel, show, stored, touches } from './sidebar-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
beforeEach(() => {
  background = start(); // Friday, 20 November 2026, 10:12 in Berlin
});

const sent = { at: '2026-11-18T10:00:00Z', channel: 'email', outcome: 'sent' } as const;
const stop = { at: '2026-11-19T10:00:00Z', channel: 'email', outcome: 'asked-to-stop', direction: 'in' } as const;
const sheet = () => text(document.querySelector('.sheet'));

describe('deleting a contact', () => {
  afterEach(() => void vi.restoreAllMocks());

  it('is asked once more, done at once, and taken back by Undo', async () => {
    await keep(background, jonas, [sent]);
    show(background);
    await openInPanel();
    await menu('Delete…');
    expect(sheet()).toContain('Delete Jonas Brandt?Every touch, promise and note goes with them.');
    // the Enter that opened it, held down, deletes nobody
    expect(document.activeElement).toBe(document.querySelector('.sheet'));
    await press(get('button', 'Delete'));
    expect(said()).toBe('Deleted: Jonas Brandt.');
    expect(nextStep()).toContain('Not a contact yet');
    await press(get('button', 'Undo'));
    expect(nextStep()).toContain('Touch 2 in Gentle.');
    expect(touches(background)).toHaveLength(1);
  });

  it('shows nobody who is deleted, also before the news of it has come', async () => {
    await keep(background, jonas, [sent]);
    show(background);
    await openInPanel();
    await menu('Delete…');
    background.listeners.clear();
    await press(get('button', 'Delete'));
    expect(nextStep()).toContain('Not a contact yet');
  });

  it('is not done from a frame: it says where, and opens the page of that tab', async () => {
    const opened: string[] = [];
    const tabs = { ...browser.tabs, create: async ({ url }: { url: string }) => void opened.push(url) };
    vi.spyOn(browser, 'tabs', 'get').mockReturnValue(tabs as never);
    await keep(background, jonas, [sent]);
    show(background);
    await openFramed();
    await menu('Delete…');
    expect(sheet()).toContain('Contacts are deleted in Steadfast’s own page');
    expect(all('button', 'Delete')).toEqual([]);
    await press(get('button', 'Open Steadfast’s own page'));
    expect(opened).toEqual([browser.runtime.getURL('src/sidebar/index.html?tab=1')]);
    expect(stored(background)[0]?.contact.fields.deleted).toBe(false);
  });

  it('can be left by Escape, and the focus goes back to the menu', async () => {
    await keep(background, jonas, []);
    show(background);
    await openInPanel();
    await menu('Delete…');
    await key('Escape');
    expect(document.activeElement).toBe(get('button', 'More about this contact'));
  });
});

describe('somebody who asked to stop and was deleted', () => {
  beforeEach(async () => {
    await keep(background, jonas, [stop]);
    show(background);
    await openInPanel();
    await menu('Delete…');
  });

  it('stays remembered, which is said before', () => {
    expect(sheet()).toContain('That they asked you to stop stays remembered, by a mark that names nobody.');
  });

  it('is announced before anything can be logged, and commits to nothing', async () => {
    await press(get('button', 'Delete'));
    expect(text(document.querySelector('.notice.stopped'))).toBe(
      'This person asked you to stop. Steadfast kept only that.',
    );
    expect(nextStep()).toContain('the contact is then kept as closed');
    expect(document.querySelector('.commitment')).toBeNull();
  });

  it('can be logged with, as a log records facts, and is kept as closed', async () => {
    await press(get('button', 'Delete'));
    await press(get('button', 'Log touch'));
    expect(document.querySelector('.notice.stopped')).toBeNull();
    expect(nextStep()).toContain('They asked you to stop');
    expect(all('button', 'Reopen')).toEqual([]);
  });

  it('can be kept without a touch, as closed', async () => {
    await press(get('button', 'Delete'));
    await press(get('button', 'Keep as a closed contact'));
    expect(said()).toContain('Closed: nothing more is due.');
  });
});
