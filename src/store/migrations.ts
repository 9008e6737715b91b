import type { IDBPDatabase, IDBPTransaction } from 'idb';

/**
 * Numbered and append-only: the n-th makes version n out of version n - 1, inside the upgrade's own transaction, so that a failure
 * leaves the old version whole. Each is tested against a stored database of every earlier version (`tests/store/versions`).
 * They speak of names as they were then, and so take an untyped database.
 */
type Migration = (db: IDBPDatabase, tx: IDBPTransaction<unknown, string[], 'versionchange'>) => void | Promise<void>;

export const migrations: readonly Migration[] = [
  function version1(db) {
    const contacts = db.createObjectStore('contacts', { keyPath: 'id' });
    contacts.createIndex('byDay', 'due.day');
    contacts.createIndex('byQueue', 'due.queue');
    contacts.createIndex('byPromise', 'due.promise');
    contacts.createIndex('byLast', 'lastAt');
    db.createObjectStore('touches', { keyPath: ['contactId', 'id', 'version'] });
    db.createObjectStore('promises', { keyPath: ['contactId', 'id'] }).createIndex('byDue', 'due');
    db.createObjectStore('identities', { keyPath: 'id' }).createIndex('byContact', 'fields.contactId');
    db.createObjectStore('acts', { keyPath: 'id' }).createIndex('byAt', 'at');
    db.createObjectStore('drafts', { keyPath: 'key' });
    db.createObjectStore('reminders', { keyPath: 'fingerprint' }).createIndex('byAt', 'at');
    db.createObjectStore('marks', { keyPath: 'key' });
    db.createObjectStore('clock', { keyPath: 'key' });
    db.createObjectStore('settings', { keyPath: 'id' });
  },
  function version2(db, tx) {
    const contacts = tx.objectStore('contacts');
    contacts.createIndex('byClose', 'due.close');
    contacts.createIndex('byAnswered', 'answeredAfter');
    contacts.createIndex('byDeleted', 'deletedAt');
    contacts.createIndex('byNewest', 'newest');
    contacts.createIndex('byHanging', 'hanging');
    db.createObjectStore('stops', { keyPath: 'mark' });
    // An act may have changed several contacts now. Undo is offered for seconds, so the old ones are of no use to anybody.
    tx.objectStore('acts').clear();
  },
  function version3(db) {
    db.createObjectStore('suggestions', { keyPath: 'id' }).createIndex('byAt', 'at');
  },
  async function version4(_db, tx) {
    const reminders = tx.objectStore('reminders');
    reminders.createIndex('byContact', 'contactId');
    reminders.createIndex('byWaits', 'waits');
    // Until now there was a row for what had been raised; from now on there is one for what is to be raised too.
    const raised = new Set(await reminders.getAllKeys());
    for (const { id: promiseId, contactId, due } of await tx.objectStore('promises').getAll()) {
      if (!due) continue;
      for (const kind of ['before', 'now']) {
        const fingerprint = `promise:${promiseId}:${due}:${kind}`;
        const waits = raised.has(fingerprint) ? {} : { waits: due };
        raised.delete(fingerprint);
        await reminders.put({ fingerprint, contactId, promiseId, kind, due, ...waits });
      }
    }
    for (const fingerprint of raised)
      if (!String(fingerprint).startsWith('brief:')) await reminders.delete(fingerprint);
  },
  function version5(db, tx) {
    tx.objectStore('contacts').createIndex('byWaiting', 'due.waiting');
    tx.objectStore('contacts').createIndex('byMergedInto', 'fields.mergedInto');
    tx.objectStore('contacts').createIndex('byBegun', 'due.begun');
    // They follow from the rest: the background makes them when it computes everybody anew, as the mark that is gone tells it to.
    const cards = db.createObjectStore('cards', { keyPath: 'id' });
    cards.createIndex('byName', 'sortName');
    cards.createIndex('byTag', 'tags', { multiEntry: true });
    tx.objectStore('marks').delete('planned');
  },
];
