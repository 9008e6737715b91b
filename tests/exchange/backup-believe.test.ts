import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../src/domain/dossier';
import { planOfDossier } from '../../src/domain/dossier';
import { newRow, nextStamp } from '../../src/domain/merge';
import { backupStores, believeRow } from '../../src/exchange/backup/believe';
import { storedContact } from '../../src/store/dossiers';
import { dumpedStores } from '../../src/store/dump';
import { anyCase } from '../domain/arbitraries';
import version1 from '../store/versions/v1.json' with { type: 'json' };
import version2 from '../store/versions/v2.json' with { type: 'json' };
import version3 from '../store/versions/v3.json' with { type: 'json' };
import version4 from '../store/versions/v4.json' with { type: 'json' };

type Stored = { readonly stores: Readonly<Record<string, { readonly rows: readonly object[] }>> };
const released: readonly Stored[] = [version1, version2, version3, version4];
const wrongIn = (store: string, row: object) => `${store}: ${believeRow(store, row)}`;
const stamp = nextStamp(null, Date.UTC(2026, 10, 18), 'id-00000001');
const good = (store: string) => `${store}: null`;

const rowsOf = (store: string): readonly object[] => version4.stores[store as 'contacts'].rows;
/** A stored row with something else at a place in it. */
function forged(store: string, place: string, value: unknown): object {
  const row = structuredClone(rowsOf(store)[0]) as Record<string, unknown>;
  const path = place.split('.');
  const last = path.pop() as string;
  const inside = path.reduce((at, name) => at[name] as Record<string, unknown>, row);
  inside[last] = value;
  return row;
}

/** The way back of an act on somebody's homepage, with something else in it. */
const back = (other: object) => [
  { contactId: 'a', restores: [{ part: 'contact', id: 'a', fields: { home: '' }, stamps: { home: stamp }, ...other }] },
];

describe('the rows of a backup', () => {
  it.each(released.map((stored, at) => [at + 1, stored] as const))(
    'are believed as version %i has stored them',
    (_, { stores }) => {
      for (const [store, { rows }] of Object.entries(stores))
        for (const row of rows) expect(wrongIn(store, row)).toBe(good(store));
    },
  );

  it('are believed whatever happened with a contact', () => {
    fc.assert(
      fc.property(anyCase, ({ contact, touches, promises, cadences, calendar }) => {
        const { id: contactId, ...fields } = contact;
        const rows = <T extends { id: string }>(of: readonly T[]) =>
          of.map(({ id, ...rest }) => newRow(id, rest, stamp));
        const dossier = {
          contact: newRow(contactId, fields, stamp),
          touches: rows(touches),
          promises: rows(promises),
          identities: [],
        } as unknown as Dossier;
        const stored = storedContact(dossier, planOfDossier(dossier, cadences, calendar));
        expect(wrongIn('contacts', stored)).toBe(good('contacts'));
        for (const row of dossier.touches)
          expect(wrongIn('touches', { ...row, contactId, version: stamp })).toBe(good('touches'));
        for (const row of dossier.promises) expect(wrongIn('promises', { ...row, contactId })).toBe(good('promises'));
      }),
      { numRuns: Number(process.env.RUNS ?? 100) },
    );
  });

  it('may be of every store that is read for one', () => {
    expect(backupStores.toSorted()).toEqual([...dumpedStores].toSorted());
    expect(believeRow('constructor', {})).toBe('row');
  });

  it('may say how an act is taken back', () => {
    expect(believeRow('acts', forged('acts', 'changes', back({})))).toBeNull();
    expect(believeRow('acts', forged('acts', 'made', { stamp, contactIds: ['a'] }))).toBeNull();
  });

  it.each([
    ['contacts', 'fields.name', 'Mara'],
    ['contacts', 'fields.name.value', null],
    ['contacts', 'fields.home', 'javascript:alert(1)'],
    ['contacts', 'fields.tags', 'all'],
    ['contacts', 'fields.addedOn', '2026-02-30'],
    ['contacts', 'fields.kind', 'friend'],
    ['contacts', 'fields.note', 'x'.repeat(100_001)],
    ['contacts', 'plan', null],
    ['contacts', 'fields.waits', { since: 'now', rank: 1 }, 'fields.waits.since'],
    ['contacts', 'stamps', []],
    ['contacts', 'stamps.name', 'yesterday'],
    ['contacts', 'stamps.name', '-00000000.0000.id-00000001'],
    // Later than any clock: whatever is changed after it would be older.
    ['contacts', 'stamps.name', 'zzzzzzzzz.zzzz.id-00000001'],
    ['clock', 'last', 'zzzzzzzzz.zzzz.id-00000001'],
    ['clock', 'node', 'a'.repeat(65)],
    ['clock', 'node', ''],
    ['touches', 'version', 'later'],
    ['settings', 'fields', []],
    ['contacts', 'id', '<b>'],
    ['touches', 'fields.at', 'yesterday'],
    ['touches', 'fields.outcome', 'won'],
    ['touches', 'contactId', 7],
    ['promises', 'fields.moves', null],
    ['identities', 'fields.contactId', {}],
    ['reminders', 'fingerprint', undefined],
    ['reminders', 'due', 'soon'],
    ['drafts', 'at', 'now'],
    // Taking such an act back would write it into a contact.
    ['acts', 'changes', back({ fields: { home: 'javascript:alert(1)' } }), 'changes.0.restores.0.fields.home'],
    ['acts', 'changes', back({ part: 'contacts' }), 'changes.0.restores.0.part'],
    ['acts', 'changes', back({ stamps: { home: 'then' } }), 'changes.0.restores.0.stamps.home'],
    ['acts', 'restores', back({ part: 'touches', fields: { at: 'now' } })[0]?.restores, 'restores.0.fields.at'],
    ['acts', 'made', { stamp: 'then', contactIds: [] }, 'made.stamp'],
  ])('are refused with the place of what cannot be: %s %s', (store, place, value, found = place) => {
    expect(believeRow(store, forged(store, place, value))).toBe(found);
  });
});
