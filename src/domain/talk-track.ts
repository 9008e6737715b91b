import type { Assistant } from './contact';
import { dayOf, type Zone } from './day';
import { dayInWords, timeInWords } from './day-words';
import { type Dated, lastOf } from './history';
import { nextReason } from './next-reason';
import { isMissedAppointment, lastNoticed, type Occasion, situationOf } from './talk-situation';
import { fieldsOf, filled, harmless, type Medium, type Situation, type Template, type Values } from './template';
import { builtInTemplates, trackLanguages, wordingOf } from './tracks';

/** What a text is filled from. */
export interface Telling extends Occasion {
  readonly contact: Occasion['contact'] & {
    readonly name: { readonly value: string };
    readonly company: { readonly value: string } | null;
    /** One reason a line. */
    readonly reason: string;
    readonly assistants: readonly Pick<Assistant, 'name'>[];
  };
  /** The user's name, as they sign; empty where they have not said. */
  readonly sender: string;
  /** The user's. */
  readonly zone: Zone;
  /** `null`: not known; then days are said by the user's clock, and a promised time by the one it was agreed in. */
  readonly contactZone: Zone | null;
  /** Of the contact, as a BCP 47 tag, of which the primary part counts. */
  readonly language: string;
  readonly medium: Medium;
}

/** What to say or write now. */
export interface Told {
  /** Plain text; lines end with `\n`. */
  readonly text: string;
  /** The reason that stands in it, to be kept with the touch; empty when none does. */
  readonly reason: string;
  readonly templateId: string;
  /** The language it is in, which need not be the one asked for. */
  readonly language: string;
  /** The only reason was given last time: the text goes without one, and a new one would do it good. */
  readonly newReasonWanted: boolean;
}

/**
 * The text for a medium, filled from the touches, or `null` for a closed contact: nothing is to be said.
 *
 * Looked for in the contact's language, then in English; in each the user's own templates come before the built-in ones, and one for the
 * very situation before one for any. A template of which nothing is left when its empty fields are gone is passed over.
 * @param own the user's templates, as they are: a faulty one is filled as far as it goes
 */
export function talkTrack(telling: Telling, own: readonly Template[]): Told | null {
  if (!telling.step) return null;
  const situation = situationOf(telling);
  const { reason, usedUp } = nextReason(telling.contact.reason, telling.history);
  for (const template of candidates(telling, situation, own)) {
    const values = valuesOf(telling, reason, template.language);
    const text = filled(template.text, values);
    if (!text) continue;
    // The sentence with the reason may itself have been left out.
    const given = text === filled(template.text, { ...values, reason: '' }) ? '' : reason;
    const newReasonWanted = usedUp && fieldsOf(template.text).includes('reason');
    return { text, reason: given, templateId: template.id, language: template.language, newReasonWanted };
  }
  return null;
}

function candidates({ language, medium }: Telling, situation: Situation, own: readonly Template[]): Template[] {
  const primary = language.split(/[-_]/)[0]?.toLowerCase() ?? '';
  return [...new Set([primary, trackLanguages[0]])].flatMap((tongue) =>
    [own, builtInTemplates].flatMap((templates) =>
      [situation, 'any'].flatMap((it) =>
        templates.filter((one) => one.language === tongue && one.medium === medium && one.situation === it),
      ),
    ),
  );
}

function valuesOf(
  { contact, history, step, sender, now, zone, contactZone }: Telling,
  reason: string,
  language: string,
): Values {
  const wording = wordingOf(language);
  const theirs = contactZone ?? zone;
  // A touch ahead of the clock (it was set back) has no day that could be named.
  const inWords = (touch: Dated | null): string =>
    touch && touch.at <= now ? dayInWords(dayOf(touch.at, theirs), dayOf(now, theirs), wording) : '';
  const last = lastNoticed(history);
  const agreed = step?.why.rule === 'promise' ? step.why : null;
  return {
    name: nameOf(contact),
    firstName: firstNameOf(nameOf(contact)),
    company: contact.company?.value ?? '',
    reason,
    lastDay: inWords(lastOf(history, ({ weight }) => weight !== 'attempt')),
    promisedTime: agreed
      ? timeInWords(agreed.at, now, contactZone ?? agreed.zone, wording)
      : last && isMissedAppointment(last)
        ? inWords(last)
        : '',
    assistant: contact.assistants.find(({ name }) => harmless(name) !== '')?.name ?? '',
    sender,
  };
}

/** An address that stands in for a name (a mail without one) is none to speak to somebody with. */
const nameOf = ({ name }: Telling['contact']): string => (name.value.includes('@') ? '' : harmless(name.value));

/** The first word that is no title or initial ("Dr. J. Jonas Example"); of "Example, Jonas" the one after the comma. */
function firstNameOf(name: string): string {
  const words = name.split(' ').filter((word) => !word.endsWith('.'));
  const first = words[0]?.endsWith(',') ? words[1] : words[0];
  return first?.replace(/,$/, '') ?? name;
}
