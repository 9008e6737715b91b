// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { faultWords, lineWords } from '../../src/dashboard/import/import-words';
import { all, get, press, settled, start, text } from '../ui/page';
import { worker } from './import-bulk';
import { openPlace } from './place-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
vi.mock('../../src/dashboard/bulk', () => import('./import-bulk'));

beforeEach(async () => {
  Object.assign(worker, { contacts: [], taken: null, calls: [], read: [], mappings: [], preview: null });
  start();
  await openPlace('#/import');
});

const people = 'Name,E-Mail\nAnna Example,anna@example.com\nBert Muster,bert@example.net\n';
const touches =
  'Contact,Channel,Direction,Outcome,Time zone,Instant\nAnna Example,call,out,spoke,UTC,2026-11-17T08:00:00Z\n';

async function give(files: Readonly<Record<string, string>>): Promise<void> {
  const input = document.querySelector('input[type=file]') as HTMLInputElement;
  const value = Object.entries(files).map(([name, content]) => new File([content], name));
  Object.defineProperty(input, 'files', { value, configurable: true });
  await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })));
  // Files are read in tasks of their own.
  for (let turn = 0; turn < 100 && document.querySelector('.working, .drop'); turn++) await settled();
}
const shown = () => text(document.querySelector('main'));
const heading = () => text(document.activeElement);

describe('the tables of Steadfast', () => {
  it('may be chosen together, and say what comes with the people', async () => {
    worker.history = { touches: 1204, promises: 1 };
    worker.events = { events: 1205 };
    await give({ 'people.csv': people, 'touches.csv': touches });
    expect(worker.along).toEqual(['touches.csv']);
    expect(shown()).toContain('people.csv, touches.csv');
    expect(shown()).toContain('1,204 touches and 1 promise come with it. What is there already is not taken twice.');
    await press(get('button', 'Import 2 people'));
    expect(heading()).toBe('2 people imported.');
    expect(shown()).toContain('1,205 touches and promises imported.');
  });

  it('may be of touches alone, and then there is nobody to be asked about', async () => {
    worker.history = { touches: 1, promises: 0 };
    worker.events = { events: 1 };
    await give({ 'touches.csv': touches });
    expect(get('field', 'Recognised as')).toHaveProperty('value', 'touches-csv');
    expect(all('field', 'Kind, where the file does not say')).toEqual([]);
    expect(document.querySelector('table.columns')).toBeNull();
    await press(get('button', 'Import 1 touch or promise'));
    expect(heading()).toBe('1 touch or promise imported.');
  });

  it('say in which of them something is wrong', async () => {
    expect(faultWords({ code: 'quote-never-closed', file: 'touches.csv', line: 1204 })).toMatch(
      /^touches.csv: A quotation mark in line 1,204 is never closed/,
    );
    expect(lineWords({ file: 'touches.csv', line: 7 })).toBe('touches.csv, line 7');
  });
});
