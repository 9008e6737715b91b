// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addMinutes, instantFromMs } from '../../src/domain/day';
import type { Suggestion } from '../../src/domain/suggestion';
import type { FakeBackground } from '../ui/fake-background';
import { all, close, get, press, said, settled, start, text } from '../ui/page';
import { amina, jonas, keep, mailer, thread } from '../ui/people';
import { history, openFramed, show, shownName, touches } from './sidebar-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
beforeEach(() => {
  background = start(); // Friday, 20 November 2026, 10:12 in Berlin
});

const listName = 'Sent, not yet logged';
const offers = () => (all('list', listName)[0] ? [...get('list', listName).children].map(linesOf) : []);
const linesOf = (row: Element) => [...row.querySelectorAll('p')].map((line) => text(line)).join(' | ');
const nobodyOnScreen = () => background.tabs.set(1, { state: 'nobody', sighting: null, home: '' });
const pass = (minutes: number) => {
  background.now = addMinutes(background.now, minutes);
};
const mail = { subject: 'Oak for the foyer' } as const satisfies Partial<Suggestion>;

describe('what was just sent to the person on screen', () => {
  it('is offered at the top, and logged by one press at the time it was sent', async () => {
    await keep(background, jonas, []);
    background.notice(jonas, mail);
    pass(30);
    show(background);
    await openFramed();
    expect(offers()).toEqual(['You sent Jonas Brandt an e-mail at 10:12. | Oak for the foyer']);
    await press(get('button', 'Log it'));
    expect(said()).toMatch(/^Logged for Jonas Brandt: E-mail sent\. Next: /);
    expect(offers()).toEqual([]);
    expect(history()).toEqual(['E-mail sent']);
    expect(touches(background)).toMatchObject([{ at: '2026-11-20T09:12:00.000Z', about: 'Oak for the foyer' }]);
  });

  it('is offered again when the log is taken back', async () => {
    await keep(background, jonas, []);
    background.notice(jonas, mail);
    show(background);
    await openFramed();
    await press(get('button', 'Log it'));
    await press(get('button', 'Undo'));
    expect(history()).toEqual([]);
    expect(offers()).toHaveLength(1);
  });

  it('appears while the sidebar is open, and goes when the mail is logged by hand', async () => {
    show(background);
    await openFramed();
    expect(offers()).toEqual([]);
    background.notice(jonas, { channel: 'linkedin' });
    await settled();
    expect(offers()).toEqual([
      'You sent Jonas Brandt a LinkedIn message at 10:12. | Not yet a contact: logging it makes them one.',
    ]);
    await press(get('button', /^Log touch/));
    expect(offers()).toEqual([]);
    expect(touches(background)).toHaveLength(1);
  });

  it('is left unlogged by “Not now”', async () => {
    background.notice(jonas, mail);
    show(background);
    await openFramed();
    await press(get('button', 'Not now'));
    expect(said()).toBe('Left unlogged.');
    expect(offers()).toEqual([]);
    expect(touches(background)).toEqual([]);
  });

  it('is offered again when “Not now” is taken back', async () => {
    background.notice(jonas, mail);
    show(background);
    await openFramed();
    await press(get('button', 'Not now'));
    await press(get('button', 'Undo'));
    expect(said()).toBe('Taken back.');
    expect(offers()).toHaveLength(1);
  });

  it('says so when the page gives no proof, when it was an invitation, and when they asked to stop', async () => {
    const stop = { at: '2026-11-18T10:00:00Z', channel: 'email', outcome: 'asked-to-stop', direction: 'in' } as const;
    await keep(background, jonas, [stop]);
    background.notice(jonas, { what: 'invitation', channel: 'linkedin', sure: false });
    show(background);
    await openFramed();
    expect(offers()[0]).toBe(
      'You invited Jonas Brandt to connect at 10:12. | The page gives no proof that it went out. | They asked you to stop.',
    );
  });

  it('is said when it cannot be stored, and stays on offer', async () => {
    background.notice(jonas, mail);
    show(background);
    await openFramed();
    background.failNext('logSuggestion', 'full');
    await press(get('button', 'Log it'));
    expect(said()).toContain('The disk is full: nothing was saved.');
    expect(offers()).toHaveLength(1);
  });

  it('and logged in another window meanwhile is not logged twice', async () => {
    const { id } = background.notice(jonas, mail);
    show(background);
    await openFramed();
    background.listeners.clear();
    await background.receive({ call: 'logSuggestion', body: { id } });
    await press(get('button', 'Log it'));
    expect(said()).toBe('This has been logged or dismissed already.');
    expect(touches(background)).toHaveLength(1);
  });
});

describe('what was sent from this tab', () => {
  it('is offered for an hour when nobody is on screen any more: one line for each it went to', async () => {
    nobodyOnScreen();
    background.notice(mailer('Jonas Brandt', 'jonas@example.com', 'to'), mail);
    background.notice(mailer('Amina Idrissi', 'amina@example.net', 'to'), mail);
    await openFramed();
    expect(offers().map((offer) => offer.split(' an ')[0])).toEqual([
      'You sent Amina Idrissi',
      'You sent Jonas Brandt',
    ]);
    const [, first] = [...get('list', listName).children] as HTMLElement[];
    await press(get('button', 'Log it', first));
    expect(said()).toMatch(/^Logged for Jonas Brandt: /);
    expect(offers()).toHaveLength(1);
    pass(61);
    background.tell({ news: 'changed', contactIds: null });
    await settled();
    expect(offers()).toEqual([]);
  });

  it('to somebody else changes nothing of who is on screen', async () => {
    show(background);
    background.notice(mailer('Hana Kobayashi', 'hana@example.net', 'to'), mail);
    await openFramed();
    // Nobody asks who is on screen meanwhile: what is shown is what the answer to the log has made of it.
    const receive = background.receive.bind(background);
    const silent = new Promise<never>(() => {});
    background.receive = (request) => (request.call === 'onScreen' ? silent : receive(request));
    await press(get('button', 'Log it'));
    expect(said()).toMatch(/^Logged for Hana Kobayashi: /);
    expect(shownName()).toBe('Jonas Brandt');
    expect(text()).toContain('Not a contact yet');
    await press(get('button', 'Undo'));
    expect(touches(background)).toEqual([]);
    expect(shownName()).toBe('Jonas Brandt');
  });

  it('from another tab to somebody else is not offered here', async () => {
    show(background);
    background.notice(mailer('Hana Kobayashi', 'hana@example.net', 'to'), { ...mail, tabId: 2 });
    await openFramed();
    expect(offers()).toEqual([]);
  });

  it('yesterday, to who is on screen now, names its day', async () => {
    await keep(background, jonas, []);
    background.notice(jonas, { at: instantFromMs(Date.parse('2026-11-19T13:02:00Z')), tabId: 2 });
    show(background);
    await openFramed();
    expect(offers()[0]).toContain('You sent Jonas Brandt an e-mail yesterday, 14:02.');
  });
});

describe('a number that was dialled', () => {
  const call = { what: 'call', channel: 'call', subject: '+49405550142' } as const;
  const pressed = () =>
    all('button')
      .filter((one) => one.getAttribute('aria-pressed') === 'true')
      .map((one) => text(one));

  it('sets the form to a call, whose outcome is then chosen', async () => {
    background.notice(jonas, call);
    show(background);
    await openFramed();
    expect(offers()[0]).toMatch(/^You dialled \+49405550142 at 10:12: a call with Jonas Brandt\?/);
    await press(get('button', 'Log the call'));
    expect(pressed()).toEqual(['Call', 'No answer']);
    expect(said()).toBe('Choose how the call went, then log it.');
    expect(touches(background)).toEqual([]);
    await press(get('button', 'Voicemail left'));
    await press(get('button', /^Log touch/));
    expect(touches(background)).toMatchObject([{ channel: 'call', outcome: 'voicemail-left' }]);
    expect(offers()).toEqual([]);
  });

  it('of somebody who is not on screen is asked about where it stands', async () => {
    nobodyOnScreen();
    background.notice(amina, call);
    await openFramed();
    await press(get('button', 'Log the call'));
    await press(get('button', 'Spoke', get('group', 'How did the call go?')));
    expect(touches(background)).toMatchObject([{ channel: 'call', outcome: 'spoke', at: '2026-11-20T09:12:00.000Z' }]);
  });

  it('by a press on the number in the sidebar sets the form too', async () => {
    show(background);
    await openFramed();
    const link = get('link', '040 555 0142');
    link.addEventListener('click', (event) => event.preventDefault());
    await press(link);
    expect(pressed()).toEqual(['Call', 'No answer']);
    expect(touches(background)).toEqual([]);
  });
});

describe('an opened thread', () => {
  const by = { newestBy: 'email:jonas@example.com' } as const;
  const writer = mailer('Jonas Brandt', 'jonas@example.com', 'from');
  const open = async (date: string, more: object = by) => {
    background.tabs.set(1, { state: 'person', sighting: thread([writer], 'Oak', { date, ...more }), home: '' });
    await openFramed();
  };
  const sent = { at: '2026-11-18T09:00:00Z', channel: 'email', outcome: 'sent' } as const;
  const offered = () => all('region', 'They answered')[0];

  it('whose last message is theirs and newer than the last touch offers “They answered”: one press logs it', async () => {
    await keep(background, writer, [sent]);
    await open('2026-11-19T14:02');
    expect(text(offered())).toContain('Jonas Brandt wrote yesterday, 14:02, after your last touch.');
    await press(get('button', 'Log the answer'));
    expect(said()).toMatch(/^Logged\. /);
    expect(offered()).toBeUndefined();
    expect(history()).toEqual(['Replied by e-mail', 'E-mail sent']);
    expect(touches(background).at(-1)).toMatchObject({
      ...{ at: '2026-11-19T13:02:00.000Z', direction: 'in', outcome: 'replied', channel: 'email', about: 'Oak' },
    });
    await press(get('button', 'Undo'));
    expect(offered()).toBeTruthy();
  });

  it('of which only the day is known names the day', async () => {
    await keep(background, writer, [sent]);
    await open('2026-11-19');
    expect(text(offered())).toContain('Jonas Brandt wrote yesterday, after your last touch.');
  });

  it.each([
    ['the newest is the user’s own', '2026-11-19T14:02', { newestBy: 'me' }],
    ['it is older than the last touch', '2026-11-17T14:02', by],
    ['nobody knows whose it is', '2026-11-19T14:02', {}],
  ])('says nothing where %s', async (_where, date, more) => {
    await keep(background, writer, [sent]);
    await open(date, more);
    expect(shownName()).toBe('Jonas Brandt');
    expect(offered()).toBeUndefined();
  });

  it('asks no more once it was told “Not now”', async () => {
    await keep(background, writer, [sent]);
    await open('2026-11-19T14:02');
    await press(get('button', 'Not now'));
    expect(said()).toBe('Left unlogged.');
    expect(offered()).toBeUndefined();
  });

  it('asks no more of the same message after a reload, of a later one it does', async () => {
    await keep(background, writer, [sent]);
    await open('2026-11-19T14:02');
    await press(get('button', 'Not now'));
    close();
    await open('2026-11-19T16:30');
    expect(offered()).toBeTruthy();
    await press(get('button', 'Not now'));
    for (const date of ['2026-11-19T14:02', '2026-11-19T16:30']) {
      close();
      await open(date);
      expect(shownName()).toBe('Jonas Brandt');
      expect(offered()).toBeUndefined();
    }
  });

  it('asks again when “Not now” is taken back, also after a reload', async () => {
    await keep(background, writer, [sent]);
    await open('2026-11-19T14:02');
    await press(get('button', 'Not now'));
    await press(get('button', 'Undo'));
    expect(said()).toBe('Taken back.');
    expect(offered()).toBeTruthy();
    close();
    await open('2026-11-19T14:02');
    expect(offered()).toBeTruthy();
  });

  it('says when “Not now” cannot be stored, and asks on', async () => {
    await keep(background, writer, [sent]);
    await open('2026-11-19T14:02');
    background.failNext('keepDraft', 'full');
    await press(get('button', 'Not now'));
    expect(said()).toContain('The disk is full');
    expect(offered()).toBeTruthy();
  });

  it.each(['Log the answer', 'Not now'])(
    'told “%s” leaves the keyboard where it was, and not at the top',
    async (button) => {
      await keep(background, writer, [sent]);
      await open('2026-11-19T14:02');
      get('button', button).focus();
      await press(get('button', button));
      await settled();
      expect(document.querySelector('main button')).toBe(document.activeElement);
    },
  );

  it('of today asks no more either, though no hour is known and the time goes on', async () => {
    await keep(background, writer, [sent]);
    await open('2026-11-20');
    await press(get('button', 'Not now'));
    pass(1);
    background.tell({ news: 'changed', contactIds: null });
    await settled();
    expect(offered()).toBeUndefined();
  });
});

describe('a touch that Steadfast logged by itself', () => {
  it('says so in the history', async () => {
    const contactId = await keep(background, jonas, [
      { at: '2026-11-18T10:00:00Z', channel: 'email', outcome: 'sent' },
    ]);
    const dossier = background.find(contactId);
    const [row] = dossier.touches;
    if (row)
      background.dossiers.set(contactId, {
        ...dossier,
        touches: [{ ...row, fields: { ...row.fields, noticed: true } }],
      });
    show(background);
    await openFramed();
    expect(text(get('list', 'History'))).toContain('Logged by itself');
  });
});
