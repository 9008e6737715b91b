import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Card } from '../domain/card';
import type { ContactFields } from '../domain/contact';
import type { Day, Instant, Zone } from '../domain/day';
import type { IdentityFields } from '../domain/dossier';
import type { Row, Stamp } from '../domain/merge';
import type { Guessed } from '../domain/place';
import type { Plan } from '../domain/plan';
import type { PromiseFields } from '../domain/promise';
import type { Reminder } from '../domain/reminder';
import type { Settings } from '../domain/settings';
import type { Suggestion } from '../domain/suggestion';
import type { TouchFields } from '../domain/touch';
import type { Restore } from '../domain/undo';

/** `[gap, day, 3 - value, last touch]`: for one gap, the order of the queue. */
export type QueueKey = [number, Day, number, Instant | ''];

/** `[rank, id]`: the order in which those who wait have their turn. */
export type WaitingKey = [number, string];

/** A contact with what follows from its touches, and the keys under which the indexes find it. */
export interface StoredContact extends Row<ContactFields> {
  readonly plan: Plan;
  /** Where they are, by which the plan was made. */
  readonly place: Guessed<Zone> | null;
  /** Keys that are left out keep the contact out of that index: a closed contact is in none. */
  readonly due: {
    readonly day?: Day;
    readonly queue?: QueueKey;
    readonly promise?: Instant;
    readonly close?: Day;
    readonly waiting?: WaitingKey;
    readonly begun?: 1;
  };
  readonly lastAt?: Instant;
  /** As the plan's. */
  readonly answeredAfter?: number;
  /** The plan's, of those whose next step hangs on the clock. */
  readonly newest?: Instant;
  /** Open and without a next step, which nobody ever is (rule 1). */
  readonly hanging?: 1;
  /** Of a deleted contact only, which has no other key. One that became part of another has none. */
  readonly deletedAt?: Instant;
}

/** One version of a touch. Touches are append-only: an edit is a new version, a delete a version that says so. */
export interface StoredTouch extends Row<TouchFields> {
  readonly contactId: string;
  /** The newest stamp in the row. */
  readonly version: Stamp;
}

export interface StoredPromise extends Row<PromiseFields> {
  readonly contactId: string;
  /** Its instant while it is unsettled. */
  readonly due?: Instant;
}

/** How far a reminder or notice has come. */
interface Raising {
  /** How often it was about to be shown. Stored before, so that a background stopped in between is not deceived. */
  readonly tries?: number;
  /** The notification in which it is, or may be, shown. */
  readonly shown?: string;
}

/** A reminder that a contact wants. */
export interface StoredReminder extends Omit<Reminder, 'waits'>, Raising {
  /** Gone once it was raised. */
  readonly waits?: Instant;
}

/** A notification that is of no one reminder: a brief, or several shown as one. */
export interface StoredNotice extends Raising {
  readonly fingerprint: string;
  readonly at: Instant;
  /** It is not known yet that it was shown. */
  readonly open?: true;
  /** The fingerprints of those it shows. */
  readonly members?: readonly string[];
}

/** What it takes to take back one act, which may have changed several contacts. */
export interface StoredAct {
  readonly id: string;
  readonly at: Instant;
  readonly changes: readonly { readonly contactId: string; readonly restores: readonly Restore[] }[];
  /** Contacts that it made with all that is of them, under one stamp. */
  readonly made?: { readonly stamp: Stamp; readonly contactIds: readonly string[] };
}

export interface Schema extends DBSchema {
  contacts: {
    key: string;
    value: StoredContact;
    indexes: {
      byDay: string;
      byQueue: QueueKey;
      byPromise: string;
      byLast: string;
      byNewest: string;
      byHanging: number;
      byClose: string;
      byAnswered: number;
      byDeleted: string;
      byWaiting: WaitingKey;
      /** Of those only that became part of another. */
      byMergedInto: string;
      byBegun: number;
    };
  };
  /** What the list of people knows of each contact. */
  cards: { key: string; value: Card; indexes: { byName: string; byTag: string } };
  touches: { key: [string, string, Stamp]; value: StoredTouch };
  promises: { key: [string, string]; value: StoredPromise; indexes: { byDue: string } };
  identities: { key: string; value: Row<IdentityFields>; indexes: { byContact: string } };
  acts: { key: string; value: StoredAct; indexes: { byAt: string } };
  drafts: { key: string; value: { key: string; text: string; at: Instant } };
  reminders: {
    key: string;
    value: StoredReminder | StoredNotice;
    indexes: { byAt: string; byContact: string; byWaits: string };
  };
  marks: { key: string; value: { key: string; value: string } };
  /** Marks of identities of deleted contacts who asked to be left alone: nothing of them can be read back from these. */
  stops: { key: string; value: { mark: string } };
  /** What was noticed to have been sent, until it is logged, dismissed or too old. */
  suggestions: { key: string; value: Suggestion; indexes: { byAt: string } };
  clock: { key: string; value: { key: 'clock'; node: string; last: Stamp | null } };
  settings: { key: string; value: Row<Settings> };
}

export type Database = IDBPDatabase<Schema>;
export type Transaction<
  S extends ArrayLike<StoreNames<Schema>> = StoreNames<Schema>[],
  M extends IDBTransactionMode = IDBTransactionMode,
> = IDBPTransaction<Schema, S, M>;
