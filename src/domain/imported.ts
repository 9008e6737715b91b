import type { CadenceId } from './cadence';
import type { ContactKind, Role, Value } from './contact';
import type { Day, Zone } from './day';
import type { PromiseFields } from './promise';
import type { Person, Seen } from './sighting';
import type { TouchFields } from './touch';

/** One person of an imported file, before it is known whether they are a contact already. What the file does not say is left out. */
export interface ImportedPerson {
  /** The line of the file on which they begin, from 1. */
  readonly line: number;
  /** Of the contact that they were where Steadfast wrote the file. */
  readonly id?: string;
  /** Name, company, addresses …: of origin `import` or `vcard`. */
  readonly person: Person & { readonly name: Seen };
  /** The page where they live, a LinkedIn profile; empty when there is none. */
  readonly home: string;
  readonly tags: readonly string[];
  readonly note: string;
  readonly knownSince?: Day;
  readonly kind?: ContactKind;
  readonly role?: Role;
  readonly value?: Value;
  readonly reason?: string;
  readonly cadence?: CadenceId;
  readonly zone?: Zone;
  /** A BCP 47 primary tag. */
  readonly language?: string;
}

/** A touch or a promise of Steadfast's own tables, and with whom it was. */
export interface ImportedEvent {
  readonly line: number;
  /** In which file, where it is not the first of several. */
  readonly file?: string;
  /** What the table says of them: their id there, their name, and by what they are found. */
  readonly whose: ImportedPerson;
  /** What it had there; empty where the table does not say. */
  readonly id: string;
  readonly what: { readonly touch: TouchFields } | { readonly promise: PromiseFields };
}

/** What a file says, and nobody is given. */
export interface LeftOut {
  /** The column, or the property of vCards, as the file has it; empty for a column without a heading. */
  readonly name: string;
  /** It is nothing that is known of contacts here; or it could not be read for certain, and may be put in order in the file. */
  readonly why: 'not-taken' | 'not-understood';
  /** Of how many people. */
  readonly count: number;
  /** Where it stands first, from 1, and what, shortened. */
  readonly line: number;
  readonly sample: string;
}

/** Why a line of a file was not taken. */
export const refusedLines = [
  'no-name', // nothing says who they are
  'no-person', // a company, a group, an empty line of a vendor's own
  'too-long', // more than anybody is called
  'bad-quotes', // a quote that is never closed, or closes in the middle of a field
  'too-many-fields', // more fields than the header has columns
  'broken-card', // a vCard that is none
  'broken-letters', // letters that were lost when the file was written
  'bad-value', // a touch or promise cannot be so: `detail` says where
  'unknown-contact', // a touch or promise with nobody who is a contact, or becomes one
  'unsure-contact', // it may be of several contacts, or of somebody of another name
] as const;
export type RefusedLine = (typeof refusedLines)[number];

export interface Refused {
  readonly line: number;
  /** In which file, where it is not the first of several. */
  readonly file?: string;
  /** The last line that went with it, where it took in several. */
  readonly until?: number;
  readonly reason: RefusedLine;
  /** What stood there, shortened. */
  readonly detail: string;
}
