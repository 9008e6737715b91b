import type { Listed } from '../domain/card';
import type { IdentityKey } from '../domain/identity';
import type { FileFault, Look, ReadChoices, TakeChoices } from '../domain/import-file';
import type { LeftOut, Refused } from '../domain/imported';
import type { ManyChange, Skipped } from '../domain/many';
import type { Facets, PeopleQuery } from '../domain/people';
import type { Unchanged } from '../domain/undo-each';
import type { BackupCalls } from './backup';
import type { ExportCalls } from './export';
import type { ReconnectCalls } from './reconnect';
import type { ErrorCode } from './wire';

/**
 * What the dashboard asks of its worker, which does what concerns everybody at once. Both ends are ours and no page can reach them, so what
 * is said is not checked on arrival; it is copied as structured clones are, so that files and bytes may be sent too.
 */
export interface PageToBulk extends BackupCalls, ExportCalls, ReconnectCalls {
  /**
   * Some of the people that a query finds, in its order. The first of everybody by name are given at once, before the list is read (`found` is
   * `null` then); whatever else is asked waits until it is.
   */
  people: (body: { query: PeopleQuery; from: number; count: number }) => PeoplePage;
  /** Answers once the list is read. */
  ready: (body: Record<string, never>) => null;
  /** All of them. */
  peopleIds: (body: { query: PeopleQuery }) => readonly string[];
  /** What can be filtered by, and how many there are of each. */
  facets: (body: Record<string, never>) => Facets;
  /** These contacts were changed elsewhere; `null`: any. Gives when the list knows. */
  changed: (body: { contactIds: readonly string[] | null }) => null;
  /** One act on many, undone as one. */
  changeMany: (body: { contactIds: readonly string[]; change: ManyChange }) => ManyDone;
  /** Takes back an act on many. */
  undoMany: (body: { actId: string }) => Unchanged & { readonly changed: number };
  /**
   * Reads a file of contacts, and Steadfast's own tables of touches and promises `along` with it, and says what would come of it. Nothing is kept in
   * the store; the worker remembers what it read. `choices` are of the file of contacts, whichever it is.
   */
  importRead: (body: {
    file: SentFile;
    along?: readonly SentFile[];
    choices: ReadChoices;
  }) => ImportPreview | ImportRefused;
  /**
   * Takes the snapshot before an import, where one is due, by the Steadfast of this version. To be asked for while the user looks at what would come
   * of it; importing waits for it. Thrown away when what was read is forgotten.
   */
  importSnapshot: (body: { steadfast: string }) => null;
  /** Takes over what was read last, in one act that can be undone as one. The snapshot is taken before, if there is room for one. */
  importCommit: (body: { choices: TakeChoices; steadfast?: string }) => ManyDone;
  /** Forgets what was read. */
  importDrop: (body: Record<string, never>) => null;
}

export interface PeoplePage {
  readonly cards: readonly Listed[];
  /** How many the query finds, and how many there are; `null` while the list is still being read. */
  readonly found: number | null;
  readonly all: number | null;
}

export interface ManyDone {
  /** `null` where nobody was changed. */
  readonly actId: string | null;
  readonly changed: number;
  /** Touches and promises of a file that are new. */
  readonly events?: number;
  /** Those who were left as they are, and why. */
  readonly skipped: readonly Skipped[];
}

/** A `File` or `Blob`: nothing else of it is known where neither exists. */
export interface SentFile {
  readonly name: string;
  readonly size: number;
}

/** A file that is not read, and as what it was recognised, where it was: then the user may say otherwise. */
export interface ImportRefused {
  readonly fault: FileFault;
  readonly look: Look | null;
}

/** What would come of importing a file. Lists are cut; counts are not. */
export interface ImportPreview extends Look {
  readonly counts: {
    readonly fresh: number;
    readonly matched: number;
    readonly doubtful: number;
    readonly refused: number;
    /** Lines about somebody who stands further up: they are taken together. */
    readonly twice: number;
    /** Of people with an address that is not theirs alone. */
    readonly shared: number;
  };
  /** Touches and promises, whose is known; `null` where there are none. */
  readonly history: { readonly touches: number; readonly promises: number } | null;
  readonly fresh: readonly FoundLine[];
  /** Contacts already, by an identity that names nobody else. */
  readonly matched: readonly (FoundLine & {
    readonly contactId: string;
    readonly contactName: string;
    /** What speaks for it; `id`: its own row in Steadfast's table. */
    readonly by: 'id' | IdentityKey;
  })[];
  /** May be a contact already: the same name, the same number, or several contacts at once. All of them are here. */
  readonly doubtful: readonly (FoundLine & { readonly candidates: readonly Candidate[] })[];
  /** Whose address others of the file have too: it recognises none of them, and is kept in their notes. Up to ten thousand. */
  readonly shared: readonly (FoundLine & { readonly address: string })[];
  /** All of them, up to ten thousand. */
  readonly refused: readonly Refused[];
  /** What the file says beside, column by column. */
  readonly left: readonly LeftOut[];
}

/** Somebody of the file. */
export interface FoundLine {
  readonly line: number;
  readonly name: string;
  readonly company: string;
}

/** A contact who may be somebody of the file. */
export interface Candidate {
  readonly contactId: string;
  readonly name: string;
  readonly company: string;
  /** What speaks for it. */
  readonly by: 'name' | IdentityKey;
}

/** How far a piece of work has come; `of` is `null` while that is not known. */
export interface Progress {
  readonly done: number;
  readonly of: number | null;
}

/** To the worker. `id` names the call in what comes back. */
export type ToBulk =
  | { readonly id: number; readonly call: keyof PageToBulk; readonly body: unknown }
  | { readonly id: number; readonly stop: true };

/** From the worker: how far a call has come, or what came of it. */
export type FromBulk =
  | { readonly id: number; readonly progress: Progress }
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: ErrorCode | 'stopped'; readonly detail: string };
