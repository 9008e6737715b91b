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
  /** The cadence it runs out into; `null` for one that stays. It never runs out into nothing. */
  readonly then: CadenceId | null;
}

const working = (count: number): Gap => ({ count, unit: 'working-days' });

/**
 * The four built-in cadences. Their names and reasons in words are messages `cadence_<id>` and `cadence_<id>_why`.
 * Sources in the founding texts: Gentle, "once or twice per week" and "five or more messages"; Keen, "reach out every day …
 * and a couple times a week just to leave a message"; Slow, "every other week, maybe. Three times per month."; Keep in touch,
 * "with both prospects and customers".
 */
export const builtInCadences: readonly Cadence[] = [
  { id: 'gentle', plan: { kind: 'sequence', gaps: [3, 4, 5, 7].map(working) }, then: 'slow' },
  { id: 'keen', plan: { kind: 'daily', messageEvery: 2, askAssistantAfter: 6, lasts: 21 }, then: 'gentle' },
  { id: 'slow', plan: { kind: 'repeat', every: 14, offers: [14, 10] }, then: null },
  { id: 'keep-in-touch', plan: { kind: 'repeat', every: 60, offers: [30, 60, 90] }, then: null },
];

export type Cadences = ReadonlyMap<CadenceId, Cadence>;

export const cadencesById = (cadences: readonly Cadence[]): Cadences => new Map(cadences.map((c) => [c.id, c]));
