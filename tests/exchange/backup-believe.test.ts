import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../src/domain/dossier';
import { planOfDossier } from '../../src/domain/dossier';
import { newRow } from '../../src/domain/merge';
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
        const rows = <T extends { id: string }>(of: readonly T[]) => of.map(({ id, ...rest }) => newRow(id, rest, 's'));
        const dossier = {
          contact: newRow(contactId, fields, 's'),
          touches: rows(touches),
          promises: rows(promises),
          identities: [],
        } as unknown as Dossier;
        const stored = storedContact(dossier, planOfDossier(dossier, cadences, calendar));
        expect(wrongIn('contacts', stored)).toBe(good('contacts'));
        for (const row of dossier.touches)
          expect(wrongIn('touches', { ...row, contactId, version: 's' })).toBe(good('touches'));
        for (const row of dossier.promises) expect(wrongIn('promises', { ...row, contactId })).toBe(good('promises'));
      }),
      { numRuns: Number(process.env.RUNS ?? 100) },
    );
  });

  it('may be of every store that is read for one', () => {
    expect(backupStores.toSorted()).toEqual([...dumpedStores].toSorted());
    expect(believeRow('constructor', {})).toBe('row');
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
  ])('are refused with the place of what cannot be: %s %s', (store, place, value, found = place) => {
    expect(believeRow(store, forged(store, place, value))).toBe(found);
  });
});
