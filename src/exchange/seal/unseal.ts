import { BackupFaultError } from '../../domain/backup-file';
import {
  boundTo,
  chunkLength,
  containerVersion,
  headerLength,
  isSealed,
  joined,
  keyOf,
  magic,
  mostRounds,
  nonceOf,
  proofAt,
  type Subtle,
  sumAt,
  sumOf,
  tagLength,
} from './container';
import { pieces } from './pieces';

export interface Unsealer {
  /** @throws BackupFaultError; what was given before is what was sealed, but not all of it */
  push(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>>;
  /** @throws BackupFaultError where the file is not whole */
  end(): Promise<Uint8Array<ArrayBuffer>>;
}

interface Opened {
  readonly header: Uint8Array;
  readonly key: CryptoKey;
}

const sealedLength = chunkLength + tagLength;
const refused = (code: BackupFaultError['fault']['code'], detail?: string): BackupFaultError =>
  new BackupFaultError({ code, ...(detail ? { detail } : {}) });

/** Opens what {@link ./seal!sealer} has sealed, piece by piece. Every chunk is proved before it is given. */
export function unsealer(passphrase: string, { subtle }: { readonly subtle: Subtle }): Unsealer {
  let opened: Opened | null = null;
  const kept = pieces();
  let number = 0;
  const decrypt = (chunk: Uint8Array, last: boolean): Promise<Uint8Array | null> =>
    opened ? decrypted(subtle, opened, chunk, number, last) : Promise.resolve(null);
  return {
    async push(bytes) {
      kept.add(bytes);
      if (!opened) {
        if (kept.length < headerLength) return new Uint8Array();
        opened = await open(subtle, passphrase, kept.take(headerLength));
      }
      const given: Uint8Array[] = [];
      while (kept.length > sealedLength) {
        number += 1;
        const chunk = await decrypt(kept.take(sealedLength), false);
        if (!chunk) throw refused('changed', String(number));
        given.push(chunk);
      }
      return joined(given);
    },
    async end() {
      const left = kept.take(kept.length);
      if (!opened) throw refused(isSealed(left) ? 'cut' : 'no-backup');
      number += 1;
      const last = left.length >= tagLength ? await decrypt(left, true) : null;
      if (last) return joined([last]);
      // A chunk in the middle that ends the file: what followed it is missing.
      const middle = left.length === sealedLength && (await decrypt(left, false));
      throw middle || left.length < tagLength ? refused('cut') : refused('changed', String(number));
    },
  };
}

async function open(subtle: Subtle, passphrase: string, header: Uint8Array): Promise<Opened> {
  if (!isSealed(header)) throw refused('no-backup');
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const rounds = view.getUint32(magic.length + 1);
  const sum = await sumOf(subtle, header);
  // A newer container may be laid out otherwise, so its version is looked at first.
  if ((header[magic.length] ?? 0) > containerVersion) throw refused('newer');
  if (sum.some((byte, at) => byte !== header[sumAt + at])) throw refused('changed');
  if (rounds < 1 || rounds > mostRounds) throw refused('too-slow', String(rounds));
  const key = await keyOf(subtle, passphrase, header.subarray(magic.length + 5, proofAt), rounds);
  const opened = { header, key };
  // The header is as it was written, so it is the passphrase that is not.
  if (!(await decrypted(subtle, opened, header.subarray(proofAt, sumAt), 0, false))) throw refused('wrong-passphrase');
  return opened;
}

async function decrypted(
  subtle: Subtle,
  { header, key }: Opened,
  chunk: Uint8Array,
  number: number,
  last: boolean,
): Promise<Uint8Array | null> {
  const how = { name: 'AES-GCM', iv: nonceOf(number), additionalData: boundTo(header, last) };
  try {
    return new Uint8Array(await subtle.decrypt(how, key, chunk.slice()));
  } catch {
    return null;
  }
}
