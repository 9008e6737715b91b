// @vitest-environment happy-dom
import axe from 'axe-core';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { handOver } from '../../src/dashboard/people/handed-over';
import { all, choose, close, get, press, said, settled, start, text, type } from '../ui/page';
import { worker } from './export-bulk';
import { openPlace } from './place-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
vi.mock('../../src/dashboard/bulk', () => import('./export-bulk'));

/** What the browser was asked to save. */
let saved: string[];
beforeEach(() => {
  saved = [];
  Object.assign(worker, { wishes: [], fault: null, hold: false });
  worker.next = { name: 'steadfast-2026-11-20.json.gz', count: 2, damaged: 0 };
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  handOver([]);
});

const openExport = async () => {
  start();
  await openPlace('#/export');
};
const everything = () => get('region', 'Everything');
const some = () => get('region', 'For other programs');
const submit = async (within: HTMLElement) => {
  const form = within.querySelector('form') as HTMLFormElement;
  await act(async () => void form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
  await settled();
};
const pick = async (label: string) => {
  const found = [...document.querySelectorAll('label')].find((one) => text(one).startsWith(label));
  const input = found?.querySelector('input') as HTMLInputElement;
  await choose(input, input.value);
};

describe('the page of exports', () => {
  it('saves everything as one file', async () => {
    await openExport();
    await submit(everything());
    expect(worker.wishes).toMatchObject([{ what: 'backup', contactIds: null, passphrase: '', steadfast: '1.2.3' }]);
    expect(saved).toEqual(['steadfast-2026-11-20.json.gz']);
    expect(said()).toContain('Backup made: 2 contacts.');
    await press(get('button', 'Save it again'));
    expect(saved).toHaveLength(2);
  });

  it('seals it with a passphrase, typed twice alike', async () => {
    await openExport();
    await press(everything().querySelector('[role=switch]') as HTMLElement);
    const [words, again] = everything().querySelectorAll<HTMLInputElement>('input[type=password]');
    await submit(everything());
    expect(text(everything())).toContain('Take at least 10 characters.');
    expect(document.activeElement).toBe(words);
    await type(words as HTMLElement, 'correct horse');
    await type(again as HTMLElement, 'correct hose');
    await submit(everything());
    expect(text(everything())).toContain('The two are not the same.');
    expect(worker.wishes).toEqual([]);
    await type(again as HTMLElement, 'correct horse');
    await submit(everything());
    expect(worker.wishes).toMatchObject([{ what: 'backup', passphrase: 'correct horse' }]);
  });

  it.each([
    ['Contacts, as a table', 'contacts'],
    ['Touches, as a table', 'touches'],
    ['Promises, as a table', 'promises'],
    ['Contacts, for phones', 'vcard'],
    ['What is to be done', 'calendar'],
  ])('makes for other programs: %s', async (label, what) => {
    await openExport();
    await pick(label);
    await submit(some());
    expect(worker.wishes).toMatchObject([{ what, contactIds: null, words: { message: 'Write to {name}' } }]);
  });

  it('asks which vCards are wanted, where vCards are', async () => {
    await openExport();
    expect(some().querySelector('select')).toBeNull();
    await pick('Contacts, for phones');
    await choose(some().querySelector('select') as HTMLElement, '3.0');
    await submit(some());
    expect(worker.wishes).toMatchObject([{ what: 'vcard', vcard: '3.0' }]);
  });

  it('takes those who were chosen in the list, unless everybody is wanted', async () => {
    handOver(['c-1', 'c-2']);
    await openExport();
    expect(text(some())).toContain('The 2 contacts chosen in the list');
    await submit(some());
    expect(worker.wishes).toMatchObject([{ contactIds: ['c-1', 'c-2'] }]);
    await pick('Everybody');
    await submit(some());
    expect(worker.wishes[1]).toMatchObject({ contactIds: null });
  });

  it('shows how far it has come, and stops', async () => {
    worker.hold = true;
    await openExport();
    await submit(everything());
    expect(everything().querySelector('progress')?.hasAttribute('value')).toBe(false);
    await act(async () => worker.tell({ done: 50_000, of: 100_000 }));
    expect(text(everything())).toContain('50%');
    // One file at a time.
    await submit(some());
    expect(worker.wishes).toHaveLength(1);
    await press(get('button', 'Stop'));
    expect(said()).toContain('Stopped. No file was made.');
    expect(saved).toEqual([]);
    expect(document.querySelector('progress')).toBeNull();
  });

  it('stops when the page is left', async () => {
    worker.hold = true;
    await openExport();
    await submit(everything());
    close();
    await settled();
    expect(saved).toEqual([]);
  });

  it('says what failed, and who was left out', async () => {
    await openExport();
    worker.fault = 'store-closed';
    await submit(everything());
    expect(text()).not.toContain('Save it again');
    expect(document.querySelector('.toast')?.textContent).toBeTruthy();
    worker.fault = null;
    worker.next = { name: 'steadfast-contacts-2026-11-20.csv', count: 7, damaged: 1 };
    await submit(some());
    expect(text(some())).toContain('1 contact is left out: what is stored of it is damaged.');
    expect(text(everything())).not.toContain('left out');
  });

  it('has nothing that axe objects to', async () => {
    handOver(['c-1']);
    await openExport();
    await press(everything().querySelector('[role=switch]') as HTMLElement);
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(all('group')).toHaveLength(2);
  });
});
