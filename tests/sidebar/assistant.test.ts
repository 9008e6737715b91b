// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { awayUntilOf } from '../../src/domain/absence';
import { historyOf } from '../../src/domain/history';
import type { FakeBackground } from '../ui/fake-background';
import { get, key, leave, press, said, start, text, type } from '../ui/page';
import { jonas, keep } from '../ui/people';
import { clockAt } from './promise-page';
import { openFramed, show, stored, touches } from './sidebar-page';
import { patch } from './track-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

const friday = '2026-11-20T09:12:00.000Z';
clockAt(friday);

let background: FakeBackground;
let id: string;
beforeEach(async () => {
  background = start(friday); // Friday, 20 November 2026, 10:12 in Berlin
  id = await keep(background, jonas, [{ at: '2026-11-18T10:00:00Z', channel: 'email', outcome: 'sent' }]);
  show(background);
});

const fields = () => background.find(id).contact.fields;
/** By what was said last, in a touch or by the user. */
const away = () => {
  const { touches: all } = background.view(background.find(id));
  return awayUntilOf({ id, ...fields() }, historyOf(all), 'Europe/Berlin');
};
const last = () => touches(background).at(-1);
const assistants = () => fields().assistants.map(({ name }) => name);

async function spokeWithAssistant(): Promise<void> {
  await press(get('button', 'Call'));
  await press(get('button', 'More'));
  await press(get('button', 'Spoke with assistant'));
}

describe('after speaking with an assistant', () => {
  it('their name and the day they gave go with the touch, and the next step waits for it', async () => {
    await openFramed();
    await spokeWithAssistant();
    await type(get('textbox', 'Name of the assistant'), 'Ada Example ');
    await press(get('button', 'In a week'));
    expect(away()).toBeNull();
    await press(get('button', 'Log touch'));
    expect(last()).toMatchObject({
      outcome: 'spoke-with-assistant',
      answeredBy: { name: 'Ada Example', role: 'gatekeeper' },
    });
    expect(assistants()).toEqual(['Ada Example']);
    expect(away()).toBe('2026-11-27');
    expect(said()).toBe('Logged. Next: Friday 27 November');
    expect(text(get('list', 'History'))).toContain('Spoke with assistant');
    expect(text(get('list', 'History'))).toContain('with Ada Example, back on Fri 27 Nov');
  });

  it('Undo takes back the touch, the day and the name, and what was typed is there again', async () => {
    await openFramed();
    await spokeWithAssistant();
    await type(get('textbox', 'Name of the assistant'), 'Ada Example');
    await press(get('button', 'In a week'));
    await press(get('button', 'Log touch'));
    await press(get('button', 'Undo'));
    expect(touches(background)).toHaveLength(1);
    expect([away(), assistants()]).toEqual([null, []]);
    expect((get('textbox', 'Name of the assistant') as HTMLInputElement).value).toBe('Ada Example');
    expect(get('button', 'In a week').getAttribute('aria-pressed')).toBe('true');
  });

  it('and logging it, the name is added to that touch', async () => {
    await openFramed();
    await spokeWithAssistant();
    await press(get('button', 'Log touch'));
    await type(get('textbox', 'Name of the assistant'), 'Ada Example');
    await key('Enter');
    expect(said()).toMatch(/^Noted\. Next: /);
    expect(last()?.answeredBy).toEqual({ name: 'Ada Example', role: 'gatekeeper' });
    expect(assistants()).toEqual(['Ada Example']);
    await leave(get('textbox', 'Name of the assistant'));
    expect(background.calls.filter((call) => call === 'changeTouch')).toHaveLength(1);
  });

  it('it may have been the contact after all, who then answered in person', async () => {
    await openFramed();
    await spokeWithAssistant();
    await type(get('textbox', 'Name of the assistant'), 'Ada Example');
    await press(get('button', 'Log touch'));
    await press(get('button', 'Spoke'));
    expect(last()).toMatchObject({ outcome: 'spoke', answeredBy: null });
    expect(background.view(background.find(id)).plan.stage).toBe('talking');
  });

  it('and logging it, the day they are back is an act of its own', async () => {
    await openFramed();
    await spokeWithAssistant();
    await press(get('button', 'Log touch'));
    await press(get('button', 'In a week'));
    expect(said()).toBe('Away until Friday 27 November. Next: Friday 27 November');
    expect(get('button', 'In a week').getAttribute('aria-pressed')).toBe('true');
    expect(away()).toBe('2026-11-27');
    await press(get('button', 'Undo'));
    expect(away()).toBeNull();
    expect(touches(background)).toHaveLength(2);
  });

  it('another day can be typed in plain words', async () => {
    await openFramed();
    await spokeWithAssistant();
    await press(get('button', 'Another day'));
    await type(get('textbox', 'Back on'), 'in two weeks');
    expect(text(document.querySelector('.back'))).toContain('Friday 4 December');
    await press(get('button', 'Log touch'));
    expect(away()).toBe('2026-12-04');
  });

  it('that day is typed for the touch just logged, too, and saved', async () => {
    await openFramed();
    await spokeWithAssistant();
    await press(get('button', 'Log touch'));
    await press(get('button', 'Another day'));
    await type(get('textbox', 'Back on'), 'in two weeks');
    expect(away()).toBeNull();
    await press(get('button', 'Save'));
    expect(away()).toBe('2026-12-04');
  });

  it('an assistant who is known is not kept twice', async () => {
    await patch(background, id, { assistants: [{ name: 'Ada Example', phone: '040 555 0100' }] });
    await openFramed();
    await spokeWithAssistant();
    await type(get('textbox', 'Name of the assistant'), 'Ada Example');
    await press(get('button', 'Log touch'));
    expect(fields().assistants).toEqual([{ name: 'Ada Example', phone: '040 555 0100' }]);
  });

  it('somebody new is kept with the assistant, and Undo leaves nobody', async () => {
    background.dossiers.clear();
    await openFramed();
    await spokeWithAssistant();
    await type(get('textbox', 'Name of the assistant'), 'Ada Example');
    await press(get('button', 'Log touch'));
    expect(stored(background)[0]?.contact.fields.assistants).toEqual([{ name: 'Ada Example', phone: '' }]);
    await press(get('button', 'Undo'));
    expect(stored(background).filter(({ contact }) => !contact.fields.deleted)).toEqual([]);
  });
});
