// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBackground } from '../ui/fake-background';
import { all, choose, get, leave, press, settled, start, text, type } from '../ui/page';
import { jonas, keep } from '../ui/people';
import { openFramed, show, touches } from './sidebar-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

const friday = '2026-11-20T09:12:00.000Z';

let background: FakeBackground;
let id: string;
beforeEach(async () => {
  background = start(friday); // Friday, 20 November 2026, 10:12 in Berlin
  id = await keep(background, jonas, [{ at: '2026-11-18T10:00:00Z', channel: 'email', outcome: 'sent' }]);
  show(background);
});

const last = () => touches(background).at(-1);
const assistants = () => background.find(id).contact.fields.assistants.map(({ name }) => name);

describe('who answered', () => {
  const answered = () => get('button', /^Who answered\?/);

  it('is asked only where somebody did', async () => {
    await openFramed();
    await press(get('button', 'Call'));
    expect(all('button', /^Who answered\?/)).toEqual([]);
    await press(get('button', 'Spoke'));
    expect(text(answered())).toBe('Who answered? Jonas Brandt in person');
  });

  it('an assistant who answers ends no chase', async () => {
    await openFramed();
    await press(get('button', 'Call'));
    await press(get('button', 'Spoke'));
    await press(answered());
    await choose(get('field', 'Who answered?'), 'gatekeeper');
    await type(get('textbox', 'Their name'), 'Ada Example');
    await press(get('button', 'Log touch'));
    expect(last()?.answeredBy).toEqual({ name: 'Ada Example', role: 'gatekeeper' });
    expect(text(get('list', 'History'))).toContain('answered by Ada Example, assistant');
    expect(background.view(background.find(id)).plan.stage).toBe('chasing');
    expect(assistants()).toEqual(['Ada Example']);
  });

  it('is said of the touch just logged, and Undo takes all of it back', async () => {
    await openFramed();
    await press(get('button', 'Call'));
    await press(get('button', 'Spoke'));
    await press(get('button', 'Log touch'));
    await press(answered());
    await choose(get('field', 'Who answered?'), 'decision-maker');
    expect(last()?.answeredBy).toEqual({ name: '', role: 'decision-maker' });
    await type(get('textbox', 'Their name'), 'Grace Sample');
    await leave(get('textbox', 'Their name'));
    expect(last()?.answeredBy).toEqual({ name: 'Grace Sample', role: 'decision-maker' });
    expect(assistants()).toEqual([]);
    await press(get('button', 'Undo'));
    expect(touches(background)).toHaveLength(1);
  });

  it('is in the form that corrects a touch of the past', async () => {
    const touch = { channel: 'call', direction: 'out', outcome: 'spoke', note: '', about: '' };
    await background.receive({ call: 'log', body: { target: { contactId: id }, touch } });
    await openFramed();
    await press(get('button', /^More about: Spoke/));
    await press(get('menuitem', 'Edit'));
    const form = document.querySelector('.touch-form') as HTMLElement;
    await choose(get('field', 'Who answered?', form), 'gatekeeper');
    await type(get('field', 'Their name', form), 'Ada Example');
    await act(async () => void form.dispatchEvent(new Event('submit', { cancelable: true })));
    await settled();
    expect(last()?.answeredBy).toEqual({ name: 'Ada Example', role: 'gatekeeper' });
    expect(assistants()).toEqual(['Ada Example']);
    await press(get('button', 'Undo'));
    expect(last()?.answeredBy).toBeNull();
    expect(assistants()).toEqual([]);
  });

  it('is forgotten when nobody answered after all', async () => {
    await openFramed();
    await press(get('button', 'Call'));
    await press(get('button', 'Spoke'));
    await press(answered());
    await choose(get('field', 'Who answered?'), 'unknown');
    await press(get('button', 'Log touch'));
    await press(get('button', 'No answer'));
    expect(last()).toMatchObject({ outcome: 'no-answer', answeredBy: null });
  });
});
