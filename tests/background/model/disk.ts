import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';

/** What of fake-indexeddb's inside is needed to look at a disk without taking part in what happens there. */
interface Inside {
  readonly _databases: Map<string, { readonly rawObjectStores: Map<string, { readonly records: Records }> }>;
}
interface Records {
  values(range?: unknown): Iterable<{ readonly value: unknown }>;
}
interface TransactionInside {
  readonly _state: string;
  readonly _requests: readonly { readonly request: object }[];
  readonly db: { readonly _rawDatabase: { readonly processTransactions: unknown } };
  listeners: readonly { readonly callback: unknown }[];
}
/** Each transaction has as many listeners of its own before anybody else's. */
const ownListeners = 3;

const deaf = (target: object): void => void Object.assign(target, { dispatchEvent: () => true });

/** What outlives every worker. */
export class Disk {
  readonly factory = new IDBFactory();
  /** Transactions that have changed what is known of contacts, or the settings. */
  writes = 0;

  /** The rows of a store, or those whose key begins with a contact's id, as they are on the disk. */
  rows<T>(store: string, contactId?: string): readonly T[] {
    const [database] = [...(this.factory as unknown as Inside)._databases.values()];
    const range = contactId === undefined ? undefined : IDBKeyRange.bound([contactId], [contactId, []]);
    const records = database?.rawObjectStores.get(store)?.records.values(range) ?? [];
    return [...records].map(({ value }) => value as T);
  }
}

/** The disk as one worker has it open. When the worker ends, what it has not committed is as if it had never been. */
export class OpenDisk {
  private ended = false;
  private readonly databases: IDBDatabase[] = [];
  private readonly transactions = new Set<IDBTransaction>();

  constructor(private readonly disk: Disk) {}

  /** `indexedDB`, as far as it is used. */
  readonly factory = {
    open: (name: string, version?: number) => this.open(name, version),
    databases: () => this.disk.factory.databases(),
  };

  private open(name: string, version?: number): IDBOpenDBRequest {
    const request = this.disk.factory.open(name, version);
    const dispatch = request.dispatchEvent.bind(request);
    Object.assign(request, {
      dispatchEvent: (event: Event) => {
        if (!this.ended) {
          if (event.type === 'upgradeneeded') this.watch(request.transaction as IDBTransaction);
          if (event.type === 'success') this.opened(request.result as IDBDatabase);
          return dispatch(event);
        }
        if (event.type === 'upgradeneeded') abort(request.transaction as IDBTransaction);
        if (event.type === 'success') (request.result as IDBDatabase).close();
        return true;
      },
    });
    return request;
  }

  private opened(database: IDBDatabase): void {
    this.databases.push(database);
    const begin = database.transaction.bind(database);
    Object.assign(database, {
      transaction: (...args: Parameters<typeof begin>) => this.watch(begin(...args)),
    });
  }

  private watch(transaction: IDBTransaction): IDBTransaction {
    if (this.ended) throw new DOMException('the worker has ended', 'InvalidStateError');
    this.transactions.add(transaction);
    const { mode, objectStoreNames } = transaction;
    const isAct = mode !== 'readonly' && ['contacts', 'settings'].some((store) => objectStoreNames.contains(store));
    transaction.addEventListener('complete', () => {
      this.transactions.delete(transaction);
      if (isAct) this.disk.writes++;
    });
    transaction.addEventListener('abort', () => this.transactions.delete(transaction));
    return transaction;
  }

  end(): void {
    this.ended = true;
    for (const transaction of this.transactions) abort(transaction);
    for (const database of this.databases) {
      deaf(database);
      database.close();
    }
  }
}

/** What is committed stays. Nobody is there any more to hear of it but the database itself, which goes on with the next transaction. */
function abort(transaction: IDBTransaction): void {
  const inside = transaction as unknown as TransactionInside;
  if (inside._state === 'finished' || inside._state === 'committing') return;
  for (const { request } of inside._requests) deaf(request);
  const { processTransactions } = inside.db._rawDatabase;
  inside.listeners = inside.listeners.filter(
    ({ callback }, index) => index < ownListeners || callback === processTransactions,
  );
  transaction.abort();
}
