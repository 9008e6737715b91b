import type { Instant, Zone } from '../../domain/day';
import { identityFromKey } from '../../domain/identity';
import { timelineOf } from '../../domain/timeline';
import type { ContactView } from '../../messaging/views';
import { answererWords } from '../../person/answerer-words';
import { touchName } from '../../ui/names';
import { longDay, stamp } from '../../ui/when';
import { stepWords, whyWords } from '../../ui/why';
import { keyed, t } from '../../ui/words';
import { promiseLine } from '../person/line-words';

/** What is known of one person, in words, as it is printed. */
export interface SheetWords {
  readonly name: string;
  /** Who they are, a line each. */
  readonly who: readonly string[];
  /** How they are reached, and what else is known: a name, and what it is. */
  readonly facts: readonly (readonly [name: string, values: readonly string[]])[];
  readonly next: { readonly what: string; readonly why: string } | null;
  readonly reason: string;
  readonly note: string;
  /** Touches and promises, newest first. */
  readonly past: readonly { readonly when: string; readonly what: string; readonly note: string }[];
}

/** @param zone the user's @param now says which promises have passed */
export function sheetOf(contact: ContactView, zone: Zone, now: Instant): SheetWords {
  const { fields, plan, today, touchNumber } = contact;
  const { title, company, headline, school, location } = fields;
  const { step } = plan;
  const telling = { today, zone, touchNumber, now };
  const said = (...values: readonly ({ readonly value: string } | null)[]): string[] =>
    values.flatMap((one) => one?.value ?? []);
  return {
    name: fields.name.value,
    who: [said(title, company).join(', '), ...said(headline, school, location)].filter(Boolean),
    facts: factsOf(contact).filter(([, values]) => values.length > 0),
    next: step ? { what: stepWords(step, telling), why: whyWords(step, telling) } : null,
    reason: fields.reason,
    note: fields.note,
    past: pastOf(contact),
  };
}

function factsOf({ fields, identities, today }: ContactView): SheetWords['facts'] {
  const of = (kind: string): string[] =>
    identities.map(identityFromKey).flatMap((one) => (one.kind === kind ? one.value : []));
  const role = fields.role === 'unknown' ? [] : [t(`role_${keyed(fields.role)}`)];
  const known = fields.knownSince ? [longDay(fields.knownSince, today)] : [];
  return [
    [t('field_phone'), [...of('phone'), ...fields.phones.map(({ value }) => value)]],
    [t('field_email'), of('email')],
    [t('sheetLinkedIn'), of('linkedin-slug').map((slug) => `linkedin.com/in/${slug}`)],
    [t('field_website'), fields.websites.map(({ value }) => value)],
    [t('field_assistant'), fields.assistants.map(({ name, phone }) => [name, phone].filter(Boolean).join(', '))],
    [t('sheetKind'), [t(`kind_${fields.kind}`), ...role]],
    [t('field_tags'), fields.tags.length ? [fields.tags.join(', ')] : []],
    [t('field_knownSince'), known],
    [t('field_zone'), fields.zone ? [fields.zone] : []],
  ];
}

function pastOf({ touches, promises, today }: ContactView): SheetWords['past'] {
  // No silence is drawn on paper.
  const allowed = Number.POSITIVE_INFINITY;
  return timelineOf({ touches, promises, allowed, today, until: today }).flatMap((entry) => {
    if (entry.what === 'touch') {
      const { touch } = entry;
      const by = touch.answeredBy ? ` (${answererWords(touch.answeredBy)})` : '';
      return { when: stamp(touch.at, touch.zone, today), what: `${touchName(touch)}${by}`, note: touch.note };
    }
    if (entry.what === 'promised' || entry.what === 'promise-came') {
      const note = entry.what === 'promised' ? entry.promise.note : '';
      return { when: stamp(entry.at, entry.promise.zone, today), what: promiseLine(entry, today), note };
    }
    return [];
  });
}
