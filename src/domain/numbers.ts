import { type IdentityKey, identityFromKey } from './identity';
import type { Seen } from './sighting';

/** What is known of how a contact is reached. */
interface Known {
  readonly identities: readonly IdentityKey[];
  readonly fields: { readonly phones: readonly Seen[] };
}

/** Their telephone numbers, each once: those in full (E.164) first, then those that can be dialled and recognise nobody. */
export const numbersOf = ({ identities, fields }: Known): readonly string[] => [
  ...new Set([
    ...identities.map(identityFromKey).flatMap(({ kind, value }) => (kind === 'phone' ? value : [])),
    ...fields.phones.map(({ value }) => value),
  ]),
];
