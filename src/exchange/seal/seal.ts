import {
  boundTo,
  chunkLength,
  containerVersion,
  joined,
  keyOf,
  leastRounds,
  magic,
  nonceOf,
  proofAt,
  type Secret,
  type Subtle,
  saltLength,
  sumOf,
} from './container';
import { pieces } from './pieces';

export interface Sealing {
  readonly subtle: Subtle;
  /** So many bytes that nobody can foresee. */
  readonly random: (length: number) => Uint8Array;
  /** Of PBKDF2; {@link leastRounds} unless a test says fewer. */
  readonly rounds?: number;
}

export interface Sealer {
  push(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>>;
  end(): Promise<Uint8Array<ArrayBuffer>>;
}

/**
 * Seals bytes piece by piece with a passphrase; what its calls give, one after the other, is the sealed file. Never is more than a chunk
 * kept back.
 */
export async function sealer(secret: Secret, { subtle, random, rounds = leastRounds }: Sealing): Promise<Sealer> {
  const header = new Uint8Array(proofAt);
  header.set(magic);
  header[magic.length] = containerVersion;
  new DataView(header.buffer).setUint32(magic.length + 1, rounds);
  header.set(random(saltLength), magic.length + 5);
  const key = await keyOf(subtle, secret, header.subarray(magic.length + 5), rounds);
  const encrypt = async (chunk: Uint8Array<ArrayBuffer>, number: number, last: boolean): Promise<Uint8Array> => {
    const how = { name: 'AES-GCM', iv: nonceOf(number), additionalData: boundTo(header, last) };
    return new Uint8Array(await subtle.encrypt(how, key, chunk));
  };
  const proved = joined([header, await encrypt(new Uint8Array(), 0, false)]);
  let begun: Uint8Array = joined([proved, await sumOf(subtle, proved)]);
  const kept = pieces();
  let number = 0;
  return {
    async push(bytes) {
      const given: Uint8Array[] = [begun];
      begun = new Uint8Array();
      kept.add(bytes);
      // The last chunk says that it is: one that is full waits until it is known whether more follows.
      while (kept.length > chunkLength) {
        number += 1;
        given.push(await encrypt(kept.take(chunkLength), number, false));
      }
      return joined(given);
    },
    async end() {
      return joined([begun, await encrypt(kept.take(kept.length), number + 1, true)]);
    },
  };
}
