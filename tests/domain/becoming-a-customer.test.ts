import { describe, expect, it } from 'vitest';
import { changeContact, logTouch } from '../../src/domain/acts';
import { captureContact } from '../../src/domain/capture';
import type { ContactKind } from '../../src/domain/contact';
import { addMinutes, type Instant, instantAt } from '../../src/domain/day';
import { type Circumstances, type Dossier, planOfDossier } from '../../src/domain/dossier';
import { builtIn } from './arbitraries';

const berlin = { zone: 'Europe/Berlin', workingWeekdays: new Set([1, 2, 3, 4, 5] as const), daysOff: new Set<never>() };
const monday = instantAt('2026-03-02' as never, 9 * 60, berlin.zone);
let ids = 0;
const on = (now: Instant): Circumstances => ({
  now,
  zone: berlin.zone,
  calendar: berlin,
  cadences: builtIn,
  stamp: () => `s${ids++}`,
  newId: () => `id${ids++}`,
});
const name = { value: 'Jonas Example', from: 'heading' } as const;
const added = captureContact(
  { person: { part: 'subject', name, identities: [], websites: [], phones: [] }, home: '' },
  on(monday),
);
const spoke = { channel: 'call', direction: 'out', outcome: 'spoke', note: '', about: '' } as const;
const planOf = (dossier: Dossier) => planOfDossier(dossier, builtIn, berlin);

/** “With both prospects and customers”: nobody is forgotten because they were won. */
describe('a prospect who becomes a customer', () => {
  const talked = logTouch(added, spoke, on(addMinutes(monday, 10)));

  it.each<ContactKind>(['customer', 'partner'])('a %s is kept in touch with, by the same act', (kind) => {
    const won = changeContact(talked, { kind }, on(addMinutes(monday, 20)));
    expect(won.contact.fields).toMatchObject({ kind, cadence: 'keep-in-touch' });
    // 60 days after Monday 2 March is Friday 1 May
    expect(planOf(won)).toMatchObject({ stage: 'keeping', step: { day: '2026-05-01', cadence: 'keep-in-touch' } });
  });

  it('one for whom a slow or own interval was chosen keeps it', () => {
    const slow = changeContact(talked, { cadence: 'slow' }, on(addMinutes(monday, 20)));
    expect(changeContact(slow, { kind: 'customer' }, on(addMinutes(monday, 30))).contact.fields.cadence).toBe('slow');
  });

  it('a cadence chosen in the same act wins, and another kind changes none', () => {
    const chosen = changeContact(talked, { kind: 'customer', cadence: 'keen' }, on(addMinutes(monday, 20)));
    expect(chosen.contact.fields.cadence).toBe('keen');
    expect(changeContact(talked, { kind: 'employer' }, on(addMinutes(monday, 20))).contact.fields.cadence).toBe(
      'gentle',
    );
    const again = changeContact(chosen, { kind: 'customer' }, on(addMinutes(monday, 30)));
    expect(again.contact.fields.cadence).toBe('keen');
  });
});
