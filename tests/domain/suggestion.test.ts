import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes, type Instant } from '../../src/domain/day';
import type { Person, Sent } from '../../src/domain/sighting';
import { isCurrent, isSameSending, nameFor, openOf, recipientsOf, type Suggestion } from '../../src/domain/suggestion';
import type { Touch } from '../../src/domain/touch';
import { always, touchAt } from './arbitraries';

const noon = '2026-11-20T12:00:00.000Z' as Instant;
const later = (minutes: number): Instant => addMinutes(noon, minutes);
const days = (count: number): number => count * 24 * 60;

const jonas: Person = {
  name: { value: 'Jonas Brandt', from: 'mail-header' },
  part: 'to',
  identities: [{ kind: 'email', value: 'jonas@example.com', from: 'mail-header' }],
  websites: [],
  phones: [],
};

const mail = (at: Instant, more: Partial<Suggestion> = {}): Suggestion => ({
  ...{ id: `mail at ${at}`, sending: at, at, what: 'message', channel: 'email', sure: true, subject: 'Oak' },
  ...{ page: `compose/${at}`, host: 'mail.example.org', tabId: 1, home: '', keys: ['email:jonas@example.com'] },
  ...{ person: { ...jonas, name: { value: 'Jonas Brandt', from: 'mail-header' } }, logged: null, dismissed: false },
  ...more,
});
const touch = (at: Instant, more: Partial<Touch> = {}): Touch =>
  touchAt(`touch at ${at}`, at, 'Europe/Berlin', { channel: 'email', direction: 'out', outcome: 'sent' }, more);
const isOpen = (suggestions: readonly Suggestion[], touches: readonly Touch[]): boolean[] => {
  const open = openOf(suggestions, touches);
  return suggestions.map((one) => open.includes(one));
};

describe('a mail that was sent and noticed', () => {
  it('is offered as long as nothing was logged', () => {
    expect(isOpen([mail(noon)], [])).toEqual([true]);
  });

  it.each([
    ['right before it was sent', -10, false],
    ['when it was sent', 0, false],
    ['at the end of the day', 6 * 60, false],
    ['three days later', days(3), false],
    ['eleven minutes before: that was another one', -11, true],
    ['yesterday', -days(1), true],
  ])('is offered or not, when one was logged by hand %s (%s minutes): %s', (_when, minutes, open) => {
    expect(isOpen([mail(noon)], [touch(later(minutes))])).toEqual([open]);
  });

  it.each([
    ['a call', { channel: 'call', outcome: 'voicemail-left' }],
    ['a LinkedIn message', { channel: 'linkedin' }],
    ['an answer of theirs', { direction: 'in', outcome: 'replied' }],
    ['a mail whose touch was deleted', { deleted: true }],
  ] as const)('is not settled by %s', (_what, other) => {
    expect(isOpen([mail(noon)], [touch(later(5), other)])).toEqual([true]);
  });

  it('is offered again when its touch is taken back', () => {
    const logged = { touchId: 't', actId: 'a' };
    expect(isOpen([mail(noon, { logged })], [touch(noon, { id: 't' })])).toEqual([false]);
    expect(isOpen([mail(noon, { logged })], [touch(noon, { id: 't', deleted: true })])).toEqual([true]);
    expect(isOpen([mail(noon, { logged })], [])).toEqual([true]);
  });

  it('stays settled when the touch logged from it is corrected to another channel and day', () => {
    const corrected = touch(later(-days(2)), { id: 't', channel: 'linkedin' });
    expect(isOpen([mail(noon, { logged: { touchId: 't', actId: 'a' } })], [corrected])).toEqual([false]);
  });

  it('is not offered once it was dismissed', () => {
    expect(isOpen([mail(noon, { dismissed: true })], [])).toEqual([false]);
  });
});

describe('two mails to one person', () => {
  it('at two addresses of theirs, sent as one, are one: logged or dismissed, neither is offered', () => {
    const at = (address: string, more: Partial<Suggestion> = {}) =>
      mail(noon, { id: address, keys: [`email:${address}@example.com`], ...more });
    const own = { logged: { touchId: 't', actId: 'a' } };
    expect(isOpen([at('work', own), at('home')], [touch(noon, { id: 't' })])).toEqual([false, false]);
    expect(isOpen([at('work', { dismissed: true }), at('home')], [])).toEqual([false, false]);
    expect(isOpen([at('work'), at('home')], [])).toEqual([true, true]);
  });

  it('are two touches: the one logged from the second leaves the first on offer', () => {
    const second = mail(later(5), { logged: { touchId: 't', actId: 'a' } });
    expect(isOpen([mail(noon), second], [touch(later(5), { id: 't' })])).toEqual([true, false]);
  });

  it('of two days are not both settled by what was logged by hand on the second', () => {
    expect(isOpen([mail(noon), mail(later(days(2)))], [touch(later(days(2) + 3))])).toEqual([true, false]);
  });

  it('of which nobody knows which was logged in the evening: the last', () => {
    expect(isOpen([mail(noon), mail(later(60))], [touch(later(300))])).toEqual([true, false]);
  });

  it('and two touches logged by hand in the evening: neither', () => {
    const both = [mail(noon), mail(later(60))];
    expect(isOpen(both, [touch(later(5)), touch(later(300))])).toEqual([false, false]);
  });
});

describe('several messages in one conversation', () => {
  const chat = (minutes: number, more: Partial<Suggestion> = {}) =>
    mail(later(minutes), { channel: 'linkedin', page: 'messaging/1', ...more });
  const own = touch(noon, { id: 't', channel: 'linkedin' });

  it('within ten minutes are one touch', () => {
    const first = chat(0, { logged: { touchId: 't', actId: 'a' } });
    expect(isOpen([first, chat(2), chat(9), chat(11)], [own])).toEqual([false, false, false, true]);
  });

  it('are all settled by a touch logged by hand after them', () => {
    expect(isOpen([chat(0), chat(4), chat(8)], [touch(later(9), { channel: 'linkedin' })])).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('the same sending, told twice,', () => {
  const one = mail(noon, { page: 'compose/1' });
  it.each([
    ['a minute later', { at: later(1) }, true],
    ['before, by a clock that was set back', { at: later(-1) }, true],
    ['with another address of theirs too', { keys: ['email:j@example.org', 'email:jonas@example.com'] }, true],
    ['two minutes later', { at: later(2) }, false],
    ['from another page', { page: 'compose/2' }, false],
    ['to somebody else', { keys: ['email:amina@example.net'] }, false],
    ['as an invitation', { what: 'invitation' }, false],
    ['by another channel', { channel: 'linkedin' }, false],
  ] as const)('%s: it is one: %s %s', (_how, more, same) => {
    expect(isSameSending(one, mail(noon, { page: 'compose/1', ...(more as Partial<Suggestion>) }))).toBe(same);
  });
});

describe('for how long it is offered', () => {
  it.each([
    ['a contact', true, 7],
    ['anybody else', false, 1],
  ])('about %s', (_who, isContact, kept) => {
    expect(isCurrent(mail(noon), isContact, later(days(kept)))).toBe(true);
    expect(isCurrent(mail(noon), isContact, later(days(kept) + 1))).toBe(false);
    // A clock that was years ahead and has been set right.
    expect(isCurrent(mail(noon), isContact, later(-days(400)))).toBe(false);
  });
});

describe('to whom it was sent', () => {
  const sent = (...people: readonly Partial<Person>[]): Sent => ({
    ...{ what: 'message', channel: 'email', page: 'compose/1' },
    people: people.map((person) => ({ ...jonas, ...person })),
  });
  const names = (what: Sent, isContact = false) => recipientsOf(what, () => isContact).map(({ name }) => name?.value);
  const named = (value: string) => ({ name: { value, from: 'mail-header' as const } });

  it('is everybody it is addressed to', () => {
    expect(names(sent(named('Jonas'), { ...named('Amina'), part: 'subject' }))).toEqual(['Jonas', 'Amina']);
  });

  it('is who got a copy only when they are a contact', () => {
    const copied = sent(named('Jonas'), { ...named('Amina'), part: 'cc' });
    expect(names(copied)).toEqual(['Jonas']);
    expect(names(copied, true)).toEqual(['Jonas', 'Amina']);
  });

  it('is never a list, a machine, or somebody whom nothing names', () => {
    const nobody = { ...named('Nobody'), identities: [] };
    const office = {
      ...named('Office'),
      identities: [{ kind: 'phone', value: '+49405550142', from: 'card' } as const],
    };
    expect(names(sent({ automatic: 'list' }, { automatic: 'no-reply' }, nobody, office), true)).toEqual([]);
  });

  it('is twenty at most: a letter to more is a circular', () => {
    expect(names(sent(...Array.from({ length: 30 }, (_, index) => named(`${index}`))))).toHaveLength(20);
  });
});

describe('the name somebody is kept under', () => {
  it('is what the page says, else the address it was sent to, else none', () => {
    expect(nameFor(jonas)?.value).toBe('Jonas Brandt');
    const { name: _name, ...unnamed } = jonas;
    expect(nameFor(unnamed)).toEqual({ value: 'jonas@example.com', from: 'mail-header' });
    expect(nameFor({ ...jonas, name: { value: ' ', from: 'heading' } })?.value).toBe('jonas@example.com');
    const member = { kind: 'linkedin-id', value: 'ACoAAB1234567890', from: 'link' } as const;
    expect(nameFor({ ...unnamed, identities: [member] })).toBeNull();
  });
});

describe('whatever was sent and logged', () => {
  const minute = fc.integer({ min: 0, max: days(3) });
  const channel = fc.constantFrom('email' as const, 'linkedin' as const, 'call' as const);
  const suggestions = fc
    .array(fc.record({ minute, channel, page: fc.constantFrom('1', '2'), logged: fc.integer({ min: 0, max: 5 }) }), {
      maxLength: 8,
    })
    .map((all) =>
      all.map(({ minute, channel, page, logged }, index) =>
        mail(later(minute), {
          ...{ id: `s${index}`, sending: `sending ${index}`, channel, page },
          logged: logged < 3 ? { touchId: `t${logged}`, actId: 'a' } : null,
        }),
      ),
    );
  const touches = fc
    .array(
      fc.record({ minute, channel, direction: fc.constantFrom('out' as const, 'in' as const), deleted: fc.boolean() }),
      { maxLength: 6 },
    )
    .map((all) => all.map(({ minute, ...what }, index) => touch(later(minute), { id: `t${index}`, ...what })));

  it(
    'more touches leave no more on offer, and one that is taken back settles nothing',
    always(suggestions, touches, (sent, logged) => {
      const open = new Set(openOf(sent, logged));
      const without = logged.slice(0, -1);
      const back = logged.map((one, index) => (index === logged.length - 1 ? { ...one, deleted: true } : one));
      expect(openOf(sent, back)).toEqual(openOf(sent, without));
      // A touch that is not of any suggestion's own only ever settles.
      const own = sent.some((one) => one.logged?.touchId === logged.at(-1)?.id);
      if (!own) expect(openOf(sent, without).filter((one) => open.has(one))).toEqual([...open]);
    }),
  );

  it(
    'the order in which they are given says nothing',
    always(suggestions, touches, (sent, logged) => {
      const ids = (all: readonly Suggestion[]) => all.map(({ id }) => id).sort();
      const distinct = sent.filter((one, index) => sent.findIndex(({ at }) => at === one.at) === index);
      expect(ids(openOf(distinct.toReversed(), logged.toReversed()))).toEqual(ids(openOf(distinct, logged)));
    }),
  );

  it(
    'nothing is settled without a live outgoing touch of its channel, or one of its own',
    always(suggestions, touches, (sent, logged) => {
      const open = openOf(sent, logged);
      const live = logged.filter(({ deleted }) => !deleted);
      for (const one of sent) {
        const able = live.some(
          ({ id, at, direction, channel: by }) =>
            sent.some((other) => other.logged?.touchId === id && other.channel === one.channel) ||
            (direction === 'out' && by === one.channel && at >= addMinutes(one.at, -10)),
        );
        if (!able) expect(open).toContain(one);
      }
    }),
  );

  it(
    'what was logged by hand right then is never offered',
    always(suggestions, minute, (sent, when) => {
      const byHand = touch(later(when), { id: 'by hand' });
      for (const one of openOf(sent, [byHand])) {
        if (one.channel === 'email')
          expect(Math.abs(Date.parse(one.at) - Date.parse(byHand.at))).toBeGreaterThan(600_000);
      }
    }),
  );
});
