// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBackground } from '../ui/fake-background';
import { all, choose, comeBack, get, press, said, settled, start, text } from '../ui/page';
import { jonas, keep } from '../ui/people';
import { openFramed, show, touches } from './sidebar-page';
import { withSettings } from './track-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
beforeEach(() => {
  background = start(); // Friday, 20 November 2026, 10:12 in Berlin
  show(background);
});

const last = () => touches(background).at(-1);

describe('the fear check', () => {
  it('is off until it is wanted', async () => {
    await openFramed();
    expect(all('group', 'What do you expect?')).toEqual([]);
    await press(get('button', 'Log touch'));
    expect(all('group', 'And what came?')).toEqual([]);
    expect(last()).toMatchObject({ expected: null, actual: null });
  });

  it('asks before a touch and after it, one press each, and the history tells both', async () => {
    withSettings(background, { fearCheck: true });
    await openFramed();
    await press(get('button', 'Annoyance'));
    expect(get('button', 'Annoyance').getAttribute('aria-pressed')).toBe('true');
    await press(get('button', 'Log touch'));
    expect(last()?.expected).toBe('annoyed');
    await press(get('button', 'Thanks', get('group', 'And what came?')));
    expect(said()).toMatch(/^Noted\. Next: /);
    expect(last()).toMatchObject({ expected: 'annoyed', actual: 'thanked' });
    expect(text(get('list', 'History'))).toContain('Expected: Annoyance; came: Thanks');
    await press(get('button', 'Undo'));
    expect(touches(background)).toEqual([]);
    expect(get('button', 'Annoyance').getAttribute('aria-pressed')).toBe('true');
  });

  it('can be passed over, and then asks no more', async () => {
    withSettings(background, { fearCheck: true });
    await openFramed();
    await press(get('button', 'Annoyance'));
    await press(get('button', 'Annoyance'));
    await press(get('button', 'Log touch'));
    expect(last()?.expected).toBeNull();
    expect(all('group', 'And what came?')).toEqual([]);
  });

  it('asks nothing of what they did', async () => {
    withSettings(background, { fearCheck: true });
    await openFramed();
    await press(get('button', 'Replied'));
    expect(all('group', 'What do you expect?')).toEqual([]);
  });

  it('once it is off, tells what was expected and asks no more', async () => {
    const id = await keep(background, jonas, []);
    const touch = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '', expected: 'laughed' };
    await background.receive({ call: 'log', body: { target: { contactId: id }, touch } });
    await openFramed();
    expect(text(get('list', 'History'))).toContain('Expected: Laughter');
    expect(all('button', 'What came?')).toEqual([]);
  });

  it('takes the answer later, in the history, or in the form that corrects the touch', async () => {
    withSettings(background, { fearCheck: true });
    const id = await keep(background, jonas, []);
    const touch = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '', expected: 'laughed' };
    await background.receive({ call: 'log', body: { target: { contactId: id }, touch } });
    await openFramed();
    const list = get('list', 'History');
    expect(text(list)).toContain('Expected: Laughter');
    await press(get('button', 'What came?', list));
    await press(get('button', 'Gladness', list));
    expect(last()).toMatchObject({ expected: 'laughed', actual: 'glad' });
    await comeBack();
    await press(get('button', /^More about: E-mail sent/));
    await press(get('menuitem', 'Edit'));
    const form = document.querySelector('.touch-form') as HTMLElement;
    await choose(get('field', 'Came', form), 'thanked');
    await act(async () => void form.dispatchEvent(new Event('submit', { cancelable: true })));
    await settled();
    expect(last()).toMatchObject({ expected: 'laughed', actual: 'thanked' });
  });
});
