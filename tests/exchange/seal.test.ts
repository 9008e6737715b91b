import { webcrypto } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BackupFaultError } from '../../src/domain/backup-file';
import { chunkLength, headerLength, mostRounds } from '../../src/exchange/seal/container';
import { sealer } from '../../src/exchange/seal/seal';
import { unsealer } from '../../src/exchange/seal/unseal';

const subtle = webcrypto.subtle as unknown as SubtleCrypto;
const random = (length: number) => webcrypto.getRandomValues(new Uint8Array(length));
const runs = Number(process.env.RUNS ?? 100);
const passphrase = 'correct horse battery staple';

async function sealed(bytes: Uint8Array, { rounds = 10, piece = bytes.length || 1, phrase = passphrase } = {}) {
  const seal = await sealer(phrase, { subtle, random, rounds });
  const out: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += piece) out.push(await seal.push(bytes.subarray(at, at + piece)));
  return joined([...out, await seal.end()]);
}

async function unsealed(bytes: Uint8Array, { piece = bytes.length || 1, phrase = passphrase } = {}) {
  const seal = unsealer(phrase, { subtle });
  const out: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += piece) out.push(await seal.push(bytes.subarray(at, at + piece)));
  return joined([...out, await seal.end()]);
}

const joined = (parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(b);
const codeOf = async (bytes: Uint8Array, phrase = passphrase): Promise<string> => {
  try {
    await unsealed(bytes, { phrase });
  } catch (error) {
    if (error instanceof BackupFaultError) return error.fault.code;
    throw error;
  }
  return 'opened';
};
const three = new Uint8Array(2.5 * chunkLength).map((_, at) => at * 7);

describe('a sealed file', () => {
  it('gives back what was sealed, in whatever pieces both came', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 3000 }),
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 500 }),
        async (bytes, into, from) => {
          expect(await unsealed(await sealed(bytes, { piece: into }), { piece: from })).toEqual(bytes);
        },
      ),
      { numRuns: runs },
    );
    expect(same(await unsealed(await sealed(three, { piece: 100_000 }), { piece: 77_777 }), three)).toBe(true);
    const full = three.subarray(0, 2 * chunkLength);
    expect(same(await unsealed(await sealed(full)), full)).toBe(true);
  });

  it('is another one each time, and shows nothing of what is in it', async () => {
    const text = new TextEncoder().encode('Mara Öst');
    const [a, b] = [await sealed(text), await sealed(text)];
    expect(Buffer.from(a).equals(b)).toBe(false);
    expect(Buffer.from(a).includes(Buffer.from('Mara'))).toBe(false);
  });

  it('takes six hundred thousand rounds unless it is told otherwise', async () => {
    const seal = await sealer(passphrase, { subtle, random });
    const bytes = await seal.end();
    expect(new DataView(bytes.buffer).getUint32(9)).toBe(600_000);
    expect(await unsealed(bytes)).toEqual(new Uint8Array());
  });

  it('tells a wrong passphrase from a changed file', async () => {
    const bytes = await sealed(Uint8Array.of(1, 2, 3));
    expect(await codeOf(bytes, 'correct horse')).toBe('wrong-passphrase');
    const changed = bytes.slice();
    changed[bytes.length - 1] = (changed[bytes.length - 1] as number) ^ 1;
    expect(await codeOf(changed)).toBe('changed');
    const salted = bytes.slice();
    salted[20] = (salted[20] as number) ^ 1;
    expect(await codeOf(salted)).toBe('changed');
  });

  it('opens with the same words written by another keyboard', async () => {
    const bytes = await sealed(Uint8Array.of(1), { phrase: 'Öst' });
    expect(await unsealed(bytes, { phrase: 'O\u0308st' })).toEqual(Uint8Array.of(1));
  });

  it('is told to be cut, wherever it was', async () => {
    const bytes = await sealed(three);
    const chunk = chunkLength + 16;
    expect(await codeOf(bytes.subarray(0, headerLength + 2 * chunk))).toBe('cut');
    expect(await codeOf(bytes.subarray(0, headerLength + chunk))).toBe('cut');
    expect(await codeOf(bytes.subarray(0, headerLength))).toBe('cut');
    expect(await codeOf(bytes.subarray(0, 20))).toBe('cut');
    expect(await codeOf(bytes.subarray(0, bytes.length - 1))).toBe('changed');
  });

  it('notices chunks that changed places, were put in twice, or are of another file', async () => {
    const bytes = await sealed(three);
    const other = await sealed(three);
    const chunk = chunkLength + 16;
    const part = (of: Uint8Array, number: number) =>
      of.subarray(headerLength + number * chunk, headerLength + (number + 1) * chunk);
    const header = bytes.subarray(0, headerLength);
    expect(await codeOf(joined([header, part(bytes, 1), part(bytes, 0), part(bytes, 2)]))).toBe('changed');
    expect(await codeOf(joined([header, part(bytes, 0), part(bytes, 0), part(bytes, 1), part(bytes, 2)]))).toBe(
      'changed',
    );
    expect(await codeOf(joined([header, part(bytes, 0), part(bytes, 2)]))).toBe('changed');
    expect(await codeOf(joined([header, part(bytes, 0), part(other, 1), part(bytes, 2)]))).toBe('changed');
    expect(await codeOf(joined([bytes, Uint8Array.of(0)]))).toBe('changed');
  });

  it('is refused when it asks for more work than anybody can wait for, or is of a newer kind, or none', async () => {
    const bytes = await sealed(Uint8Array.of(1), { rounds: 1 });
    const forged = async (change: (bytes: Uint8Array) => void) => {
      const copy = bytes.slice();
      change(copy);
      const sum = new Uint8Array(await subtle.digest('SHA-256', copy.slice(0, headerLength - 8)));
      copy.set(sum.subarray(0, 8), headerLength - 8);
      return codeOf(copy);
    };
    expect(await forged((copy) => new DataView(copy.buffer).setUint32(9, mostRounds + 1))).toBe('too-slow');
    expect(await forged((copy) => new DataView(copy.buffer).setUint32(9, 0))).toBe('too-slow');
    expect(await forged((copy) => copy.set([2], 8))).toBe('newer');
    expect(await codeOf(new TextEncoder().encode('First Name,Last Name'.repeat(10)))).toBe('no-backup');
    expect(await codeOf(new Uint8Array())).toBe('no-backup');
  });

  it('is noticed to be damaged wherever a bit was changed, left out or put in', async () => {
    const bytes = await sealed(new Uint8Array(500).map((_, at) => at));
    const place = fc.integer({ min: 0, max: bytes.length - 1 });
    const damage = fc.oneof(
      fc.tuple(place, fc.integer({ min: 1, max: 255 })).map(([at, by]) => {
        const copy = bytes.slice();
        copy[at] = (copy[at] as number) ^ by;
        return copy;
      }),
      place.map((at) => bytes.slice(0, at)),
      fc
        .tuple(place, place)
        .map(([a, b]) => joined([bytes.subarray(0, Math.min(a, b)), bytes.subarray(Math.max(a, b) + 1)])),
      fc
        .tuple(place, fc.uint8Array({ minLength: 1, maxLength: 20 }))
        .map(([at, put]) => joined([bytes.subarray(0, at), put, bytes.subarray(at)])),
    );
    await fc.assert(
      fc.asyncProperty(damage, async (damaged) => {
        expect(await codeOf(damaged)).not.toBe('opened');
      }),
      { numRuns: Math.max(runs, 300) },
    );
  });
});
