import { webcrypto } from 'node:crypto';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { believe } from '../../src/bulk/restore-believe';
import { BackupFaultError } from '../../src/domain/backup-file';
import { parseDay } from '../../src/domain/day';
import { columnFields, encodings, fileFaultCodes, fileFormats } from '../../src/domain/import-file';
import type { ImportedPerson } from '../../src/domain/imported';
import { backupStores } from '../../src/exchange/backup/believe';
import { backupReader } from '../../src/exchange/backup/read';
import { backupWriter } from '../../src/exchange/backup/write';
import { longestLine, longestName, longestText } from '../../src/exchange/limits';
import { sealer } from '../../src/exchange/seal/seal';
import { unsealer } from '../../src/exchange/seal/unseal';
import * as schemas from '../../src/messaging/schemas';
import { fileOf, reading, today } from '../exchange/reading';
import { dossier, now } from '../exchange/written';
import { cases, damagedText, text } from './cases';
import { files } from './written-files';

/** A file of contacts or a backup, damaged or made by anybody, comes to people, refusals or a fault with words; it is never misread. */

it('every kind of file is tried', () => {
  expect([...Object.keys(files), 'backup'].toSorted()).toEqual([...fileFormats].toSorted());
});

const longest = {
  name: longestName,
  headline: longestLine,
  title: longestLine,
  company: longestLine,
  school: longestLine,
};

/** Whoever is read can be taken in as they are. */
function isProper({ person, line, note, reason = '', tags, knownSince }: ImportedPerson): void {
  expect(v.safeParse(schemas.person, person).issues).toBeUndefined();
  expect(person.name.value.trim()).not.toBe('');
  expect(line).toBeGreaterThan(0);
  for (const [field, most] of Object.entries(longest))
    expect(person[field as keyof typeof longest]?.value.length ?? 0).toBeLessThanOrEqual(most);
  expect(Math.max(note.length, reason.length)).toBeLessThanOrEqual(longestText);
  expect(tags.length).toBeLessThanOrEqual(50);
  if (knownSince) expect([parseDay(knownSince), knownSince <= today]).toEqual([knownSince, true]);
}

/**
 * For some bytes Node 20 throws, where the Encoding Standard (https://encoding.spec.whatwg.org/#gb18030-decoder) and so both browsers give the sign
 * of a broken letter.
 */
const brokenInNode = 'gb18030';

const how = fc.record({
  country: fc.constantFrom(null, 'DE', 'US', 'XX'),
  encoding: fc.constantFrom(null, null, null, ...encodings.filter((one) => one !== brokenInNode)),
  format: fc.constantFrom(null, null, null, ...fileFormats),
  columns: fc.option(fc.array(fc.constantFrom(...columnFields), { maxLength: 12 }), { freq: 6 }),
});
const bytesOf = (of: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> =>
  fc.tuple(of, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 3 })).map(([whole, wounds]) => {
    const bytes = new TextEncoder().encode(whole);
    for (const [at, byte] of wounds) bytes[at % Math.max(1, bytes.length)] = byte;
    return bytes;
  });

describe.each(Object.entries(files))('a file of %s', (format, written) => {
  it('is recognised and read while it is whole', async () => {
    await fc.assert(
      fc.asyncProperty(written, async (whole) => {
        const { look, fault, people } = await reading(fileOf(whole, 'x', 1000));
        expect({ fault, format: look?.format }).toEqual({ fault: null, format });
        if (!/^(?:touches|promises)/.test(format)) expect(people.length).toBeGreaterThan(0);
      }),
      { numRuns: Math.min(cases, 10) },
    );
  });

  it('is read as far as it can be, or refused', async () => {
    const content = fc.oneof(
      { weight: 5, arbitrary: damagedText(written) },
      { weight: 3, arbitrary: bytesOf(written) },
      { weight: 1, arbitrary: fc.tuple(written, text).map((parts) => parts.join('')) },
    );
    await fc.assert(
      fc.asyncProperty(content, how, fc.integer({ min: 1, max: 2000 }), async (bytes, choices, piece) => {
        const { people, refused, fault } = await reading(fileOf(bytes, 'x', piece), choices);
        if (fault) expect(fileFaultCodes).toContain(fault.code);
        people.forEach(isProper);
        for (const { line } of refused) expect(line).toBeGreaterThan(0);
      }),
      { numRuns: cases },
    );
  });
});

const joined = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

/** A backup of some people, with the right sum over it. */
const backup = fc.array(dossier, { minLength: 1, maxLength: 2 }).map((all) => {
  const writer = backupWriter({ steadfast: '1.2.3', schema: 5, madeAt: now });
  return joined([
    writer.store('contacts'),
    writer.rows(all.map(({ contact }) => contact)),
    writer.store('touches'),
    writer.rows(all.flatMap(({ touches }) => touches)),
    writer.end().bytes,
  ]);
});
const wounds = fc.array(fc.tuple(fc.nat(), fc.constantFrom('flip', 'cut', 'out', 'twice'), fc.nat({ max: 255 })), {
  minLength: 1,
  maxLength: 3,
});
const damagedBytes = (whole: Uint8Array, all: readonly (readonly [number, string, number])[]): Uint8Array =>
  all.reduce((bytes, [place, how, more]) => {
    const at = bytes.length ? place % bytes.length : 0;
    if (how === 'cut') return bytes.slice(0, at);
    if (how === 'out') return joined([bytes.subarray(0, at), bytes.subarray(at + more)]);
    if (how === 'twice') return joined([bytes.subarray(0, at + more), bytes.subarray(at)]);
    const flipped = bytes.slice();
    flipped[at] = (flipped[at] ?? 0) ^ (more || 1);
    return flipped;
  }, whole);

/** All that a reader gives, or `null` where it refuses. */
function rowsOf(bytes: Uint8Array, piece: number): unknown[] | null {
  const reader = backupReader({ stores: backupStores, schema: 5, believe });
  try {
    const rows: unknown[] = [];
    for (let at = 0; at < bytes.length; at += piece)
      for (const batch of reader.push(bytes.subarray(at, at + piece))) rows.push(...batch.rows);
    for (const batch of reader.end().rest) rows.push(...batch.rows);
    return rows;
  } catch (error) {
    if (error instanceof BackupFaultError) return null;
    throw error;
  }
}

it('a damaged backup gives what was written, or is refused', () => {
  fc.assert(
    fc.property(backup, wounds, fc.integer({ min: 1, max: 3000 }), (whole, hurt, piece) => {
      const right = rowsOf(whole, 4096);
      expect(right).not.toBeNull();
      const rows = rowsOf(damagedBytes(whole, hurt), piece);
      if (rows) expect(rows).toEqual(right);
    }),
    { numRuns: cases },
  );
});

it('a damaged sealed file is refused, or gives what was sealed', async () => {
  const { subtle } = webcrypto as unknown as { subtle: SubtleCrypto };
  const random = (length: number) => webcrypto.getRandomValues(new Uint8Array(length));
  const plain = new TextEncoder().encode('x'.repeat(3000));
  const seal = await sealer('horse', { subtle, random, rounds: 5 });
  const sealed = joined([await seal.push(plain), await seal.end()]);
  await fc.assert(
    fc.asyncProperty(wounds, fc.constantFrom('horse', '', 'Horse'), async (hurt, passphrase) => {
      const bytes = damagedBytes(sealed, hurt);
      const opened = unsealer(passphrase, { subtle });
      try {
        const given = joined([await opened.push(bytes), await opened.end()]);
        expect(Buffer.from(given).equals(Buffer.from(plain))).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(BackupFaultError);
      }
    }),
    { numRuns: cases },
  );
});
