import type { CadenceId } from './cadence';
import type { CloseReason, ContactKind, Stage, Value } from './contact';
import type { Day, Instant } from './day';
import { closingIn, type Dossier, identitiesOf, touchesOf } from './dossier';
import { fold } from './fold';
import { identityFromKey } from './identity';
import type { Plan } from './plan';
import type { Step } from './step';

/** What the list of people knows of a contact: enough to find, filter, sort and show them. */
export interface Card {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly company: string;
  readonly emails: readonly string[];
  readonly kind: ContactKind;
  readonly value: Value;
  readonly stage: Stage;
  /** Of somebody closed, why. */
  readonly closed: CloseReason | null;
  readonly cadence: CadenceId;
  readonly tags: readonly string[];
  /** The next step; `null` when nothing is due. */
  readonly step: Step | null;
  readonly lastAt: Instant | null;
  readonly touches: number;
  readonly addedOn: Day;
  readonly knownSince: Day | null;
  /** Waits on the list of those to reconnect with. */
  readonly waits: boolean;
  /** By which people are sorted by name: folded, and cut where no two people are told apart any more. */
  readonly sortName: string;
  /** What is searched first, folded, a line each: name, company, title, addresses, numbers, tags. */
  readonly text: string;
  /** The same of all that was written about them. */
  readonly notes: string;
}

/** A card without what is only searched. */
export type Listed = Omit<Card, 'text' | 'notes'>;

const sortLength = 80;

// Characters that are no text may stand between two texts, and nowhere else.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is meant
const noText = /[\u0000-\u001f\u007f]+/g;
const oneLine = (text: string): string => fold(text.replace(noText, ' '));

/** Lines that say something, folded. No word that is searched has the mark that stands between them. */
const lines = (texts: readonly string[]): string => texts.filter(Boolean).map(oneLine).join('\n');

/** What the list knows of a contact; `null` of one who was deleted. */
export function cardOf(dossier: Dossier, plan: Plan): Card | null {
  const { id, fields } = dossier.contact;
  if (fields.deleted) return null;
  const name = fields.name.value;
  const [title, company] = [fields.title?.value ?? '', fields.company?.value ?? ''];
  // In the order in which they are read from the store: an act adds them in another.
  const reaches = identitiesOf(dossier).toSorted().map(identityFromKey);
  const emails = reaches.flatMap((one) => (one.kind === 'email' ? one.value : []));
  const numbers = reaches.flatMap((one) => (one.kind === 'phone' ? one.value : []));
  const touches = touchesOf(dossier);
  const { kind, value, cadence, tags, addedOn, knownSince } = fields;
  return {
    ...{ id, name, title, company, emails, kind, value, cadence, tags, addedOn, knownSince },
    stage: plan.stage,
    closed: closingIn(dossier)?.reason ?? null,
    step: plan.step,
    lastAt: plan.last?.at ?? null,
    touches: plan.counts.touches,
    waits: plan.turn === 'waits',
    sortName: oneLine(name).slice(0, sortLength),
    text: lines([name, company, title, fields.headline?.value ?? '', ...emails, ...numbers, ...tags]),
    notes: lines([
      ...[fields.note, fields.reason, ...fields.assistants.map((one) => one.name)],
      ...touches.flatMap(({ note, about }) => [note, about]),
    ]),
  };
}
