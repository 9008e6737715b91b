// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBackground } from '../ui/fake-background';
import { comeBack, get, key, press, said, start, text, type } from '../ui/page';
import { clockAt, moveClock } from './promise-page';
import { openFramed, stored, touches } from './sidebar-page';
import { clipboard, tab, withClipboard, withSettings, words, written } from './track-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

const friday = '2026-11-20T09:12:00.000Z';
clockAt(friday);
withClipboard();

let background: FakeBackground;
beforeEach(() => {
  background = start(friday); // Friday, 20 November 2026, 10:12 in Berlin
  withSettings(background, { sender: 'Anna Seller' });
});

describe('copying a text of the talk track', () => {
  it('takes the plain text, and the touch logged next keeps the reason', async () => {
    await written(background);
    await openFramed();
    await tab('E-mail');
    await press(get('button', 'Copy'));
    expect(said()).toBe('Copied.');
    expect(clipboard.text).toBe(words());
    expect(clipboard.text).toContain('Kind regards\nAnna Seller');
    expect(text(get('region', 'Talk track'))).toContain('The next touch keeps the reason: oak from one forest');
    await press(get('button', 'Log touch'));
    expect(touches(background).map(({ reason }) => reason)).toEqual(['', 'oak from one forest']);
    expect(text(get('list', 'History'))).toContain('Reason: oak from one forest');
  });

  it('does not give a reason twice in a row', async () => {
    await written(background);
    await openFramed();
    await press(get('button', 'Copy'));
    await press(get('button', 'Log touch'));
    moveClock(background, '2026-11-27T09:12:00.000Z');
    await comeBack();
    await press(get('button', 'Copy'));
    expect(clipboard.text).toContain('delivery in two days');
    await press(get('button', 'Log touch'));
    expect(touches(background).map(({ reason }) => reason)).toEqual([
      '',
      'oak from one forest',
      'delivery in two days',
    ]);
  });

  it('and undoing the log gives the reason back', async () => {
    await written(background);
    await openFramed();
    await press(get('button', 'Copy'));
    await press(get('button', 'Log touch'));
    await press(get('button', 'Replied'));
    await press(get('button', 'Undo'));
    expect(touches(background)).toHaveLength(1);
    await press(get('button', 'Log touch'));
    expect(touches(background).at(-1)?.reason).toBe('oak from one forest');
  });

  it('keeps the reason until one is given: their reply is none', async () => {
    await written(background);
    await openFramed();
    await press(get('button', 'Copy'));
    await press(get('button', 'Replied'));
    await press(get('button', 'Log touch'));
    expect(touches(background).at(-1)?.reason).toBe('');
    expect(text(get('region', 'Next step'))).not.toContain('Reason');
    await press(get('button', 'Talk track'));
    expect(text(get('region', 'Talk track'))).toContain('The next touch keeps the reason: oak from one forest');
  });

  it('can be left out again, and what is said on the telephone is given without copying', async () => {
    await written(background);
    await openFramed();
    await tab('Voicemail');
    await press(get('button', 'I say this'));
    await press(get('button', 'Leave it out'));
    await press(get('button', 'I say this'));
    await press(get('button', 'Log touch'));
    expect(touches(background).at(-1)?.reason).toBe('oak from one forest');
  });

  it('goes the older way in a frame where the clipboard is refused, and leaves the focus where it was', async () => {
    clipboard.refuses = true;
    await written(background);
    await openFramed();
    await press(get('button', 'Copy'));
    expect(said()).toBe('Copied.');
    expect(clipboard.text).toBe(words());
    expect(document.activeElement?.textContent).toBe('Copy');
    expect(document.querySelector('.unseen')).toBeNull();
  });

  it('that goes neither way says so, marks the text and gives no reason', async () => {
    Object.assign(clipboard, { refuses: true, refusesOlder: true });
    await written(background);
    await openFramed();
    await press(get('button', 'Copy'));
    expect(said()).toBe('The browser did not let it be copied. It is marked: copy it by key.');
    expect(getSelection()?.toString()).toBe(words());
    await press(get('button', 'Log touch'));
    expect(touches(background).at(-1)?.reason).toBe('');
  });
});

describe('a new reason', () => {
  it('is asked for when the only one was given last time, and written down where it is missed', async () => {
    await written(background, 'oak from one forest');
    await openFramed();
    await press(get('button', 'Copy'));
    await press(get('button', 'Log touch'));
    await press(get('button', 'Talk track'));
    expect(words()).not.toContain('oak');
    expect(text(get('region', 'Talk track'))).toContain('You gave this reason last time. Add another one');
    await press(get('button', 'Add another one'));
    await type(get('textbox', 'New reason'), 'delivery in two days');
    await key('Enter');
    expect(stored(background)[0]?.contact.fields.reason).toBe('oak from one forest\ndelivery in two days');
    expect(words()).toContain('delivery in two days');
    await press(get('button', 'Undo'));
    expect(stored(background)[0]?.contact.fields.reason).toBe('oak from one forest');
  });

  it('is offered where there is none yet', async () => {
    await written(background, '');
    await openFramed();
    await press(get('button', 'Add one'));
    await type(get('textbox', 'New reason'), 'oak from one forest');
    await key('Enter');
    expect(words()).toContain('oak from one forest');
  });
});
