import ICAL from 'ical.js';
import { addDays, addMinutes, type Day, type Instant } from '../../domain/day';
import { contactOf, promisesOf, touchesOf } from '../../domain/dossier';
import { isUnsettled } from '../../domain/promise';
import type { StepKind } from '../../domain/step';
import type { Known } from '../tables/contacts';

/** What an event is called, by what is to be done; `{name}` is the contact's name. */
export type CalendarWords = Readonly<Record<Exclude<StepKind, 'close'>, string>>;

/** Of which calendar programs know it: said once, around all events. */
export interface CalendarHow {
  readonly words: CalendarWords;
  /** When the file is made: of two events with one UID the one with the later is the newer. */
  readonly now: Instant;
  /** How long before a promise its event reminds of it, in minutes. */
  readonly warnBefore: number;
}

type Property = readonly [string, Readonly<Record<string, string>>, string, ...(string | number)[]];
type Component = readonly [string, readonly Property[], readonly Component[]];

/** How long a promise takes, in minutes, as far as a calendar needs to know. */
const minutes = { 'call-back': 15, appointment: 60 } as const;

/** RFC 5545 text, whole lines. */
const textOf = (component: Component): string => ICAL.stringify(component as never);

const head: readonly Property[] = [
  ['prodid', {}, 'text', '-//Steadfast//Steadfast//EN'],
  ['version', {}, 'text', '2.0'],
  ['calscale', {}, 'text', 'GREGORIAN'],
];

/** What stands before the events of a calendar, and after them. */
export const [calendarBegin, calendarEnd] = (() => {
  const end = 'END:VCALENDAR\r\n';
  return [textOf(['vcalendar', head, []]).slice(0, -end.length), end] as const;
})();

/**
 * What is to be done with somebody: their next step on its day, and each promise that is not settled at its instant. Nothing of them is in
 * it but name and reason, as calendars are shared. The UID is the same whenever it is written, so that importing it again moves an event and
 * adds none.
 */
export function eventTexts(known: Known, how: CalendarHow): readonly string[] {
  const { dossier, plan } = known;
  const touches = touchesOf(dossier);
  const open = plan.stage !== 'closed' && !dossier.contact.fields.deleted;
  const promises = promisesOf(dossier).filter((promise) => open && isUnsettled(promise, touches));
  const steps = plan.step && !plan.step.at && plan.step.kind !== 'close' ? [plan.step] : [];
  return [
    ...steps.map(({ kind, day }) => dayEvent(known, kind as keyof CalendarWords, day, how)),
    ...promises.flatMap(({ id, what, at }) =>
      at ? [timeEvent(known, id, what === 'appointment' ? 'appointment' : 'promise', at, how)] : [],
    ),
  ].map(textOf);
}

/** Texts of a calendar know no control characters but line ends. */
const plain = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, ' ');

function aboutOf({ dossier }: Known, uid: string, kind: keyof CalendarWords, { words, now }: CalendarHow): Property[] {
  const { name, reason } = contactOf(dossier);
  return [
    ['uid', {}, 'text', `${uid}@steadfast`],
    ['dtstamp', {}, 'date-time', utc(now)],
    // A function: `$&` in a name means nothing.
    ['summary', {}, 'text', plain(words[kind].replace('{name}', () => name.value)).replace(/\n/g, ' ')],
    ...(reason ? [['description', {}, 'text', plain(reason)] as const] : []),
    ['categories', {}, 'text', 'Steadfast'],
  ];
}

/** One day, on which the user stays free. */
const dayEvent = (known: Known, kind: keyof CalendarWords, day: Day, how: CalendarHow): Component => [
  'vevent',
  [
    ...aboutOf(known, `step-${known.dossier.contact.id}`, kind, how),
    ['dtstart', {}, 'date', day],
    ['dtend', {}, 'date', addDays(day, 1)],
    ['transp', {}, 'text', 'TRANSPARENT'],
  ],
  [],
];

function timeEvent(
  known: Known,
  id: string,
  kind: 'promise' | 'appointment',
  at: Instant,
  how: CalendarHow,
): Component {
  const about = aboutOf(known, `promise-${id}`, kind, how);
  const summary = about.find(([name]) => name === 'summary') as Property;
  const long = minutes[kind === 'appointment' ? 'appointment' : 'call-back'];
  return [
    'vevent',
    [...about, ['dtstart', {}, 'date-time', utc(at)], ['dtend', {}, 'date-time', utc(addMinutes(at, long))]],
    [
      [
        'valarm',
        [
          ['action', {}, 'text', 'DISPLAY'],
          ['description', {}, 'text', summary[3] as string],
          ['trigger', {}, 'duration', how.warnBefore ? `-PT${how.warnBefore}M` : 'PT0S'],
        ],
        [],
      ],
    ],
  ];
}

/** `2026-11-22T09:30:00Z`: a calendar knows no parts of a second. */
const utc = (at: Instant): string => `${at.slice(0, 19)}Z`;
