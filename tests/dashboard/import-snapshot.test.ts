// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { get, press, settled, start, text } from '../ui/page';
import { worker } from './import-bulk';
import { openPlace } from './place-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
vi.mock('../../src/dashboard/bulk', () => import('./import-bulk'));

beforeEach(() => void Object.assign(worker, { contacts: [], taken: null, calls: [], preview: null }));
afterEach(() => void vi.restoreAllMocks());

async function preview(): Promise<void> {
  start();
  await openPlace('#/import');
  const input = document.querySelector('input[type=file]') as HTMLInputElement;
  const file = new File(['Name,E-Mail\nAnna Example,anna@example.com\n'], 'people.csv');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })));
  for (let turn = 0; turn < 100 && !document.querySelector('.counts'); turn++) await settled();
}
const snapshots = () => worker.calls.filter((call) => call === 'importSnapshot').length;
const shown = () => text(document.querySelector('main'));

describe('the snapshot before an import', () => {
  it('is asked for as soon as the user sees what would come of the file', async () => {
    await preview();
    expect(snapshots()).toBe(1);
    await press(get('button', 'Import 1 person'));
    expect(snapshots()).toBe(1);
  });

  it('is what an import waits for, and the user is told so', async () => {
    const taken = worker.holdNext('importSnapshot');
    await preview();
    const imported = worker.holdNext('importCommit', null);
    await press(get('button', 'Import 1 person'));
    expect(text(document.activeElement)).toBe('Taking a snapshot of what is here first');
    expect(get('button', 'Cancel')).toBeTruthy();
    taken();
    await settled();
    expect(text(document.activeElement)).toBe('Importing');
    imported();
    await settled();
    expect(text(document.activeElement)).toBe('1 person imported.');
  });

  it.each([
    ['full', 'There is no room left for a snapshot of what is here now. You can still undo the import as a whole.'],
    ['not-saved', 'No snapshot of what is here now could be taken. You can still undo the import as a whole.'],
  ] as const)('that cannot be taken (%s) is no secret, and no reason to do nothing', async (code, words) => {
    worker.failNext(code, 'importSnapshot');
    await preview();
    expect(shown()).toContain(words);
    await press(get('button', 'Import 1 person'));
    expect(text(document.activeElement)).toBe('1 person imported.');
  });
});
