// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Day } from '../../src/domain/day';
import { lastingOf } from '../../src/domain/reconnect-morning';
import { calendarOf } from '../../src/domain/settings';
import type { Reconnected, ReconnectList } from '../../src/messaging/reconnect';
import { ask } from '../../src/ui/background';
import type { FakeBackground } from '../ui/fake-background';
import { all, get, press, said, settled, start, text, type } from '../ui/page';
import { openPlace } from './place-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
vi.mock('../../src/dashboard/bulk', () => ({
  bulk: (call: string, body: never, watching: never) => worker.answer(call, body, watching),
  StoppedError: class StoppedError extends Error {},
}));

const today = '2026-11-20' as Day; // a Friday
const monday = '2026-11-23' as Day;
const one = (name: string, more: Partial<Reconnected> = {}): Reconnected => ({
  ...{ contactId: name.toLowerCase(), name, title: '', company: '', lastOn: null, knownSince: null, closed: null },
  ...{ untouched: false },
  ...more,
});

/** A worker with a list of its own, who are contacts of the background too. */
class Worker {
  list: Reconnected[] = [];
  untouched = 0;
  last: ReconnectList['last'] = null;
  found = 0;
  readonly calls: { readonly call: string; readonly body: unknown }[] = [];
  constructor(private readonly background: FakeBackground) {}

  async answer(
    call: string,
    body: { count: number },
    watching?: { progress?: (now: object) => void },
  ): Promise<unknown> {
    this.calls.push({ call, body });
    await null;
    if (call === 'reconnectNext') return this.standing(body.count);
    if (call === 'reconnectCount') return { found: this.found };
    if (call === 'reconnectBuild') {
      watching?.progress?.({ done: 0, of: this.found });
      return { actId: 'act', put: this.found };
    }
    if (call === 'undoMany') return { changed: this.found, stay: 0, gone: 0 };
    if (call === 'facets') return { tags: { fair: 12, press: 30 } };
    return null;
  }
  private standing(count: number): ReconnectList {
    const { settings } = this.background;
    const waiting = this.list.length;
    const calendar = calendarOf(settings, 'Europe/Berlin');
    const lasting = lastingOf(waiting, settings.reconnect.perMorning, monday, calendar);
    const { untouched, last } = this;
    return { waiting, untouched, first: this.list.slice(0, count), morning: monday, lasting, last };
  }
  asked = (call: string) => this.calls.filter((made) => made.call === call).map(({ body }) => body);
}
let background: FakeBackground;
let worker: Worker;

beforeEach(() => {
  background = start('2026-11-20T09:12:00.000Z');
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(background.now) });
  worker = new Worker(background);
});

const open = (): Promise<void> => openPlace('#/reconnect');
const section = (name: string): HTMLElement => get('region', name);
const namesIn = (list: string) => all('list', list).flatMap((found) => [...found.querySelectorAll('li a')].map(text));

describe('the list of those to reconnect with', () => {
  it('says how many wait, at what pace, and until about when the list lasts', async () => {
    worker.list = Array.from({ length: 340 }, (_, index) => one(`P${index}`));
    await open();
    expect(text(section('The list').querySelector('.standing'))).toBe(
      '340 people wait.At this pace the list lasts 68 working mornings, until about February 2027.',
    );
    expect((get('field', 'How many each working morning') as HTMLInputElement).value).toBe('5');
  });

  it('says so when nobody waits, and how to change that', async () => {
    await open();
    expect(text(section('The list'))).toContain('Nobody waits yet.');
    expect(text(section('Build the list'))).toContain('Nobody is like that');
  });

  it('shows but some of a long list at first, so that building it is not far below', async () => {
    worker.list = Array.from({ length: 100 }, (_, index) => one(`Person ${index}`));
    await open();
    expect(namesIn('Their turn on Monday')).toHaveLength(5);
    expect(namesIn('After them')).toHaveLength(7);
    await press(get('button', '88 more: show some'));
    expect(namesIn('After them')).toHaveLength(57);
    get('button', '38 more: show some').focus();
    await press(get('button', '38 more: show some'));
    expect(namesIn('After them')).toHaveLength(95);
    await vi.waitFor(() => expect(text(document.activeElement?.closest('li')?.querySelector('a'))).toBe('Person 62'));
  });

  it('names those whose turn is next and who comes after them, with what is known of them', async () => {
    worker.list = [
      one('Amina Example', { company: 'Contoso', lastOn: '2023-03-14' as Day }),
      one('Bela Example', { knownSince: '2019-05-01' as Day }),
      one('Chidi Example', { closed: 'no-reply', lastOn: '2024-06-01' as Day }),
      one('Dora Example', { lastOn: '2026-11-17' as Day }),
    ];
    background.settings = { ...background.settings, reconnect: { perMorning: 3 } };
    await open();
    expect(namesIn('Their turn on Monday')).toEqual(['Amina Example', 'Bela Example', 'Chidi Example']);
    expect(namesIn('After them')).toEqual(['Dora Example']);
    expect(
      all('list', 'Their turn on Monday').flatMap((list) => [...list.querySelectorAll('small')].map(text)),
    ).toEqual(['Last touch March 2023', 'Known since 2019', 'Last touch June 2024 · Closed: No reply came']);
    expect((document.querySelector('[data-contact] a') as HTMLAnchorElement).hash).toBe('#/person/amina%20example');
  });

  it('says that fewer come as long as others are untouched', async () => {
    worker.list = [one('Amina'), one('Bela')];
    worker.untouched = 5;
    await open();
    expect(text(section('Their turn on Monday'))).toContain(
      '5 who had their turn are still untouched. As long as they are, so many fewer come.',
    );
    expect(namesIn('Their turn on Monday')).toEqual(['Amina', 'Bela']);
  });

  it('shows who had their turn today, and sends them back', async () => {
    const act = await ask('add', {
      capture: {
        home: '',
        person: {
          name: { value: 'Amina', from: 'heading' },
          part: 'subject',
          identities: [],
          websites: [],
          phones: [],
        },
      },
    });
    worker.last = { actId: act.actId, day: today, people: [one('Amina', { untouched: true }), one('Bela')] };
    await open();
    expect(text(section('Had their turn today').querySelector('ul'))).toBe(
      'AminaNever touchedUntouchedBelaNever touchedTouched since',
    );
    await press(get('button', 'Send them back to the list'));
    expect(background.calls).toContain('undo');
    expect(said()).toBe('Taken back.');
  });

  it('does not show who had their turn on another day', async () => {
    worker.last = { actId: 'act', day: '2026-11-19' as Day, people: [one('Amina')] };
    await open();
    expect(document.getElementById('reconnect-came')).toBeNull();
  });
});

describe('somebody on the list', () => {
  const waiting = async (name: string): Promise<string> => {
    const person = {
      name: { value: name, from: 'heading' },
      part: 'subject',
      identities: [],
      websites: [],
      phones: [],
    } as const;
    const { contact } = await ask('add', { capture: { home: '', person } });
    await ask('putOnList', { contactId: contact.id, at: 'end' });
    worker.list.push(one(name, { contactId: contact.id }));
    return contact.id;
  };
  const buttonOf = (name: string, label: string): HTMLElement => {
    const row = [...document.querySelectorAll('[data-contact]')].find((one) => text(one.querySelector('a')) === name);
    const found = [...(row?.querySelectorAll('button') ?? [])].find((button) => text(button) === label);
    if (!found) throw new Error(`${name} has no ${label}`);
    return found;
  };
  const waits = (id: string) => background.dossiers.get(id)?.contact.fields.waits;

  it('is begun with now, put first or removed, and each is taken back', async () => {
    const [amina, bela] = [await waiting('Amina'), await waiting('Bela')];
    await open();
    await press(buttonOf('Bela', 'Put first'));
    expect(said()).toBe('Bela comes first.');
    expect((waits(bela)?.rank ?? 0) < (waits(amina)?.rank ?? 0)).toBe(true);
    await press(get('button', 'Undo'));
    expect((waits(bela)?.rank ?? 0) > (waits(amina)?.rank ?? 0)).toBe(true);
    await press(buttonOf('Amina', 'Start now'));
    expect(waits(amina)?.begun).toBeDefined();
    expect(said()).toBe('Amina is in your queue.');
    await press(get('button', 'Undo'));
    expect(waits(amina)?.begun).toBeUndefined();
    await press(buttonOf('Bela', 'Remove'));
    expect(waits(bela)).toBeNull();
    expect(said()).toBe('Bela is off the list, and closed.');
    await press(get('button', 'Undo'));
    expect(waits(bela)).not.toBeNull();
  });

  it('says with whom, to whoever does not see the row, and leaves the focus at the heading', async () => {
    await waiting('Amina');
    await open();
    const button = buttonOf('Amina', 'Start now');
    expect(text(document.getElementById(button.getAttribute('aria-describedby') ?? ''))).toBe('Amina');
    await press(button);
    expect(document.activeElement?.id).toBe('reconnect-turns');
  });

  it('leads the focus on to the next row, or back from the last one', async () => {
    for (const name of ['Amina', 'Bela', 'Chidi']) await waiting(name);
    await open();
    const focusedRow = () => text(document.activeElement?.closest('li')?.querySelector('a') ?? null);
    await press(buttonOf('Bela', 'Remove'));
    expect(focusedRow()).toBe('Chidi');
    await press(buttonOf('Chidi', 'Remove'));
    expect(focusedRow()).toBe('Bela');
  });

  it('says what failed', async () => {
    await waiting('Amina');
    await open();
    background.failNext('beginTurn', 'not-saved');
    await press(buttonOf('Amina', 'Start now'));
    expect(said()).not.toContain('in your queue');
  });
});

describe('the pace', () => {
  it('is changed, and put back', async () => {
    worker.list = [one('Amina')];
    await open();
    const field = get('field', 'How many each working morning');
    await type(field, '8');
    field.dispatchEvent(new Event('blur'));
    field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    await settled();
    expect(background.settings.reconnect).toEqual({ perMorning: 8 });
    expect(said()).toBe('From the next morning on 8 have their turn.');
    await press(get('button', 'Undo'));
    expect(background.settings.reconnect).toEqual({ perMorning: 5 });
  });

  it('is paused, and goes on as before', async () => {
    worker.list = [one('Amina')];
    background.settings = { ...background.settings, reconnect: { perMorning: 7 } };
    await open();
    await press(get('button', 'Pause the list'));
    expect(background.settings.reconnect).toEqual({ perMorning: 0 });
    expect(text(section('The list'))).toContain('The list is paused: nobody has their turn until you go on.');
    await press(get('button', 'Go on'));
    expect(background.settings.reconnect).toEqual({ perMorning: 7 });
  });
});

describe('building the list', () => {
  it('counts before it is done, does it as one act, tells the background, and can be taken back', async () => {
    worker.found = 212;
    await open();
    expect(text(section('Build the list'))).toContain('212 people are meant.');
    get('button', 'Put them on the list').focus();
    await press(get('button', 'Put them on the list'));
    expect(said()).toBe('212 people were put on the list.');
    await vi.waitFor(() => expect(document.activeElement).toBe(get('button', 'Put them on the list')));
    expect(background.calls).toContain('acted');
    await press(get('button', 'Undo'));
    expect(worker.asked('undoMany')).toEqual([{ actId: 'act' }]);
    expect(said()).toBe('Taken back.');
  });

  it('asks for what was chosen', async () => {
    worker.found = 3;
    await open();
    await press(get('field', 'Never touched'));
    await press(get('field', 'Customer'));
    await press(get('field', 'Closed'));
    await press(get('field', 'press'));
    await press(get('field', 'Also those who said no'));
    expect(worker.asked('reconnectCount').at(-1)).toEqual({
      choice: {
        ...{ never: false, silent: 12, kinds: ['customer'], stages: ['closed'], tags: ['press'], saidNo: true },
        order: 'longest-silent',
      },
    });
    await press(get('button', 'Put them on the list'));
    expect(worker.asked('reconnectBuild')).toEqual(worker.asked('reconnectCount').slice(-1));
  });

  it('is not done where nobody is meant', async () => {
    await open();
    expect(get('button', 'Put them on the list').getAttribute('aria-disabled')).toBe('true');
    await press(get('button', 'Put them on the list'));
    expect(worker.asked('reconnectBuild')).toEqual([]);
  });
});
