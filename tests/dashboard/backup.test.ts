// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Instant } from '../../src/domain/day';
import type { FakeBackground } from '../ui/fake-background';
import { sendToPages, state } from '../ui/fake-browser';
import { all, choose, close, get, key, press, said, settled, start, text, type } from '../ui/page';
import { anew, type backups } from './backup-bulk';
import { openPlace } from './place-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
vi.mock('../../src/dashboard/bulk', () => import('./backup-bulk'));

let background: FakeBackground;
let fake: typeof backups;
beforeEach(() => {
  close();
  background = start();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(background.now) }); // of this year nobody says which it is
  fake = anew();
});
afterEach(() => {
  vi.useRealTimers();
});

const heading = (): string => text(document.querySelector('h1'));
const rows = (): string[] => all('list', 'Snapshots').flatMap((list) => [...list.children].map(text));
const act = (name: string, when: RegExp) => get('button', new RegExp(`^${name}, ${when.source}`));
const toast = () => document.querySelector<HTMLElement>('.toast .undo');
async function chooseFile(): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [new File(['{'], 'backup.json')], configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}

describe('the place for backups', () => {
  it('lists the snapshots, newest first, each with what is in it and what it is for', async () => {
    fake.put('2026-11-17T09:00:00Z', 1200);
    fake.put('2026-11-18T09:32:00Z', 1204, 'before-import');
    await openPlace('#/backup');
    expect(heading()).toBe('Backup');
    expect(rows().map((row) => row.replace(/Restore.*/, ''))).toEqual([
      'Wed 18 Nov, 10:32 before an import1,204 contacts, 4,816 touches, 1.1 MB',
      'Tue 17 Nov, 10:00 taken by itself1,200 contacts, 4,800 touches, 1.1 MB',
    ]);
    expect(text()).toContain('The newest is from Wed 18 Nov, 10:32: 1,204 contacts, 4,816 touches.');
  });

  it('takes one when asked to, and says what to do when it cannot', async () => {
    await openPlace('#/backup');
    expect(text()).toContain('There is none yet.');
    await press(get('button', 'Take a snapshot now'));
    expect(said()).toBe('Snapshot taken: 3 contacts, 12 touches.');
    expect(rows()).toHaveLength(1);
    fake.failNext('takeSnapshot', 'full');
    await press(get('button', 'Take a snapshot now'));
    expect(said()).toMatch(/disk|space|full/i);
  });

  it('says where none can be kept any more', async () => {
    background.kept = false;
    await openPlace('#/backup');
    expect(text(document.querySelector('[role=alert]'))).toContain('nothing can be written where they lie');
  });

  it('says what restoring one would change before anything does, and restores it once that is confirmed', async () => {
    fake.put('2026-11-17T09:00:00Z', 2);
    await openPlace('#/backup');
    await press(act('Restore', /Tue/));
    expect(document.activeElement?.id).toBe('restore-preview');
    const preview = get('group', /^Backup from/);
    expect(text(preview)).toContain('1 contact that is here now is not in the backup and would be gone.');
    expect(text(preview)).toContain('2 contacts that are not here now would come back.');
    expect(fake.calls).not.toContain('restore');
    await press(get('button', 'Cancel'));
    expect(document.activeElement).toBe(act('Restore', /Tue/));

    await press(act('Restore', /Tue/));
    await press(get('button', 'Restore this backup'));
    expect(said()).toBe('Restored: 2 contacts, 20 touches.');
    expect(fake.contacts).toBe(2);
    expect(background.calls).toContain('restored');
    expect(all('group', /^Backup from/)).toEqual([]);

    await press(toast() as HTMLElement);
    expect(fake.contacts).toBe(3);
  });

  it('names by line what is damaged in one, and leaves it out once the user has said so', async () => {
    fake.put('2026-11-17T09:00:00Z', 2);
    const rows = [
      { line: 7, store: 'contacts', place: 'fields.addedOn', name: 'Mara Linden' },
      { line: 1204, store: 'touches', place: 'contact', name: '' },
    ];
    fake.leftOut = { count: 130, rows };
    await openPlace('#/backup');
    await press(act('Restore', /Tue/));
    const preview = text(get('group', /^Backup from/));
    expect(preview).toContain('130 rows were damaged before this backup was made and cannot be read.');
    expect(all('list', 'Rows that are left out').map(({ children }) => [...children].map(text))).toEqual([
      ['line 7: Mara Linden, a contact, fields.addedOn', 'line 1,204: a touch, of a contact who is left out'],
    ]);
    expect(preview).toContain('and 128 more');
    await press(get('button', 'Restore without 130 rows'));
    expect(said()).toBe('130 damaged rows were left out. Restored: 2 contacts, 20 touches.');
  });

  it('tries one, and remembers how that went', async () => {
    fake.put('2026-11-17T09:00:00Z', 2);
    await openPlace('#/backup');
    await press(act('Try it', /Tue/));
    const words = '6,514 rows came back as they were saved: the snapshot from Tue 17 Nov, 10:00, tried on';
    expect(said()).toContain(words);
    expect(text(get('region', 'Snapshots'))).toContain(words);
  });
});

describe('a file', () => {
  it('that is no whole backup is refused in words, with the line', async () => {
    fake.file = { contacts: 0, fault: { code: 'changed', line: 4711 } };
    await openPlace('#/backup');
    await chooseFile();
    expect(text(document.querySelector('[role=alert]'))).toBe(
      'This backup is not as it was written: something in it was changed or damaged. Copy it again, or choose another one. (line 4711)',
    );
    expect(all('button', 'Restore this backup')).toEqual([]);
  });

  it('that is sealed, and was changed, says whereabouts', async () => {
    fake.file = { contacts: 0, fault: { code: 'changed', detail: '12' } };
    await openPlace('#/backup');
    await chooseFile();
    expect(text(document.querySelector('[role=alert]'))).toMatch(
      /or choose another one\. \(in megabyte 12 of the file\)$/,
    );
  });

  it('that is sealed asks for its passphrase', async () => {
    fake.file = { contacts: 7, passphrase: 'oak and ash' };
    await openPlace('#/backup');
    await chooseFile();
    await type(get('field', 'Passphrase'), 'oak');
    await press(get('button', 'Open'));
    expect(text(document.querySelector('[role=alert]'))).toBe('That is not the passphrase of this backup.');
    await type(get('field', 'Passphrase'), 'oak and ash');
    await press(get('button', 'Open'));
    await press(get('button', 'Restore this backup'));
    expect(fake.contacts).toBe(7);
  });
});

describe('the automatic file', () => {
  const part = () => get('region', 'Automatic file');
  const choice = (name: string) => get('field', name, part()) as HTMLInputElement;
  const pick = async (name: string): Promise<void> => press(choice(name));

  it('is switched on with the permission of the browser, and gives it back when it is switched off', async () => {
    await openPlace('#/backup');
    expect(choice('Never').checked).toBe(true);
    await pick('Every day');
    expect(background.settings.backup).toEqual({ auto: 'daily', keep: 7 });
    expect(background.permissions).toEqual(['downloads']);
    await choose(get('field', 'Files to keep', part()), '30');
    expect(background.settings.backup).toEqual({ auto: 'daily', keep: 30 });
    await pick('Never');
    expect(background.settings.backup.auto).toBe('off');
    expect(background.permissions).toEqual([]);
  });

  it('is seen as soon as the background tells of one', async () => {
    background.settings = { ...background.settings, backup: { auto: 'daily', keep: 7 } };
    await openPlace('#/backup');
    expect(text(part())).not.toContain('1 file is kept');
    fake.files = { ...fake.files, newest: '2026-11-18T09:30:00Z' as Instant, count: 1 };
    await sendToPages({ news: 'file' });
    await settled();
    expect(text(part())).toMatch(/1 file/);
  });

  it('stays off, and says why, where the browser is not allowed to', async () => {
    state.allows = false;
    await openPlace('#/backup');
    await pick('Every week');
    expect(background.settings.backup.auto).toBe('off');
    expect(text(part())).toContain('The browser was not allowed to put files into your downloads');
    expect(choice('Never').checked).toBe(true);
  });

  it('says so when the permission was taken away, as after a restore on another machine', async () => {
    background.settings = { ...background.settings, backup: { auto: 'daily', keep: 7 } };
    await openPlace('#/backup');
    expect(text(part())).toContain('The browser does not allow Steadfast to put files into your downloads');
    await press(get('button', 'Allow it', part()));
    expect(background.permissions).toEqual(['downloads']);
    expect(text(part())).not.toContain('does not allow');
  });

  it('is sealed with a passphrase that is typed twice', async () => {
    background.settings = { ...background.settings, backup: { auto: 'daily', keep: 7 } };
    await openPlace('#/backup');
    await press(part().querySelector('[role=switch]') as HTMLElement);
    expect(text(part())).toContain('Your passphrase is not kept');
    await type(get('field', 'Passphrase', part()), 'oak and ash and thorn');
    await press(get('button', 'Seal files with this passphrase'));
    expect(fake.files.sealed).toBe(false);
    await type(get('field', /again/i, part()), 'oak and ash and thorn');
    await press(get('button', 'Seal files with this passphrase'));
    expect(fake.files.sealed).toBe(true);
    await press(get('button', 'Do not seal them any more'));
    expect(fake.files.sealed).toBe(false);
  });
});

describe('data that is lost', () => {
  beforeEach(() => {
    fake.data = 'lost';
    fake.known = { at: '2026-11-19T16:02:00.000Z', contacts: 1204, touches: 5310 } as never;
    background.failNext('settings', 'data-lost');
  });

  it('is what the dashboard shows first, wherever one wanted to go, and comes back from the newest snapshot', async () => {
    fake.put('2026-11-18T09:32:00Z', 1204);
    await openPlace('#/settings');
    await settled();
    await vi.waitFor(() => expect([heading(), location.hash]).toEqual(['Backup', '#/backup']));
    const trouble = get('region', 'Your data is gone from this browser');
    expect(text(trouble)).toContain('there were about 1,204 contacts, 5,310 touches');
    expect(text(trouble)).toMatch(/The newest snapshot is from Wed 18 Nov, .*: 1,204 contacts/);
    expect(all('button', 'Take a snapshot now')).toEqual([]);
    await press(get('button', 'Restore the newest snapshot'));
    expect(text(get('group', /^Backup from/))).toContain('There is nothing here now to compare it with.');
    await press(get('button', 'Restore this backup'));
    expect(said()).toContain('Restored: 1,204 contacts');
    expect(all('region', 'Your data is gone from this browser')).toEqual([]);
  });

  it('is given up only after a question', async () => {
    await openPlace('#/people');
    await settled();
    await press(get('button', 'Start anew'));
    expect(document.activeElement).toBe(get('button', 'Cancel'));
    await key('Escape');
    expect(all('group')).toEqual([]);
    await press(get('button', 'Start anew'));
    await press(get('button', 'Start anew, empty'));
    expect(said()).toBe('Started anew. Your snapshots are still here.');
    expect(background.calls).toContain('restored');
  });

  it('is told too when it is a part, which can be gone on with', async () => {
    fake.data = 'part-lost';
    background.failNext('settings', 'data-part-lost');
    fake.put('2026-11-18T09:32:00Z', 1204);
    await openPlace('#/people');
    await settled();
    const trouble = get('region', 'A part of your data is gone from this browser');
    expect(text(trouble)).toContain('there were about 1,204 contacts, 5,310 touches');
    expect(get('button', 'Restore the newest snapshot')).toBeTruthy();
    await press(get('button', 'Go on with what there is'));
    await press(get('button', 'Go on'));
    expect(said()).toBe('Going on with what there is. Your snapshots are still here.');
  });
});
