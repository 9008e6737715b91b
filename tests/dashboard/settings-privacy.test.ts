// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBackground } from '../ui/fake-background';
import { state } from '../ui/fake-browser';
import { all, close, get, key, press, said, settled, start, text, type } from '../ui/page';
import { amina, jonas, keep } from '../ui/people';
import { openPlace } from './place-page';
import { alerts, focused, openSettings, section, submit } from './settings-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
const stored = () => section('What is stored');
const count = (name: string): string =>
  text([...stored().querySelectorAll('dt')].find((dt) => text(dt).startsWith(name))?.nextElementSibling ?? null);

beforeEach(async () => {
  background = await openSettings();
  await keep(background, amina, []);
  await keep(background, jonas, []);
  background.drafts.set('note:amina', 'half a thought');
  background.snapshots = { count: 3, bytes: 2_400_000 };
  background.tell({ news: 'changed', contactIds: null });
  await settled();
});

describe('what is stored', () => {
  it('is counted by kind, with the snapshots and their size', () => {
    expect(count('Contacts')).toBe('2');
    expect(count('Drafts')).toBe('2');
    expect(count('Snapshots')).toBe('3, taking 2.4 MB');
    expect(text(stored())).toContain('It is not encrypted');
  });

  it('says what to do when it cannot be opened', async () => {
    background.failNext('stored', 'store-closed');
    await press(get('button', 'Count again'));
    expect(text(stored())).toContain('Your data could not be opened.');
  });
});

it('is counted while it is looked at, and not for nobody: that reads every key there is', async () => {
  let see = (_inSight: boolean): void => {};
  class Sight {
    constructor(hear: (entries: readonly { isIntersecting: boolean }[]) => void) {
      see = (isIntersecting) => hear([{ isIntersecting }]);
    }
    observe(): void {}
    disconnect(): void {}
  }
  close();
  background = start();
  vi.stubGlobal('IntersectionObserver', Sight);
  await openPlace('#/settings');
  const counted = () => background.calls.filter((call) => call === 'stored').length;
  const look = async (inSight: boolean) => {
    await act(async () => see(inSight));
    await settled();
  };
  const change = async () => {
    await act(async () => background.tell({ news: 'changed', contactIds: null }));
    await settled();
  };
  await change();
  expect(counted()).toBe(0);
  await look(true);
  expect(counted()).toBe(1);
  await look(false);
  await look(true);
  expect(counted()).toBe(1);
  await change();
  expect(counted()).toBe(2);
  await look(false);
  await change();
  await change();
  expect(counted()).toBe(2);
  await look(true);
  expect(counted()).toBe(3);
});

describe('what Steadfast may do', () => {
  const part = () => section('What Steadfast may do');

  it('says what never happens, and each permission with its reason', () => {
    expect(text(get('list', 'What never happens'))).toContain('Nothing is sent anywhere.');
    expect(text(part())).toContain('To be wokenOnce a minute it looks at what is due.');
    expect(text(part())).toContain('www.linkedin.com, mail.google.com');
    expect(all('button', /^Give back/, part())).toEqual([]);
  });

  it('gives back what was asked for later: a permission and a site', async () => {
    background.permissions = ['downloads'];
    background.granted = ['https://mail.example.org/*'];
    background.tell({ news: 'changed', contactIds: null });
    await settled();
    await press(get('button', 'Give back: To save files by itself'));
    expect(background.permissions).toEqual([]);
    expect(said()).toBe('Given back: To save files by itself.');
    await press(get('button', 'Give back: mail.example.org'));
    expect(background.granted).toEqual([]);
    expect(all('button', /^Give back/, part())).toEqual([]);
  });

  it('does not say that something is given back which the browser keeps', async () => {
    background.permissions = ['downloads'];
    background.tell({ news: 'changed', contactIds: null });
    await settled();
    state.removes = false;
    await press(get('button', 'Give back: To save files by itself'));
    expect(said()).toContain('The browser did not take To save files by itself away.');
    expect(all('button', /^Give back/, part())).toHaveLength(1);
  });
});

describe('deleting everything', () => {
  const part = () => section('Delete everything');
  const word = () => get('field', 'Type “delete” to go on') as HTMLInputElement;
  const ask = () => press(get('button', 'Delete everything…'));
  const answer = async (typed: string) => {
    await type(word(), typed);
    await submit(part().querySelector('form'));
  };

  it('asks first, offers a backup, and puts the focus where the answer goes', async () => {
    await ask();
    expect(text(part())).toContain('It cannot be undone.');
    expect(get('link', 'Make a backup', part()).getAttribute('href')).toBe('#/backup');
    expect(document.activeElement).toBe(word());
    expect(background.calls).not.toContain('eraseEverything');
  });

  it.each(['', 'delet', 'yes'])('deletes nothing for the word %j, and says so', async (typed) => {
    await ask();
    await answer(typed);
    expect(background.calls).not.toContain('eraseEverything');
    expect(alerts()).toEqual(['Nothing was deleted. Type the word “delete” and press again, or cancel.']);
    expect(document.activeElement).toBe(word());
  });

  it('can be left by Cancel and by Escape, and the focus is where it was', async () => {
    await ask();
    await press(get('button', 'Cancel', part()));
    expect(focused()).toBe('Delete everything…');
    await ask();
    await key('Escape');
    expect(focused()).toBe('Delete everything…');
    expect(background.dossiers.size).toBe(2);
  });

  it('shows what there was and what is found then', async () => {
    await ask();
    await answer(' Delete ');
    expect(background.dossiers.size).toBe(0);
    expect(focused()).toBe('Everything is deleted.');
    const rows = [...part().querySelectorAll('tbody tr')].map((row) => [...row.children].map(text));
    expect(rows[0]).toEqual(['Contacts', '2', '0']);
    expect(rows.at(-1)).toEqual(['Snapshots outside the database', '3, taking 2.4 MB', '0']);
    expect(rows.every(([, , now]) => now === '0')).toBe(true);
    expect(text(part())).toContain('What Steadfast cannot delete: backups and other files that you saved');
  });

  it('does not say that everything is gone when something is left, and can be done again', async () => {
    await ask();
    const answerIt = background.holdNext('eraseEverything');
    await type(word(), 'delete');
    await submit(part().querySelector('form'));
    // Another page of Steadfast stores something in between.
    await keep(background, amina, []);
    answerIt();
    await settled();
    expect(focused()).toBe('Not everything is gone. Close other pages of Steadfast and delete once more.');
    await ask();
    await answer('delete');
    expect(focused()).toBe('Everything is deleted.');
  });

  it('is shown as done when the background was stopped and has brought it to its end since', async () => {
    await ask();
    background.failNext('eraseEverything', 'unexpected');
    const answerIt = background.holdNext('eraseEverything');
    await type(word(), 'delete');
    await submit(part().querySelector('form'));
    for (const all of [background.dossiers, background.drafts]) all.clear();
    background.snapshots = { count: 0, bytes: 0 };
    background.forgetActs();
    answerIt();
    await settled();
    expect(alerts()).toEqual([]);
    expect(focused()).toBe('Everything is deleted.');
  });

  it('says why it could not be done, and asks again', async () => {
    await ask();
    background.failNext('eraseEverything', 'erase-blocked');
    await answer('delete');
    expect(alerts().join()).toContain('Another page of Steadfast is still open');
    expect(text(part())).not.toContain('Everything is deleted.');
    await answer('delete');
    expect(focused()).toBe('Everything is deleted.');
  });
});
