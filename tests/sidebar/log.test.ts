// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBackground } from '../ui/fake-background';
import { all, get, key, leave, press, said, start, text, type } from '../ui/page';
import { homeOf, jonas, keep, mailer, thread } from '../ui/people';
import { history, nextStep, noteText, openFramed, show, shownName, stored, touches } from './sidebar-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
beforeEach(() => {
  background = start(); // Friday, 20 November 2026, 10:12 in Berlin
});

describe('the click', () => {
  it('is on its way before anything is drawn for it', async () => {
    show(background);
    await openFramed();
    const button = get('button', 'Log touch');
    const drawn: (string | null)[] = [];
    const { calls } = background;
    calls.push = (call: string) => {
      if (call === 'log') drawn.push(button.getAttribute('aria-busy'));
      return Array.prototype.push.call(calls, call);
    };
    // Not by `press`, which draws before it goes on.
    button.click();
    await vi.waitUntil(() => drawn.length);
    expect(drawn).toEqual(['false']);
    await vi.waitUntil(() => said() === 'Logged. Next: Wednesday 25 November');
  });

  it('twice, before anything could be drawn, is one touch', async () => {
    show(background);
    await openFramed();
    const button = get('button', 'Log touch');
    button.click();
    button.click();
    await vi.waitUntil(() => said() === 'Logged. Next: Wednesday 25 November');
    expect(touches(background)).toHaveLength(1);
    await press(button);
    await vi.waitUntil(() => touches(background).length === 2);
  });

  it('says that it is under way once that takes its time, and no longer than it does', async () => {
    show(background);
    await openFramed();
    const button = get('button', 'Log touch');
    const answer = background.holdNext('log');
    await press(button);
    await vi.waitUntil(() => button.getAttribute('aria-busy') === 'true');
    answer();
    await vi.waitUntil(() => button.getAttribute('aria-busy') === 'false');
    expect(said()).toBe('Logged. Next: Wednesday 25 November');
  });
});

describe('somebody new', () => {
  it('has their name as the only h1, and what is known with where it came from', async () => {
    show(background);
    await openFramed();
    expect(all('heading').filter((one) => one.tagName === 'H1')).toHaveLength(1);
    expect(shownName()).toBe('Jonas Brandt');
    expect(text(document.querySelector('.who'))).toContain('Head of Procurement · Nordlicht Möbel');
    const company = get('button', 'Company: Nordlicht Möbel. Edit');
    const origin = document.getElementById(company.getAttribute('aria-describedby') ?? '');
    expect(text(origin)).toBe('from the profile card’s badge');
    expect(get('link', 'jonas.brandt@example.com').getAttribute('href')).toBe('mailto:jonas.brandt@example.com');
    expect(get('link', '040 555 0142').getAttribute('href')).toBe('tel:+49405550142');
    expect(text(get('region', 'Next step'))).toContain('touch 1');
  });

  it('is kept and logged by one click, with the channel of the page', async () => {
    show(background);
    await openFramed();
    await press(get('button', 'Log touch'));
    // three working days after Friday: Monday 23, Tuesday 24, Wednesday 25
    expect(said()).toBe('Logged. Next: Wednesday 25 November');
    expect(touches(background).map((touch) => [touch.channel, touch.direction, touch.outcome])).toEqual([
      ['linkedin', 'out', 'sent'],
    ]);
    expect(stored(background)[0]?.contact.fields).toMatchObject({
      name: jonas.name,
      home: homeOf(jonas),
      cadence: 'gentle',
    });
    expect(history()).toEqual(['LinkedIn message sent']);
    expect(nextStep()).toContain('Message on Wed 25 Nov');
    expect(nextStep()).toContain('Touch 2 in Gentle. LinkedIn message sent today, no answer yet.');
  });

  it('is kept with what the user corrected before', async () => {
    show(background);
    await openFramed();
    await press(get('button', 'Company: Nordlicht Möbel. Edit'));
    await type(get('textbox', 'Company'), 'Südlicht');
    await key('Enter');
    expect(text(document.querySelector('.who'))).toContain('Südlicht');
    await press(get('button', 'Log touch'));
    expect(stored(background)[0]?.contact.fields.company).toEqual({ value: 'Südlicht', from: 'user' });
  });

  it('who is known is logged with what is newly seen of them', async () => {
    await keep(background, { ...jonas, company: undefined, identities: jonas.identities.slice(0, 1) } as never, []);
    show(background);
    await openFramed();
    await press(get('button', 'Log touch'));
    const [dossier] = stored(background);
    expect(stored(background)).toHaveLength(1);
    expect(dossier?.contact.fields.company).toEqual(jonas.company);
    expect(dossier?.identities.map(({ id }) => id)).toContain('email:jonas.brandt@example.com');
    await press(get('button', 'Undo'));
    expect(stored(background)[0]?.contact.fields.company).toBeFalsy();
  });

  it('can be kept without a touch, and is then due today', async () => {
    show(background);
    await openFramed();
    await press(get('button', 'Keep without a touch: due today'));
    expect(touches(background)).toEqual([]);
    expect(said()).toBe('Kept. Next: Friday 20 November');
    expect(nextStep()).toContain('Message today');
  });

  it('without a name cannot be logged until one is typed', async () => {
    const { name, ...nameless } = mailer('x', 'orders@example.com', 'from');
    background.tabs.set(1, { state: 'person', sighting: thread([nameless], 'Oak'), home: '' });
    await openFramed();
    expect((get('button', 'Log touch') as HTMLButtonElement).disabled).toBe(true);
    await press(get('button', 'Edit name'));
    await type(get('textbox', 'Name'), 'Orders desk');
    await key('Enter');
    await press(get('button', 'Log touch'));
    expect(stored(background)[0]?.contact.fields.name).toEqual({ value: 'Orders desk', from: 'user' });
    expect(touches(background)[0]).toMatchObject({ channel: 'email', about: 'Oak' });
  });
});

describe('undo', () => {
  it('takes back the touch, and the contact it made', async () => {
    show(background);
    await openFramed();
    await press(get('button', 'Log touch'));
    await press(get('button', 'Undo'));
    expect(said()).toBe('Taken back.');
    expect(touches(background)).toEqual([]);
    expect(nextStep()).toContain('Not a contact yet');
    expect(all('list', 'History')).toEqual([]);
  });

  it('gives the note back that went with the touch', async () => {
    show(background);
    await openFramed();
    await type(get('textbox', 'Note'), 'Liked the sample');
    await press(get('button', 'Log touch'));
    expect(touches(background)[0]?.note).toBe('Liked the sample');
    await press(get('button', 'Undo'));
    expect(noteText()).toBe('Liked the sample');
  });

  describe('for ten seconds', () => {
    beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
    afterEach(() => void vi.useRealTimers());
    const pass = (ms: number) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));

    it('is offered, and no longer', async () => {
      show(background);
      await openFramed();
      await press(get('button', 'Log touch'));
      await pass(9_900);
      expect(all('button', 'Undo')).toHaveLength(1);
      await pass(200);
      expect(all('button', 'Undo')).toEqual([]);
      expect(said()).toBe('');
    });

    it('stands still while the focus is on it', async () => {
      show(background);
      await openFramed();
      await press(get('button', 'Log touch'));
      await pass(9_000);
      act(() => get('button', 'Undo').focus());
      await pass(60_000);
      expect(all('button', 'Undo')).toHaveLength(1);
      await leave(get('button', 'Undo'));
      await pass(1_100);
      expect(all('button', 'Undo')).toEqual([]);
    });

    it('corrects the touch just logged, and afterwards says what the next one will be', async () => {
      show(background);
      await openFramed();
      await press(get('button', 'Log touch'));
      await press(get('button', 'Call'));
      expect(touches(background).map(({ outcome }) => outcome)).toEqual(['no-answer']);
      await pass(10_100);
      await press(get('button', 'E-mail'));
      expect(touches(background).map(({ channel }) => channel)).toEqual(['call']);
      expect(text()).toContain('Logs: E-mail sent');
    });
  });
});
