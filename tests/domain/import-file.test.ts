import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type ColumnMapping, mostMappings, withMapping } from '../../src/domain/import-file';
import { settingsPatch } from '../../src/messaging/schemas/settings';

const of = (header: number, ...columns: ColumnMapping['columns']): ColumnMapping => ({
  header: header.toString(16).padStart(64, '0'),
  columns,
});

describe('what was said of a table’s columns', () => {
  it('is remembered for the last twenty headers, the newest last, each once', () => {
    let known: readonly ColumnMapping[] = [];
    for (let header = 0; header < mostMappings + 5; header++) known = withMapping(known, of(header, 'name'));
    expect(known).toHaveLength(mostMappings);
    expect(known[0]).toEqual(of(5, 'name'));
    known = withMapping(known, of(7, 'email', 'name'));
    expect(known).toHaveLength(mostMappings);
    expect(known.at(-1)).toEqual(of(7, 'email', 'name'));
    expect(known.filter(({ header }) => header === of(7).header)).toHaveLength(1);
    expect(v.is(settingsPatch, { mappings: known })).toBe(true);
  });

  it('is kept only where it can be such', () => {
    expect(v.is(settingsPatch, { mappings: [{ header: 'Name,E-Mail', columns: ['name'] }] })).toBe(false);
    expect(v.is(settingsPatch, { mappings: [{ ...of(1), columns: ['__proto__'] }] })).toBe(false);
    expect(v.is(settingsPatch, { mappings: Array.from({ length: 21 }, (_, header) => of(header)) })).toBe(false);
  });
});
