/** Where a text is said or written. `assistant`: on the telephone, to whoever answers for the contact. */
export const media = ['call', 'voicemail', 'email', 'linkedin', 'assistant'] as const;
export type Medium = (typeof media)[number];

/** What a text follows from. Each is one state of a contact: see `situationOf`. */
export const situations = [
  'first',
  'after-voicemail',
  'after-message',
  'after-answer',
  'late',
  'keeping',
  'final-try',
  'promise',
  'own-promise',
  'promise-missed',
  'appointment',
  'appointment-missed',
] as const;
export type Situation = (typeof situations)[number];

/** A text with fields in braces, built in or the user's own. */
export interface Template {
  readonly id: string;
  readonly medium: Medium;
  readonly situation: Situation | 'any';
  /** BCP 47 primary tag: `de`. */
  readonly language: string;
  /** Of the user's own: what they call it. */
  readonly name?: string;
  readonly text: string;
}

/**
 * What can stand in braces. `lastDay`: when they last heard from the user, "on Tuesday". `promisedTime`: "today at 10:00", by the
 * contact's clock. `sender`: the user.
 */
export const fields = [
  'name',
  'firstName',
  'company',
  'reason',
  'lastDay',
  'promisedTime',
  'assistant',
  'sender',
] as const;
export type Field = (typeof fields)[number];
export type Values = Readonly<Record<Field, string>>;

const isField = (text: string): text is Field => (fields as readonly string[]).includes(text);

/** What stands in braces in `text`, known or not, each once, in order. */
export const fieldsOf = (text: string): readonly string[] => [
  ...new Set(Array.from(text.matchAll(braces), ([, field]) => (field as string).trim())),
];

const braces = /\{([^{}\n]*)\}/g;

/** Characters a template may have: longer is no message any more. */
export const longestTemplate = 5000;

export type TemplateFault =
  | { readonly code: 'empty' | 'too-long' | 'unclosed-brace' }
  | { readonly code: 'unknown-field'; readonly field: string };

/** What is wrong with a template of the user's own, to be said when it is saved; none for a good one. Filling takes any text. */
export function templateFaultsOf({ text }: Pick<Template, 'text'>): readonly TemplateFault[] {
  const faults: TemplateFault[] = fieldsOf(text)
    .filter((field) => !isField(field))
    .map((field) => ({ code: 'unknown-field', field }));
  if (text.trim() === '') faults.push({ code: 'empty' });
  if (text.length > longestTemplate) faults.push({ code: 'too-long' });
  if (/[{}]/.test(text.replace(braces, ''))) faults.push({ code: 'unclosed-brace' });
  return faults;
}

/** A sentence ends with its mark and a space, or with its line. */
const betweenSentences = /(?<=[.!?…]["'”’»)\]]?)\s+/u;

/**
 * `text` with its fields filled. **A sentence with a field that is empty is left out**, and a line with nothing left goes with it: one
 * rule that needs no signs of its own. What is no field stays as typed. A value is never filled again. Throws for no text.
 */
export function filled(text: string, values: Values): string {
  const known = Object.fromEntries(fields.map((field) => [field, harmless(values[field])])) as Values;
  const isWhole = (sentence: string): boolean =>
    fieldsOf(sentence).every((field) => !isField(field) || known[field] !== '');
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.split(betweenSentences).filter(isWhole))
    .filter((sentences) => sentences.length > 0)
    .map((sentences) => put(sentences.join(' '), known).trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A value that brings its own mark ("Example Inc.") ends the sentence with it. */
const put = (line: string, known: Values): string =>
  line.replace(/[^\S\n]{2,}/g, ' ').replace(/\{([^{}\n]*)\}([.!?](?![.!?]))?/g, (typed, inner: string, mark = '') => {
    const field = inner.trim();
    if (!isField(field)) return typed;
    const value = known[field];
    const ends = mark === '.' ? /[.!?…]$/.test(value) : value.endsWith(mark);
    return ends ? value : value + mark;
  });

/**
 * A value as plain text on one line. Values come from other people's pages: a line break would tear a message apart, and a mark that
 * turns the direction of writing would let it read otherwise than it was written.
 */
export const harmless = (value: string): string =>
  value
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
