import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainBytes } from '../../src/bulk/restore-bytes';
import { BackupFaultError } from '../../src/domain/backup-file';
import type { Instant } from '../../src/domain/day';
import { type BackupBatch, backupReader } from '../../src/exchange/backup/read';
import { backupWriter } from '../../src/exchange/backup/write';
import { sealer } from '../../src/exchange/seal/seal';

const runs = Number(process.env.RUNS ?? 200);
const rows = Array.from({ length: 200 }, (_, at) => ({ id: `c${at}`, name: `Person ${at * 7919}` }));
const passphrase = 'correct horse battery staple';

const joined = (pieces: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(pieces));

function gzipped(): Uint8Array<ArrayBuffer> {
  const writer = backupWriter({ steadfast: '0.1.0', schema: 5, madeAt: '2026-11-22T09:30:00.000Z' as Instant });
  return new Uint8Array(gzipSync(joined([writer.store('contacts'), writer.rows(rows), writer.end().bytes])));
}
async function sealed(): Promise<Uint8Array<ArrayBuffer>> {
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const seal = await sealer(passphrase, { subtle: crypto.subtle, random, rounds: 10 });
  return joined([await seal.push(gzipped()), await seal.end()]);
}

/** What is read of a file: all of it, or the fault by which it is refused. */
async function read(bytes: Uint8Array<ArrayBuffer>): Promise<readonly object[] | BackupFaultError> {
  const reader = backupReader({ stores: ['contacts'], schema: 5, believe: () => null });
  const batches: BackupBatch[] = [];
  try {
    for await (const piece of plainBytes(new Blob([bytes]), passphrase, () => {})) batches.push(...reader.push(piece));
    batches.push(...reader.end().rest);
  } catch (error) {
    if (error instanceof BackupFaultError) return error;
    throw error;
  }
  return batches.flatMap((batch) => batch.rows);
}

/** A byte changed, some left out, some put in, the end cut off. */
const damageTo = (bytes: Uint8Array<ArrayBuffer>): fc.Arbitrary<Uint8Array<ArrayBuffer>> => {
  const place = fc.integer({ min: 0, max: bytes.length - 1 });
  return fc.oneof(
    fc.tuple(place, fc.integer({ min: 1, max: 255 })).map(([at, by]) => {
      const copy = bytes.slice();
      copy[at] = (copy[at] as number) ^ by;
      return copy;
    }),
    place.map((at) => bytes.slice(0, at)),
    fc
      .tuple(place, fc.integer({ min: 1, max: 50 }))
      .map(([at, many]) => joined([bytes.subarray(0, at), bytes.subarray(at + many)])),
    fc
      .tuple(place, fc.uint8Array({ minLength: 1, maxLength: 20 }))
      .map(([at, put]) => joined([bytes.subarray(0, at), put, bytes.subarray(at)])),
  );
};

describe('a backup that is gzipped, or sealed', () => {
  it('is read', async () => {
    expect(await read(gzipped())).toEqual(rows);
    expect(await read(await sealed())).toEqual(rows);
  });

  it.each([
    ['gzipped', async () => gzipped()],
    ['sealed', sealed],
  ])('never gives anything else than what was written, however it is damaged: %s', async (_, make) => {
    const damage = damageTo(await make());
    await fc.assert(
      fc.asyncProperty(damage, async (bytes) => {
        const found = await read(bytes);
        // What gzip keeps beside the content, as the time, may be anything.
        if (!(found instanceof BackupFaultError)) expect(found).toEqual(rows);
      }),
      { numRuns: runs },
    );
  });
});
