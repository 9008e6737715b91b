import { wrap } from 'idb';

type Source = IDBObjectStore | IDBIndex;

/** As a browser does it that comes to a part of the file it cannot read: the request fails, and ends its transaction. */
export function cannotRead(source: Source): never {
  const tx = 'transaction' in source ? source.transaction : source.objectStore.transaction;
  // That it ended is told by each request.
  wrap(tx).done.catch(() => {});
  const { _execRequestAsync: ask } = tx as unknown as { _execRequestAsync(request: object): unknown };
  const operation = (): never => {
    throw new DOMException('The operation failed', 'UnknownError');
  };
  return ask.call(tx, { source, operation }) as never;
}
