import { describe, expect, it } from 'vitest';
import { changeContact, logTouch, snooze, snoozeTo } from '../../src/domain/acts';
import { attemptOffer } from '../../src/domain/attempt-offer';
import type { Calendar } from '../../src/domain/calendar';
import { captureContact } from '../../src/domain/capture';
import { askFinalTry } from '../../src/domain/closing-acts';
import type { Day, Instant } from '../../src/domain/day';
import { type Circumstances, contactOf, type Dossier, planOfDossier } from '../../src/domain/dossier';
import { historyOf } from '../../src/domain/history';
import { mergeContacts } from '../../src/domain/merge-contacts';
import { makePromise, putOff, putOffTo } from '../../src/domain/promise-acts';
import { standingOf } from '../../src/domain/queue';
import { stepNow } from '../../src/domain/step-now';
import { restoresOf, undo } from '../../src/domain/undo';
import { builtIn } from './arbitraries';

/** Wednesday, 4 March 2026. Friday the sixth is a day off. */
const calendar: Calendar = {
  zone: 'Europe/Berlin',
  workingWeekdays: new Set([1, 2, 3, 4, 5]),
  daysOff: new Set(['2026-03-06' as Day]),
};
/** A time in Berlin, in winter. */
const berlin = (text: string): Instant => new Date(`${text}:00+01:00`).toISOString() as Instant;

let made = 0;
const at = (now: Instant): Circumstances => ({
  now,
  zone: calendar.zone,
  calendar,
  cadences: builtIn,
  stamp: () => String(++made).padStart(6, '0'),
  newId: () => `id-${String(++made).padStart(6, '0')}`,
});
const morning = at(berlin('2026-03-04T09:00'));
const later = at(berlin('2026-03-04T10:00'));
const three = berlin('2026-03-04T15:00');

const someone = (name: string, c = morning): Dossier => {
  const identities = [{ kind: 'email', value: 'jonas@example.com', from: 'mail-header' }] as const;
  const person = { name: { value: name, from: 'heading' }, part: 'subject', identities, websites: [], phones: [] };
  return captureContact({ person: person as never, home: '' }, c);
};
const mail = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '' } as const;
const planIn = (dossier: Dossier, user = calendar) => planOfDossier(dossier, builtIn, user);
const stepOf = (dossier: Dossier, user = calendar) => planIn(dossier, user).step;
const standingAt = (dossier: Dossier, now: Instant) => {
  const step = stepNow(planIn(dossier), now, calendar.zone);
  return step && standingOf(step, now.slice(0, 10) as Day, now);
};

describe('a step put off to a time', () => {
  const jonas = someone('Jonas Example');
  const waiting = snoozeTo(jonas, three, later);

  it('is due on its day, and waits there for its hour', () => {
    expect(stepOf(waiting)).toMatchObject({
      kind: 'message',
      day: '2026-03-04',
      from: three,
      why: { rule: 'snooze', from: '2026-03-04', by: 'user' },
      shifts: [],
    });
    expect(standingAt(waiting, berlin('2026-03-04T14:59'))).toBe('later');
    expect(standingAt(waiting, three)).toBe('today');
    expect(standingAt(waiting, berlin('2026-03-05T09:00'))).toBe('overdue');
  });

  it('of another day is not due before that day', () => {
    const tomorrow = snoozeTo(jonas, berlin('2026-03-05T15:00'), later);
    expect(standingAt(tomorrow, berlin('2026-03-04T15:00'))).toBeNull();
    expect(standingAt(tomorrow, berlin('2026-03-05T09:00'))).toBe('later');
  });

  it('waits no more once it is put off to a day', () => {
    expect(stepOf(snooze(waiting, '2026-03-05' as Day, later))).not.toHaveProperty('from');
  });

  it('ends with the next touch', () => {
    expect(stepOf(logTouch(waiting, mail, at(berlin('2026-03-04T11:00'))))).toMatchObject({ why: { rule: 'gap' } });
  });

  it('is as before when it is taken back', () => {
    const back = undo(waiting, restoresOf(jonas, waiting), at(berlin('2026-03-04T10:01')));
    expect(planIn(back)).toEqual(planIn(jonas));
    const again = snoozeTo(waiting, berlin('2026-03-04T17:00'), at(berlin('2026-03-04T10:02')));
    expect(stepOf(undo(again, restoresOf(waiting, again), later))).toEqual(stepOf(waiting));
  });

  it('stays so when its contact is found to be another one too', () => {
    const other = someone('Jonas Example', later);
    expect(stepOf(mergeContacts(waiting, other, at(berlin('2026-03-04T11:00'))).into)).toMatchObject({ from: three });
  });

  it('is offered no attempt in between', () => {
    const written = snoozeTo(logTouch(jonas, mail, morning), berlin('2026-03-09T15:00'), later);
    const { now } = at(berlin('2026-03-05T09:00'));
    const offered = (dossier: Dossier) =>
      attemptOffer(contactOf(dossier), planIn(dossier), historyOf([]), builtIn, calendar, now);
    expect(offered(written)).toBeNull();
    expect(offered(logTouch(jonas, mail, morning))).not.toBeNull();
  });
});

describe('an hour means nothing on another day', () => {
  const jonas = someone('Jonas Example');
  const friday = snoozeTo(jonas, berlin('2026-03-06T15:00'), later);

  it('a day off moves the step, whose hour is gone', () => {
    expect(stepOf(friday)).toMatchObject({ day: '2026-03-09', shifts: ['day-off'] });
    expect(stepOf(friday)).not.toHaveProperty('from');
    // and is there again when the day off is taken back
    const worked = { ...calendar, daysOff: new Set<Day>() };
    expect(stepOf(friday, worked)).toMatchObject({ day: '2026-03-06', from: berlin('2026-03-06T15:00') });
  });

  it('so does an absence', () => {
    const away = changeContact(snoozeTo(jonas, three, later), { awayUntil: '2026-03-10' as Day }, later);
    expect(stepOf(away)).toMatchObject({ day: '2026-03-10', shifts: ['away'] });
    expect(stepOf(away)).not.toHaveProperty('from');
  });

  it('and so does a third message within seven days', () => {
    const twice = logTouch(logTouch(jonas, mail, morning), mail, at(berlin('2026-03-04T09:30')));
    const third = snoozeTo(twice, berlin('2026-03-05T15:00'), later);
    expect(stepOf(third)).toMatchObject({ kind: 'message', day: '2026-03-11', shifts: ['spacing'] });
    expect(stepOf(third)).not.toHaveProperty('from');
  });

  it('what closes by itself closes on a day', () => {
    const tried = logTouch(askFinalTry(jonas, morning), mail, later);
    const moved = snoozeTo(tried, berlin('2026-03-30T15:00'), at(berlin('2026-03-04T11:00')));
    expect(stepOf(moved)).toMatchObject({ kind: 'close', day: '2026-03-30' });
    expect(stepOf(moved)).not.toHaveProperty('from');
  });

  it('a clock that was wrong hides nobody behind an hour', () => {
    const wrong = snoozeTo(jonas, berlin('2036-03-04T15:00'), at(berlin('2036-03-04T09:00')));
    const shown = stepNow(planIn(wrong), morning.now, calendar.zone);
    expect(shown).toMatchObject({ day: '2026-03-04', why: { rule: 'clock' } });
    expect(shown).not.toHaveProperty('from');
    expect(standingAt(wrong, morning.now)).toBe('today');
  });
});

it('the time is the same instant where the user has travelled since, on whatever day it is there', () => {
  const late = snoozeTo(someone('Jonas Example'), berlin('2026-03-04T23:30'), later);
  expect(stepOf(late)).toMatchObject({ day: '2026-03-04' });
  const inTokyo = { ...calendar, zone: 'Asia/Tokyo' };
  expect(stepOf(late, inTokyo)).toMatchObject({ day: '2026-03-05', from: berlin('2026-03-04T23:30') });
});

describe('a promise put off to a time', () => {
  const at16 = berlin('2026-03-04T16:00');
  const promise = { what: 'call-back', by: 'them', at: at16, zone: 'Europe/Lisbon', note: '' } as const;
  const promised = makePromise(someone('Amina Example'), promise, morning);

  it('is moved there, and remembers where it stood', () => {
    const moved = putOffTo(promised, three, later);
    expect(moved.promises[0]?.fields).toMatchObject({ at: three, moves: [at16], zone: 'Europe/Lisbon' });
    expect(stepOf(moved)).toMatchObject({ kind: 'promise', at: three });
    expect(moved.contact.fields.snooze).toBeNull();
  });

  it('put off to a day it keeps its time of day', () => {
    expect(stepOf(putOff(promised, '2026-03-05' as Day, later))).toMatchObject({ at: berlin('2026-03-05T16:00') });
  });

  it('that was missed stays missed, and another is made', () => {
    const next = at(berlin('2026-03-05T09:00'));
    const moved = putOffTo(promised, berlin('2026-03-05T10:00'), next);
    expect(moved.promises.map(({ fields }) => [fields.at, fields.corrected])).toEqual([
      [at16, 'missed'],
      [berlin('2026-03-05T10:00'), null],
    ]);
  });

  it('where nothing is promised the step waits', () => {
    expect(stepOf(putOffTo(someone('Jonas Example'), three, later))).toMatchObject({ from: three });
  });
});
