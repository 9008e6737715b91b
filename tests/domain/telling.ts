import { type Day, type Instant, instantAt, parseDay } from '../../src/domain/day';
import { historyOf } from '../../src/domain/history';
import type { Step, Why } from '../../src/domain/step';
import { type Telling, talkTrack } from '../../src/domain/talk-track';
import type { Situation, Template } from '../../src/domain/template';
import { laterTouchFields, type Touch } from '../../src/domain/touch';

/** Jonas Example, of whom a talk track is told: on Thursday 2026-03-12 at 9:50 in Berlin, after whatever touches. */

export const berlin = 'Europe/Berlin';
export const at = (day: string, hour: number, minute = 0, zone = berlin): Instant =>
  instantAt(parseDay(day) as Day, hour * 60 + minute, zone);

/** Thursday, ten minutes before ten. */
export const now = at('2026-03-12', 9, 50);

export const touch = (day: string, rest: Partial<Touch> = {}): Touch => ({
  ...laterTouchFields,
  id: day,
  at: at(day, 11),
  zone: berlin,
  loggedAt: at(day, 11),
  channel: 'email',
  direction: 'out',
  outcome: 'sent',
  note: '',
  about: '',
  deleted: false,
  ...rest,
});
export const voicemail = (day: string, rest: Partial<Touch> = {}): Touch =>
  touch(day, { channel: 'call', outcome: 'voicemail-left', ...rest });
export const noAnswer = (day: string, rest: Partial<Touch> = {}): Touch =>
  touch(day, { channel: 'call', outcome: 'no-answer', ...rest });
export const spoke = (day: string, rest: Partial<Touch> = {}): Touch =>
  touch(day, { channel: 'call', outcome: 'spoke', ...rest });

const step = (kind: Step['kind']): Pick<Step, 'kind' | 'why'> => ({
  kind,
  why: { rule: 'start', on: parseDay('2026-03-02') as Day },
});
export const agreed = (
  what: 'call-back' | 'appointment',
  by: 'them' | 'me',
  when: Instant,
  zone = berlin,
): Pick<Step, 'kind' | 'why'> => {
  const why: Why = { rule: 'promise', promiseId: 'p1', what, by, at: when, zone };
  return { kind: what === 'appointment' ? 'appointment' : 'promise', why };
};
const atTen = at('2026-03-12', 10);
export const onMonday = at('2026-03-09', 10);

export const jonas: Telling['contact'] = {
  name: { value: 'Jonas Example' },
  company: { value: 'Example Works' },
  kind: 'prospect',
  reason: 'delivery in two days\nno smallest order',
  assistants: [{ name: 'Petra Sample' }],
};

export const telling = (rest: Partial<Telling> = {}, touches: readonly Touch[] = []): Telling => ({
  contact: jonas,
  history: historyOf(touches),
  step: step('message'),
  sender: 'Anna Seller',
  now,
  zone: berlin,
  contactZone: berlin,
  language: 'en',
  medium: 'call',
  ...rest,
});

/** What has to have happened for each situation. */
const occasions: Readonly<Record<Situation, readonly [touches: readonly Touch[], rest?: Partial<Telling>]>> = {
  first: [[noAnswer('2026-03-10')]],
  'after-voicemail': [[voicemail('2026-03-10')]],
  'after-message': [[voicemail('2026-03-05'), touch('2026-03-10'), noAnswer('2026-03-11')]],
  'after-answer': [[touch('2026-03-05'), spoke('2026-03-10')]],
  late: [
    ['05', '08', '12', '15', '19', '22', '26', '29']
      .map((day) => voicemail(`2026-01-${day}`))
      .concat([voicemail('2026-03-06'), touch('2026-03-10')]),
  ],
  keeping: [[spoke('2026-02-10')], { contact: { ...jonas, kind: 'customer' } }],
  'final-try': [[touch('2026-03-10')], { step: step('final-try') }],
  promise: [[spoke('2026-03-10')], { step: agreed('call-back', 'them', atTen) }],
  'own-promise': [[spoke('2026-03-10')], { step: agreed('call-back', 'me', atTen) }],
  'promise-missed': [[spoke('2026-03-06')], { step: agreed('call-back', 'them', onMonday) }],
  appointment: [[spoke('2026-03-10')], { step: agreed('appointment', 'them', atTen) }],
  'appointment-missed': [
    [
      spoke('2026-03-06'),
      touch('2026-03-10', { channel: 'meeting', outcome: 'appointment-missed' }),
      noAnswer('2026-03-11'),
    ],
  ],
};
export const occasion = (situation: Situation, rest: Partial<Telling> = {}): Telling => {
  const [touches, own] = occasions[situation];
  return telling({ ...own, ...rest }, touches);
};
export const said = (it: Telling, own: readonly Template[] = []): string | undefined => talkTrack(it, own)?.text;
