/** How a sealed file is laid out; ../backup/README.md describes it for others. Numbers are big-endian. */

/** `SFSEAL` and two bytes that no text has, so that a file is known by its first eight. */
export const magic = Uint8Array.of(0x53, 0x46, 0x53, 0x45, 0x41, 0x4c, 0x00, 0xff);
export const containerVersion = 1;
export const saltLength = 16;
/** AES-GCM's own mark, by which a chunk is proved. */
export const tagLength = 16;
export const chunkLength = 1024 * 1024;

/** OWASP, "Password Storage Cheat Sheet" (2023): PBKDF2 with HMAC-SHA-256. */
export const leastRounds = 600_000;
/** A file may ask for as many as it likes; this takes minutes. */
export const mostRounds = 20_000_000;

/** magic 8, version 1, rounds 4, salt 16, proof of the passphrase 16, and the first 8 bytes of the SHA-256 of all these. */
export const proofAt = 8 + 1 + 4 + saltLength;
export const sumAt = proofAt + tagLength;
export const headerLength = sumAt + 8;

export const isSealed = (beginning: Uint8Array): boolean => magic.every((byte, at) => beginning[at] === byte);

/** A key is of one file, so chunks are counted: no nonce comes twice. The first, 0, proves the passphrase. */
export function nonceOf(chunk: number): Uint8Array<ArrayBuffer> {
  const nonce = new Uint8Array(12);
  new DataView(nonce.buffer).setBigUint64(4, BigInt(chunk));
  return nonce;
}

/** Proved with each chunk, and not in it: which file it is of, and whether it is the last. */
export function boundTo(header: Uint8Array, last: boolean): Uint8Array<ArrayBuffer> {
  const bound = new Uint8Array(proofAt + 1);
  bound.set(header.subarray(0, proofAt));
  bound[proofAt] = last ? 1 : 0;
  return bound;
}

/** What of WebCrypto is needed. */
export type Subtle = Pick<SubtleCrypto, 'importKey' | 'deriveKey' | 'encrypt' | 'decrypt' | 'digest'>;

/** A passphrase, or what is made of it. */
export type Secret = string | CryptoKey;

/** What keys are made of, in the place of a passphrase: it can be kept, and nobody can read the passphrase out of it. */
export function materialOf(subtle: Pick<Subtle, 'importKey'>, passphrase: string): Promise<CryptoKey> {
  const words = new TextEncoder().encode(passphrase.normalize('NFC'));
  return subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey']);
}

/**
 * The key of a file. Letters with marks are brought to one form first: keyboards differ in how they write them.
 * @param rounds of PBKDF2
 */
export async function keyOf(subtle: Subtle, secret: Secret, salt: Uint8Array, rounds: number): Promise<CryptoKey> {
  const material = typeof secret === 'string' ? await materialOf(subtle, secret) : secret;
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: salt.slice(), iterations: rounds };
  return subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** The first bytes of the SHA-256 of a header, which tells a header that was changed from a passphrase that is another one. */
export const sumOf = async (subtle: Subtle, header: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await subtle.digest('SHA-256', header.slice(0, sumAt))).subarray(0, headerLength - sumAt);

/** Bytes put behind bytes. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
