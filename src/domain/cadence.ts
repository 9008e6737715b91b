// biome-ignore-all lint/suspicious/noThenProperty: a cadence is data, `then` what follows it; nobody awaits one

/** The plan by which next steps follow from what happened. Data: the user's own cadences have the same shape. */
export type CadenceId = string;

export interface Gap {
  readonly count: number;
  readonly unit: 'working-days' | 'days';
}

/** So many messages, each its gap after the last one really sent; the first at once. */
export interface Sequence {
  readonly kind: 'sequence';
  readonly gaps: readonly Gap[];
}

/** A step every working day: a message when enough days have passed since the last one, else an attempt. */
export interface Daily {
  readonly kind: 'daily';
  /** Working days between messages. */
  readonly messageEvery: number;
  /** After so many attempts without contact, the next one asks the assistant whether they are around. */
  readonly askAssistantAfter: number;
  /** Calendar days after which the cadence has run out. */
  readonly lasts: number;
}

/** One message at every interval, for as long as it takes. */
export interface Repeat {
  readonly kind: 'repeat';
  /** Calendar days, unless the contact has an interval of its own. */
  readonly every: number;
  /** The intervals offered to choose from. */
  readonly offers: readonly number[];
}

export interface Cadence {
  readonly id: CadenceId;
  readonly plan: Sequence | Daily | Repeat;
  /** Attempts a working day that are offered between the messages: never due, never overdue. */
  readonly attempts: 0 | 1;
  /** The cadence it runs out into; `null` for one that stays. It never runs out into nothing. */
  readonly then: CadenceId | null;
  /** Of the user's own: what they call it, and why it is as it is. */
  readonly name?: string;
  readonly reason?: string;
}

const working = (count: number): Gap => ({ count, unit: 'working-days' });

/**
 * The four built-in cadences. Their names and reasons in words are messages `cadence_<id>` and `cadence_<id>_why`.
 * Sources in the founding texts: Gentle, "once or twice per week" and "five or more messages"; Keen, "reach out every day …
 * and a couple times a week just to leave a message"; Slow, "every other week, maybe. Three times per month."; Keep in touch,
 * "with both prospects and customers".
 */
export const builtInCadences: readonly Cadence[] = [
  { id: 'gentle', plan: { kind: 'sequence', gaps: [3, 4, 5, 7].map(working) }, attempts: 1, then: 'slow' },
  {
    id: 'keen',
    plan: { kind: 'daily', messageEvery: 2, askAssistantAfter: 6, lasts: 21 },
    attempts: 1,
    then: 'gentle',
  },
  { id: 'slow', plan: { kind: 'repeat', every: 14, offers: [14, 10] }, attempts: 0, then: null },
  { id: 'keep-in-touch', plan: { kind: 'repeat', every: 60, offers: [30, 60, 90] }, attempts: 0, then: null },
];

export type Cadences = ReadonlyMap<CadenceId, Cadence>;

/** The built-in cadences and the user's own. */
export const cadencesOf = (own: readonly Cadence[]): Cadences => cadencesById([...builtInCadences, ...own]);

/**
 * Cadences by their ids. Their numbers may come from another machine or a damaged disk, so each is brought to whole days from 1 to
 * {@link longestGap}, and a plan of an unknown kind is left out: no date can be lost beyond the calendar by them.
 */
export const cadencesById = (cadences: readonly Cadence[]): Cadences =>
  new Map(cadences.flatMap((cadence) => (planKinds.includes(cadence.plan.kind) ? [[cadence.id, sound(cadence)]] : [])));

/** The longest gap and run of a cadence, in days: who is not heard of for a year is forgotten. */
export const longestGap = 366;
const planKinds: readonly string[] = ['sequence', 'daily', 'repeat'] satisfies Cadence['plan']['kind'][];

/** A whole number of days, of which there is at least one. */
export const soundDays = (count: number): number =>
  Number.isNaN(count) ? 1 : Math.min(longestGap, Math.max(1, Math.round(count)));

function sound(cadence: Cadence): Cadence {
  const { plan } = cadence;
  if (plan.kind === 'sequence')
    return { ...cadence, plan: { ...plan, gaps: plan.gaps.map((gap) => ({ ...gap, count: soundDays(gap.count) })) } };
  if (plan.kind === 'repeat') return { ...cadence, plan: { ...plan, every: soundDays(plan.every) } };
  const { messageEvery, askAssistantAfter, lasts } = plan;
  return {
    ...cadence,
    plan: {
      ...plan,
      messageEvery: soundDays(messageEvery),
      askAssistantAfter: soundDays(askAssistantAfter),
      lasts: soundDays(lasts),
    },
  };
}
