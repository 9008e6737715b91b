import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { Day, Instant } from '../../src/domain/day';
import { addDays, addMinutes, dayOf } from '../../src/domain/day';
import { promisesOf, touchesOf } from '../../src/domain/dossier';
import { isUnsettled } from '../../src/domain/promise';
import { type CalendarHow, calendarBegin, calendarEnd, eventTexts } from '../../src/exchange/calendar/events';
import type { Known } from '../../src/exchange/tables/contacts';
import { known, now, runs } from './written';

const how: CalendarHow = {
  words: {
    promise: 'Call {name} as promised',
    appointment: 'Meet {name}',
    message: 'Write to {name}',
    call: 'Call {name}',
    'ask-assistant': 'Ask about {name}',
    'take-back': 'Ask {name} how it stands',
    'final-try': 'Last try: {name}',
  },
  now,
  warnBefore: 10,
};

const calendarOf = (all: readonly Known[]): string =>
  calendarBegin + all.flatMap((one) => eventTexts(one, how)).join('') + calendarEnd;

/** A stranger's reading of the file. */
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const alarm = component.getFirstSubcomponent('valarm');
    return {
      ...{ uid: event.uid, summary: event.summary, description: event.description ?? '' },
      start: event.startDate.isDate ? event.startDate.toString() : event.startDate.toJSDate().toISOString(),
      end: event.endDate.isDate ? event.endDate.toString() : event.endDate.toJSDate().toISOString(),
      stamp: (component.getFirstPropertyValue('dtstamp') as ICAL.Time).toJSDate().toISOString(),
      alarm: alarm ? String(alarm.getFirstPropertyValue('trigger')) : null,
    };
  });

/** What a calendar is to say about somebody. */
function wanted({ dossier, plan }: Known) {
  const { id, fields } = dossier.contact;
  const about = (kind: keyof CalendarHow['words']) => ({
    summary: how.words[kind].replace('{name}', () => fields.name.value),
    description: fields.reason,
    stamp: now,
  });
  const { step } = plan;
  const steps =
    step && !step.at && step.kind !== 'close'
      ? [{ uid: `step-${id}@steadfast`, ...about(step.kind), start: step.day, end: addDays(step.day, 1), alarm: null }]
      : [];
  const open = promisesOf(dossier).filter((one) => plan.stage !== 'closed' && isUnsettled(one, touchesOf(dossier)));
  const seconds = (at: Instant) => `${at.slice(0, 19)}.000Z`;
  const promises = open.map(({ id: promiseId, what, at }) => ({
    uid: `promise-${promiseId}@steadfast`,
    ...about(what === 'appointment' ? 'appointment' : 'promise'),
    start: seconds(at as Instant),
    end: seconds(addMinutes(at as Instant, what === 'appointment' ? 60 : 15)),
    alarm: '-PT10M',
  }));
  return [...steps, ...promises];
}

describe('the calendar', () => {
  it('is an empty one where nothing is to be done', () => {
    expect(calendarOf([])).toBe(
      'BEGIN:VCALENDAR\r\nPRODID:-//Steadfast//Steadfast//EN\r\nVERSION:2.0\r\nCALSCALE:GREGORIAN\r\nEND:VCALENDAR\r\n',
    );
  });

  it('says of each next step and promise what it is, when, and why, to any program', () => {
    fc.assert(
      fc.property(fc.array(known, { maxLength: 3 }), (all) => {
        const text = calendarOf(all);
        for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(eventsIn(text)).toEqual(all.flatMap(wanted));
      }),
      { numRuns: runs },
    );
  });

  it('shows nothing of a contact but name and reason', () => {
    fc.assert(
      fc.property(known, (one) => {
        const text = calendarOf([one]).replace(/\r\n /g, '');
        for (const reach of ['example.com', 'example.org', '901820', 'linkedin']) expect(text).not.toContain(reach);
      }),
      { numRuns: Math.min(runs, 100) },
    );
  });

  it('moves an event that was imported before, and adds none', () => {
    const [one] = fc.sample(known, { numRuns: 1, seed: 7 }) as [Known];
    const later = { ...how, now: addMinutes(now, 60) };
    const uids = (texts: readonly string[]) =>
      eventsIn(calendarBegin + texts.join('') + calendarEnd).map(({ uid }) => uid);
    expect(uids(eventTexts(one, later))).toEqual(uids(eventTexts(one, how)));
    expect(dayOf(now, 'UTC') as Day).toBe('2026-11-22');
  });
});
