import { describe, expect, it } from 'vitest';
import { changeContact, logTouch } from '../../src/domain/acts';
import { reopen } from '../../src/domain/closing-acts';
import type { ContactFields } from '../../src/domain/contact';
import type { Day, Instant } from '../../src/domain/day';
import { contactOf, type Dossier, identitiesOf, touchesOf } from '../../src/domain/dossier';
import { historyOf } from '../../src/domain/history';
import { type Identity, identityKey, phone } from '../../src/domain/identity';
import { mergeContacts } from '../../src/domain/merge-contacts';
import { closingOf } from '../../src/domain/stage';
import { contactNamed, plainCircumstances as next } from './two-contacts';

const closingIn = (dossier: Dossier) => closingOf(contactOf(dossier), historyOf(touchesOf(dossier)));

const told = (fields: Partial<ContactFields>, name = 'Jonas Example'): Dossier => {
  const dossier = contactNamed(name);
  return { ...dossier, contact: { ...dossier.contact, fields: { ...dossier.contact.fields, ...fields } } };
};
const merged = (ours: Partial<ContactFields>, theirs: Partial<ContactFields>): ContactFields =>
  mergeContacts(told(ours), told(theirs), next()).into.contact.fields;

describe('of two contacts, one', () => {
  const march = '2026-03-02T08:00:00.000Z' as Instant;
  const april = '2026-04-02T08:00:00.000Z' as Instant;

  it('has the reasons of both, each once, one a line', () => {
    const reason = 'met at the fair\nasked for a price';
    expect(merged({ reason }, { reason: 'asked for a price\n\nknows Mara ' }).reason).toBe(`${reason}\nknows Mara`);
    expect(merged({ reason }, {}).reason).toBe(reason);
  });

  it('has the tags of both, each once whatever its case, and what both notes say, once', () => {
    expect(merged({ tags: ['Fair 2026', 'oak'] }, { tags: ['oak', 'fair  2026', 'ash'] }).tags).toEqual([
      'Fair 2026',
      'oak',
      'ash',
    ]);
    const note = 'Two children.\n\nLikes oak.';
    expect(merged({ note }, { note: 'Likes oak.\n \nBought ash in May.' }).note).toBe(`${note}\n\nBought ash in May.`);
    expect([merged({ note }, {}).note, merged({}, { note }).note, merged({ note }, { note }).note]).toEqual([
      note,
      note,
      note,
    ]);
  });

  it('is known since the earlier day', () => {
    const since = (ours: Day | null, theirs: Day | null) =>
      merged({ knownSince: ours }, { knownSince: theirs }).knownSince;
    const [may, june] = ['2019-05-04' as Day, '2019-06-04' as Day];
    expect([since(may, june), since(june, may), since(null, may), since(may, null), since(null, null)]).toEqual([
      may,
      may,
      may,
      may,
      null,
    ]);
  });

  it.each([
    ['prospect', 'customer', 'customer'],
    ['customer', 'prospect', 'customer'],
    ['prospect', 'employer', 'employer'],
    ['other', 'partner', 'partner'],
    ['partner', 'customer', 'partner'],
  ] as const)('a %s and a %s are a %s', (ours, theirs, kind) => {
    expect(merged({ kind: ours }, { kind: theirs }).kind).toBe(kind);
  });

  it('is not chased when one of them is a customer', () => {
    const every = { cadence: 'keep-in-touch', every: 30, cadenceSince: march };
    expect(merged({ cadence: 'keen' }, { kind: 'customer', ...every })).toMatchObject(every);
    expect(merged({ cadence: 'keen' }, { kind: 'customer', cadence: 'gentle' }).cadence).toBe('keep-in-touch');
    expect(merged({ cadence: 'slow' }, { kind: 'customer', ...every }).cadence).toBe('slow');
  });

  it('counts the messages of one cadence from the earlier beginning; of two cadences, from that of its own', () => {
    const since = (cadence: string) =>
      merged({ cadence: 'gentle', cadenceSince: april }, { cadence, cadenceSince: march }).cadenceSince;
    expect([since('gentle'), since('keen')]).toEqual([march, april]);
  });

  it('is open when one of them was: what ended the other was no answer', () => {
    expect(merged({ closed: { reason: 'no-reply', at: april } }, {}).closed).toBeNull();
    expect(merged({}, { closed: { reason: 'no-fit', at: april } }).closed).toBeNull();
    const both = merged({ closed: { reason: 'no-reply', at: march } }, { closed: { reason: 'no-fit', at: april } });
    expect(both.closed).toEqual({ reason: 'no-fit', at: april });
  });

  it('has asked to stop when one of them has', () => {
    const closed = { reason: 'asked-to-stop', at: march } as const;
    expect(merged({}, { closed }).closed).toEqual(closed);
    expect(merged({ closed: { reason: 'no-fit', at: april } }, { closed }).closed).toEqual(closed);
    const { into } = mergeContacts(told({}), told({ closed }), next());
    expect(() => reopen(into, next())).toThrow(expect.objectContaining({ code: 'asked-to-stop' }));
  });

  it('stays closed where both had said no, also when an older “no” was logged last', () => {
    const no = { channel: 'call', direction: 'in', outcome: 'said-no', note: '', about: '' } as const;
    const reopenedAt = '2026-04-15T08:00:00.000Z' as Instant;
    // Told on 6 March 2045 (the clock of these tests), reopened in between.
    const late = logTouch(told({ reopenedAt }), { ...no, at: march }, next());
    const soon = logTouch(told({}), { ...no, at: april }, { ...next(), now: april });
    const { into } = mergeContacts(late, soon, next());
    expect(closingIn(late) && closingIn(soon) && closingIn(into)?.reason).toBe('said-no');
  });

  it('has an assistant’s name and number once', () => {
    const assistants = [{ name: 'Ada Example', phone: '+49 30 901821' }];
    const same = [
      { name: 'ada  example', phone: '+49 (0)30 901821' },
      { name: 'Bo Example', phone: '' },
    ];
    expect(merged({ assistants }, { assistants: same }).assistants).toEqual([...assistants, same[1]]);
  });

  it('has its own cadence, place in the day and language; the blanks come from the other', () => {
    const day = '2026-05-04' as Day;
    const theirs = { zone: 'Europe/Berlin', language: 'de', role: 'gatekeeper', home: 'https://example.com' } as const;
    expect(merged({}, { ...theirs, cadence: 'keen', awayUntil: day })).toMatchObject({
      ...theirs,
      cadence: 'gentle',
      awayUntil: day,
    });
    expect(merged({ zone: 'UTC', role: 'decision-maker' }, theirs)).toMatchObject({
      zone: 'UTC',
      role: 'decision-maker',
    });
  });

  it('dials no number twice: what the other one was found by is a plain number no more', () => {
    const office = phone('+49 30 901820') as Identity;
    const shares = changeContact(
      contactNamed('Jonas Example'),
      { phones: [{ value: '+49 (0)30 901820', from: 'card' }] },
      next(),
    );
    const { into } = mergeContacts(shares, contactNamed('Jonas Example', office), next());
    expect([into.contact.fields.phones, identitiesOf(into)]).toEqual([[], [identityKey(office)]]);
  });
});
