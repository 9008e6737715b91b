import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { builtInCadences, cadencesById } from '../../src/domain/cadence';
import type { Capture } from '../../src/domain/capture';
import { captureContact, fillBlanks } from '../../src/domain/capture';
import type { Day, Instant } from '../../src/domain/day';
import { dayOf } from '../../src/domain/day';
import { email } from '../../src/domain/identity';
import type { NewPromise } from '../../src/domain/promise-acts';
import { calendarOf, defaultSettings } from '../../src/domain/settings';
import type { Act } from '../../src/store/act';
import { type Open, opener } from '../../src/store/open';
import type { Present } from '../../src/store/queue';
import type { ActContext } from '../../src/store/transact';

/** An empty store of its own for each test, in an IndexedDB that lives in memory and behaves like a browser's. */
export function freshStore(): Open {
  globalThis.indexedDB = new IDBFactory();
  return opener();
}

let ids = 0;
/** Ids in the order in which they were made. */
export const newId = (): string => `id-${String(++ids).padStart(8, '0')}`;

export const cadences = cadencesById(builtInCadences);
export const calendar = calendarOf(defaultSettings, 'Europe/Berlin');

export const at = (text: string): Instant => new Date(text).toISOString() as Instant;
export const day = (text: string): Day => text as Day;

export const context = (now: string): ActContext => ({ now: at(now), zone: calendar.zone, calendar, cadences, newId });

export function presentAt(now: string): Present {
  return { now: at(now), today: dayOf(at(now), calendar.zone), zone: calendar.zone };
}

/** A call-back as agreed in Berlin. */
export const callBack = (time: string): NewPromise => ({
  what: 'call-back',
  by: 'them',
  at: at(time),
  zone: 'Europe/Berlin',
  note: '',
});

/** Somebody seen on a page, known by an e-mail address. */
export function seen(name: string, address: string): Capture {
  const identity = email(address);
  if (!identity) throw new Error(`${address} is no address`);
  return {
    home: `https://mail.example.org/?thread=${encodeURIComponent(address)}`,
    person: {
      name: { value: name, from: 'mail-header' },
      part: 'from',
      identities: [{ ...identity, from: 'mail-header' }],
      websites: [],
      phones: [],
    },
  };
}

export const known =
  (capture: Capture): Act =>
  (before, c) =>
    before ? fillBlanks(before, capture, c) : captureContact(capture, c);
