import {
  IDBCursor,
  IDBDatabase,
  IDBIndex,
  IDBKeyRange,
  IDBObjectStore,
  IDBRequest,
  IDBTransaction,
} from 'fake-indexeddb';
import type { Disk } from './disk';
import { OpenDisk } from './disk';

/** The classes that `idb` asks what something is by. */
Object.assign(globalThis, {
  IDBCursor,
  IDBDatabase,
  IDBIndex,
  IDBKeyRange,
  IDBObjectStore,
  IDBRequest,
  IDBTransaction,
});

export type Listener = (...args: never[]) => unknown;

/** A call that the browser has been given and has not answered. */
interface Pending {
  readonly carryOut: (heard: boolean) => void;
}

/** One life of the background: from a start until it is stopped, which may be between any two things that it does. */
export class Worker {
  ended = false;
  readonly disk: OpenDisk;
  readonly listeners = new Map<string, Listener[]>();
  readonly pending = new Set<Pending>();
  readonly timers = new Map<number, { readonly at: number; readonly run: () => void }>();
  private timer = 0;

  constructor(disk: Disk) {
    this.disk = new OpenDisk(disk);
  }

  listen(event: string, listener: Listener): void {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]);
  }

  setTimer(run: () => void, at: number): number {
    this.timers.set(++this.timer, { at, run });
    return this.timer;
  }

  /** @param delivers what it has asked of the browser is done all the same, though it will not hear of it */
  end(delivers: boolean): void {
    this.ended = true;
    this.disk.end();
    for (const { carryOut } of this.pending) if (delivers) carryOut(false);
    this.pending.clear();
    this.timers.clear();
  }
}
