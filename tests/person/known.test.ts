// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openFramed, show, stored } from '../sidebar/sidebar-page';
import type { FakeBackground } from '../ui/fake-background';
import { all, get, key, press, said, settled, start, text, type } from '../ui/page';
import { amina, jonas, keep } from '../ui/people';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
beforeEach(async () => {
  background = start(); // Friday, 20 November 2026, 10:12 in Berlin
  await keep(background, amina, []);
  await keep(background, jonas, []);
  show(background);
  await openFramed();
});
const fields = () => stored(background)[1]?.contact.fields;
const tags = () => all('list', 'Tags').flatMap((list) => [...list.children].map((one) => text(one)));

async function tag(words: string): Promise<void> {
  await press(get('button', /^Add tags?$/i));
  await type(get('field', 'New tag'), words);
  await key('Enter');
}

describe('what a log leaves as it was', () => {
  it('is changed after it as before it, and Undo takes back the change alone', async () => {
    await press(get('button', 'Log touch'));
    await tag('oak');
    expect(tags()).toEqual(['oak']);
    await press(get('button', 'Undo'));
    expect(tags()).toEqual([]);
    expect(stored(background)[1]?.touches).toHaveLength(1);
  });
});

describe('tags', () => {
  it('are added, several at once by a comma, each once, and taken back by Undo', async () => {
    await tag('  oak, Fair 2026 , ,OAK');
    expect(tags()).toEqual(['oak', 'Fair 2026']);
    expect(fields()?.tags).toEqual(['oak', 'Fair 2026']);
    expect(document.activeElement).toBe(get('button', 'Add tag'));
    await press(get('button', 'Undo'));
    expect(fields()?.tags).toEqual([]);
  });

  it('are removed one by one', async () => {
    await tag('oak, ash');
    await press(get('button', 'Remove the tag oak'));
    expect(tags()).toEqual(['ash']);
    expect(said()).toBe('Tag oak removed.');
  });

  it('leave their line for the focus when the last one is removed', async () => {
    const change = { contactId: stored(background)[1]?.contact.id, patch: { tags: ['ash'] } };
    await background.receive({ call: 'changeContact', body: change });
    await settled();
    get('button', 'Remove the tag ash').focus();
    await press(get('button', 'Remove the tag ash'));
    expect(tags()).toEqual([]);
    expect(document.activeElement).toBe(get('button', 'Add tag'));
  });

  it('that are in use are offered, but for those that stand already', async () => {
    await tag('oak');
    const change = { contactId: stored(background)[0]?.contact.id, patch: { tags: ['oak', 'museum'] } };
    await background.receive({ call: 'changeContact', body: change });
    await press(get('button', 'Add tag'));
    const list = document.getElementById(get('field', 'New tag').getAttribute('list') ?? '');
    expect([...(list?.querySelectorAll('option') ?? [])].map(({ value }) => value)).toEqual(['museum']);
  });

  it('are left as they are by Escape, and by a word that is one already', async () => {
    await tag('oak');
    const calls = background.calls.length;
    await press(get('button', 'Add tag'));
    await type(get('field', 'New tag'), 'ash');
    await key('Escape');
    await tag('Oak');
    expect(tags()).toEqual(['oak']);
    expect(background.calls.slice(calls)).not.toContain('changeContact');
  });
});

describe('beside what was read of somebody', () => {
  it('a note is kept, and since when they are known', async () => {
    await press(get('button', 'Add Note'));
    await type(get('field', 'Note', document.querySelector('.known') as ParentNode), 'Two children.\nLikes oak.');
    await key('Enter', { ctrlKey: true });
    expect(fields()?.note).toBe('Two children.\nLikes oak.');
    await press(get('button', 'Add Known since'));
    await type(get('field', 'Known since'), '2019-05-04');
    await key('Enter');
    expect(fields()?.knownSince).toBe('2019-05-04');
    expect(text(get('button', 'Known since: 4 May 2019. Edit'))).toBe('4 May 2019');
    await press(get('button', 'Known since: 4 May 2019. Edit'));
    await type(get('field', 'Known since'), '');
    await key('Enter');
    expect(fields()?.knownSince).toBeNull();
  });
});
