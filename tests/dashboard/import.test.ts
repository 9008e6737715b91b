// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { refusedTable } from '../../src/dashboard/import/refused-file';
import { all, choose, get, press, said, settled, start, text, type } from '../ui/page';
import { worker } from './import-bulk';
import { openPlace } from './place-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
vi.mock('../../src/dashboard/bulk', () => import('./import-bulk'));

beforeEach(() => {
  Object.assign(worker, { contacts: [], taken: null, calls: [], read: [], mappings: [], preview: null });
});
afterEach(() => void vi.restoreAllMocks());

const linkedin = [
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
  'Anna,Example,https://www.linkedin.com/in/anna-example,anna@example.com,Beta Ltd,CTO,12 Mar 2024',
  'Bert,Muster,https://www.linkedin.com/in/bert-m,,Acme,Buyer,13 Mar 2024',
  ',,,,,,14 Mar 2024',
  'Cleo,Doe,https://www.linkedin.com/in/cleo-doe,,Gamma,,15 Mar 2024',
].join('\n');

async function openImport() {
  const background = start();
  await openPlace('#/import');
  return background;
}
async function give(content: string | Uint8Array<ArrayBuffer>, name = 'Connections.csv'): Promise<void> {
  const input = document.querySelector('input[type=file]') as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [new File([content], name)], configurable: true });
  await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })));
  await arrivesAt(() => !document.querySelector('.working') && !document.querySelector('.drop'));
}
/** Files are read in tasks of their own. */
async function arrivesAt(there: () => boolean): Promise<void> {
  for (let turn = 0; turn < 100 && !there(); turn++) await settled();
  expect(there()).toBe(true);
}
const counts = (): Record<string, string> =>
  Object.fromEntries(
    [...document.querySelectorAll('.counts > div')].map((one) => [
      text(one.querySelector('dt')),
      text(one.querySelector('dd')),
    ]),
  );
const shown = () => text(document.querySelector('main'));
const heading = () => text(document.activeElement);

describe('what a file says and nobody is given', () => {
  const file = 'Name,E-Mail,Deal size,Connected on\nAnna,a@example.com,12k,03/04/2021\nBert,b@example.com,,\n';

  it('is told column by column, with where it stands first', async () => {
    await openImport();
    await give(file);
    const summary = [...document.querySelectorAll('summary')].find((one) => text(one).startsWith('Left out'));
    expect([...(summary?.parentElement?.querySelectorAll('tbody tr') ?? [])].map((row) => text(row))).toEqual([
      expect.stringMatching(/^Connected onIt is not certain what this says\.103\/04\/2021 line 2$/),
      expect.stringMatching(/^Deal size112k line 2$/),
    ]);
  });

  it('goes into the note as soon as the user says so', async () => {
    await openImport();
    await give(file);
    await press(get('button', 'Take them into the note'));
    await press(get('button', 'Read again'));
    await arrivesAt(() => !document.querySelector('.working'));
    expect(worker.read.at(-1)?.columns).toEqual(['name', 'email', 'note', 'known-since']);
  });

  it('are addresses that others have too, and whose they are', async () => {
    worker.shared = [{ line: 2, name: 'Anna', company: '', address: 'info@example.org' }];
    await openImport();
    await give(file);
    worker.shared = [];
    expect(text(get('list', 'Shared addresses'))).toMatch(/Anna.*info@example\.org.*line 2/);
  });
});

describe('a file of contacts', () => {
  it('is read, recognised, and shown with what would come of it before anything happens', async () => {
    worker.contacts = [
      { id: 'anna', name: 'Anna E.', email: 'anna@example.com' },
      { id: 'cleo', name: 'Cleo Doe', email: 'other@example.org' },
    ];
    await openImport();
    await give(linkedin);
    expect((get('field', 'Recognised as') as HTMLSelectElement).selectedOptions[0]?.textContent).toBe(
      'LinkedIn connections',
    );
    expect(counts()).toEqual({ New: '1', 'Already known': '1', 'Not certain': '1', 'Not readable': '1' });
    expect(heading()).toBe('What would come of it');
    expect(all('list', 'New').map(text)).toEqual(['Bert Muster Acmeline 3']);
    expect(text(get('list', 'Already known'))).toContain('is Anna E., by e-mail address anna@example.com');
    expect(shown()).toContain('line 4Nothing says who they are.14 Mar 2024');
    expect(worker.taken).toBeNull();
  });

  it('is imported in one act, with what was said of all', async () => {
    await openImport();
    await give(linkedin);
    await type(get('field', 'Tags, with commas between them'), 'Fair 2026, VIP');
    await choose(get('field', 'Kind, where the file does not say'), 'partner');
    await choose(get('field', 'Cadence'), 'slow');
    await press(get('button', 'Import 3 people'));
    expect(worker.taken).toEqual({
      tags: ['Fair 2026', ' VIP'],
      kind: 'partner',
      cadence: 'slow',
      into: { what: 'wait' },
      answers: {},
    });
    expect(heading()).toBe('3 people imported.');
    expect(get('link', 'Go to Reconnect').getAttribute('href')).toBe('#/reconnect');
  });

  it('is taken back as one', async () => {
    const background = await openImport();
    await give(linkedin);
    await press(get('button', 'Import 3 people'));
    await press(get('button', 'Undo'));
    expect(worker.taken).toBeNull();
    expect(said()).toBe('Taken back: everything is as it was before.');
    expect(background.calls.filter((call) => call === 'acted')).toHaveLength(2);
    // The list of people is read anew.
    expect(worker.calls.slice(-3)).toEqual(['undoMany', 'changed', 'importDrop']);
    expect(heading()).toBe('Choose a file');
  });

  it('is not called undone whole where people stay: how many, and why', async () => {
    await openImport();
    await give(linkedin);
    await press(get('button', 'Import 3 people'));
    worker.left = { stay: 2, gone: 0 };
    await press(get('button', 'Undo'));
    expect(said()).toBe('Taken back. 2 people stay as they are: you have worked with them since.');
  });

  it('lets its people fall due, so many a day, where that is wanted', async () => {
    await openImport();
    await give(linkedin);
    await press(get('field', /^Due, some each day/));
    expect((get('field', 'At most a day') as HTMLInputElement).value).toBe('20');
    await choose(get('field', 'At most a day'), '5');
    await press(get('button', 'Import 3 people'));
    expect(worker.taken?.into).toEqual({ what: 'due', perDay: 5 });
    expect(get('link', 'See everybody')).toBeTruthy();
  });

  it('may be dropped', async () => {
    await openImport();
    const drop = new Event('drop', { bubbles: true, cancelable: true });
    Object.assign(drop, { dataTransfer: { types: ['Files'], files: [new File([linkedin], 'Connections.csv')] } });
    await act(async () => void document.querySelector('.drop')?.dispatchEvent(drop));
    await arrivesAt(() => document.querySelector('.counts') !== null);
    expect(counts().New).toBe('3');
    // Beside the box too, it does not take the place of the page.
    expect(drop.defaultPrevented).toBe(true);
    const beside = new Event('drop', { bubbles: true, cancelable: true });
    document.body.dispatchEvent(beside);
    expect(beside.defaultPrevented).toBe(true);
  });

  it('is let go for another', async () => {
    await openImport();
    await give(linkedin);
    await choose(get('field', 'What Company means'), 'note');
    await choose(get('field', 'Numbers without a country code are of'), 'DE');
    await press(get('button', 'Read again'));
    await arrivesAt(() => document.querySelector('.counts') !== null);
    await press(get('button', 'Another file'));
    expect(worker.calls).toContain('importDrop');
    await give('Name,E-Mail\nDora,dora@example.com\n', 'few.csv');
    expect(counts().New).toBe('1');
    // What was said of the columns of one file is not said of another's; the country may well be the same.
    expect(worker.read.at(-1)).toEqual({ format: null, columns: null, encoding: null, country: 'DE' });
  });
});

describe('somebody who may be a contact already', () => {
  beforeEach(() => {
    worker.contacts = [
      { id: 'bert', name: 'Bert Muster', email: 'bert@example.org' },
      { id: 'cleo', name: 'Cleo Doe', email: 'cleo@example.org' },
    ];
  });

  it('is left out unless the user says who they are', async () => {
    await openImport();
    await give(linkedin);
    const who = get('field', 'Who Bert Muster is') as HTMLSelectElement;
    expect([...who.options].map(text)).toEqual(['Leave out', 'Bert Muster, Beta, by the same name', 'A new contact']);
    expect(who.selectedIndex).toBe(0);
    await press(get('button', 'Import 1 person'));
    expect(worker.taken?.answers).toEqual({});
  });

  it('is the contact, or a new one, as the user says', async () => {
    await openImport();
    await give(linkedin);
    await choose(get('field', 'Who Bert Muster is'), '=bert');
    await choose(get('field', 'Who Cleo Doe is'), 'new');
    await press(get('button', 'Import 3 people'));
    expect(worker.taken?.answers).toEqual({ 3: { same: 'bert' }, 5: 'new' });
  });

  it('can be answered with all others at once', async () => {
    await openImport();
    await give(linkedin);
    await press(get('button', 'Take all as new'));
    expect(get('button', 'Import 3 people')).toBeTruthy();
    await press(get('button', 'Leave all out'));
    await press(get('button', 'Import 1 person'));
    expect(worker.taken?.answers).toEqual({});
  });
});

describe('a file that cannot be read', () => {
  it.each([
    [
      'an Excel workbook',
      Uint8Array.from('PK\x03\x04\0\0[Content_Types].xml', (letter) => letter.charCodeAt(0)),
      /save it as CSV/,
    ],
    [
      'a quote never closed',
      'Name,E-Mail\nAnna,a@example.com\n"Bert,b@example.com\nCleo\n',
      /mark in line 3 is never closed/,
    ],
    [
      '10,000 columns',
      `${Array.from({ length: 10_000 }, (_, at) => `Name ${at}`).join(',')}\n`,
      /Line 1 has 10,000 columns/,
    ],
    ['nobody', '', /nobody in this file/],
  ])('says what it is and what to do: %s', async (_, content, words) => {
    await openImport();
    await give(content, 'people.csv');
    expect(heading()).toBe('people.csv cannot be read');
    expect(shown()).toMatch(words);
    expect(all('button', /^Import/)).toEqual([]);
    await press(get('button', 'Another file'));
    expect(get('button', 'Choose a file')).toBeTruthy();
  });

  it('is a backup, which has its own place', async () => {
    await openImport();
    await give('{"format":"steadfast-backup","version":1}', 'backup.json');
    expect(get('link', 'Go to Backup').getAttribute('href')).toBe('#/backup');
  });
});

describe('the columns of a table', () => {
  const table = 'Wer,Wo,X\nAnna Example,Beta Ltd,friend\nBert Muster,Acme,\n';

  it('are asked for where nothing says which holds the names, with what stands in them', async () => {
    const background = await openImport();
    await give(table, 'own.csv');
    expect(shown()).toContain('Nothing says which column holds the names.');
    expect(document.querySelector('details')?.open).toBe(true);
    expect(shown()).toContain('Anna Example · Bert Muster');
    await choose(get('field', 'What Wer means'), 'name');
    await choose(get('field', 'What Wo means'), 'company');
    await press(get('button', 'Read again'));
    await arrivesAt(() => document.querySelector('.counts') !== null);
    expect(counts().New).toBe('2');
    await press(get('button', 'Import 2 people'));
    expect(background.settings.mappings).toEqual([
      { header: expect.stringMatching(/^[\da-f]{64}$/), columns: ['name', 'company', 'skip'] },
    ]);
  });

  it('mark what was guessed', async () => {
    await openImport();
    await give('Name,Kontaktweg\nAnna,anna@example.com\n', 'own.csv');
    const row = get('field', 'What Kontaktweg means').closest('tr');
    expect(text(row)).toContain('a guess');
    expect((get('field', 'What Kontaktweg means') as HTMLSelectElement).value).toBe('email');
  });

  it('are changed only when the file is read again; until then nothing is imported', async () => {
    await openImport();
    await give(linkedin);
    await type(get('field', 'Tags, with commas between them'), 'Fair');
    await choose(get('field', 'What Company means'), 'note');
    expect((get('button', 'Import 3 people') as HTMLButtonElement).disabled).toBe(true);
    await press(get('button', 'Read again'));
    await arrivesAt(() => document.querySelector('.counts') !== null);
    expect(worker.read.at(-1)?.columns?.[4]).toBe('note');
    expect((get('button', 'Import 3 people') as HTMLButtonElement).disabled).toBe(false);
    // What was said of all of them stands.
    expect((get('field', 'Tags, with commas between them') as HTMLInputElement).value).toBe('Fair');
  });

  it('are those of the program the user names', async () => {
    await openImport();
    await give(linkedin);
    await choose(get('field', 'Recognised as'), 'csv');
    await choose(get('field', 'Numbers without a country code are of'), 'DE');
    await press(get('button', 'Read again'));
    await arrivesAt(() => document.querySelector('.counts') !== null);
    expect(worker.read.at(-1)).toMatchObject({ format: 'csv', country: 'DE', columns: null });
  });
});

describe('work that takes its time', () => {
  it('says how far it is, and is stopped while it reads', async () => {
    await openImport();
    worker.holdNext('importRead');
    const input = document.querySelector('input[type=file]') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: [new File([linkedin], 'Connections.csv')] });
    await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })));
    await settled();
    expect(heading()).toBe('Reading Connections.csv');
    expect(shown()).toContain('50 %');
    await press(get('button', 'Cancel'));
    expect(said()).toBe('Stopped. Nothing was imported.');
    expect(heading()).toBe('Choose a file');
  });

  it('says how far it is while it takes back', async () => {
    await openImport();
    await give(linkedin);
    await press(get('button', 'Import 3 people'));
    worker.holdNext('undoMany');
    await press(get('button', 'Undo'));
    expect(heading()).toBe('Taking back');
    expect(shown()).toContain('50 %');
  });

  it('is stopped while it imports, and what was read is still there', async () => {
    worker.contacts = [{ id: 'bert', name: 'Bert Muster', email: 'bert@example.org' }];
    await openImport();
    await give(linkedin);
    await choose(get('field', 'Who Bert Muster is'), '=bert');
    worker.holdNext('importCommit');
    await press(get('button', 'Import 3 people'));
    expect(heading()).toBe('Importing');
    await press(get('button', 'Cancel'));
    expect(said()).toBe('Stopped. Nothing was imported.');
    expect(worker.taken).toBeNull();
    expect((get('field', 'Who Bert Muster is') as HTMLSelectElement).value).toBe('=bert');
    expect(get('button', 'Import 3 people')).toBeTruthy();
  });

  it('that fails is said, and can be tried again', async () => {
    await openImport();
    await give(linkedin);
    worker.failNext('full');
    await press(get('button', 'Import 3 people'));
    expect(said()).toContain('full');
    await press(get('button', 'Import 3 people'));
    expect(heading()).toBe('3 people imported.');
  });
});

describe('the list of what was not read', () => {
  it('is a table that no spreadsheet takes for formulas', () => {
    const rows = refusedTable([
      { line: 3, until: 5, reason: 'bad-quotes', detail: '=cmd|"x"' },
      { line: 9, reason: 'no-name', detail: 'info@example.com' },
    ]);
    expect(rows.split('\r\n').slice(1)).toEqual([
      '"3","5","A quotation mark stands where none may, so it is not clear where a field ends.","\'=cmd|""x"""',
      '"9","","Nothing says who they are.","info@example.com"',
      '',
    ]);
  });

  it('is saved as a file', async () => {
    await openImport();
    await give(linkedin);
    const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:list');
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    await press(get('button', 'Save the list'));
    expect(clicked.mock.contexts.map((link) => (link as HTMLAnchorElement).download)).toEqual([
      'lines-not-imported.csv',
    ]);
    const [saved] = made.mock.calls[0] as [Blob];
    expect(await saved.text()).toContain('14 Mar 2024');
  });
});
