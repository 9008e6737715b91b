import type { Wording } from '../day-words';
import type { Medium, Situation } from '../template';

type BySituation = Readonly<Record<Situation, string>>;

/**
 * The built-in texts of one language, in which a calm seller would say them: short, friendly, with what is in it for the contact. Silence
 * means they are busy ("they were too busy to respond"). No reproach, no haste, no apology for following up.
 *
 * Each sentence stands without the ones beside it: a sentence with an empty field is left out. The reason follows a colon, so that it
 * may be a word or a sentence.
 */
export interface Track {
  /** BCP 47 primary tag. */
  readonly language: string;
  readonly wording: Wording;
  /** How a text begins. */
  readonly openings: Readonly<Record<Medium, string>>;
  /** How an e-mail ends. */
  readonly closing: string;
  readonly call: BySituation;
  readonly voicemail: BySituation;
  /** E-mail and LinkedIn message. */
  readonly written: BySituation;
  /** To whoever answers for the contact: what holds whatever went before, and the times that were agreed. */
  readonly assistant: Readonly<Record<'any' | 'promise' | 'own-promise' | 'appointment', string>>;
  /** Words that press or belittle: none in the texts above, and the user is told of them in their own. Lower case. */
  readonly pressure: readonly string[];
}
