// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBackground } from '../ui/fake-background';
import { get, press, said, start, text, type } from '../ui/page';
import { jonas, keep } from '../ui/people';
import { noteText, openFramed, show, stored, touches } from './sidebar-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
beforeEach(() => {
  background = start(); // Friday, 20 November 2026, 10:12 in Berlin
});

describe('a note', () => {
  it('written right after the touch is added to it', async () => {
    show(background);
    await openFramed();
    await press(get('button', 'Log touch'));
    await type(get('textbox', 'Note'), 'Back on Monday');
    await press(get('button', 'Add to the touch'));
    expect(touches(background).map(({ note }) => note)).toEqual(['Back on Monday']);
    expect(text(get('list', 'History'))).toContain('Back on Monday');
  });

  it('is kept while it is written, and is there again when the sidebar opens anew', async () => {
    await keep(background, jonas, []);
    show(background);
    await openFramed();
    await type(get('textbox', 'Note'), 'Asks for oak');
    await new Promise((resolve) => setTimeout(resolve, 450));
    const [contact] = stored(background);
    expect(background.drafts.get(`note:${contact?.contact.id}`)).toBe('Asks for oak');
    document.body.textContent = '';
    await openFramed();
    expect(noteText()).toBe('Asks for oak');
  });

  it('stays where it is when the touch could not be saved', async () => {
    show(background);
    await openFramed();
    await type(get('textbox', 'Note'), 'Precious');
    background.failNext('log', 'full');
    await press(get('button', 'Log touch'));
    expect(said()).toBe('The disk is full: nothing was saved. Free some space and try again; your text is still here.');
    expect(touches(background)).toEqual([]);
    expect(noteText()).toBe('Precious');
    await press(get('button', 'Log touch'));
    expect(touches(background).map(({ note }) => note)).toEqual(['Precious']);
  });
});
