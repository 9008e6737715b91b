import { type IdentityKey, identityFromKey } from '../../src/domain/identity';
import type { ImportedPerson } from '../../src/domain/imported';

const seen = (value: string) => ({ value, from: 'import' as const });

/** Somebody of a file, on a line of it. */
export const one = (line: number, name: string, keys: readonly IdentityKey[], company = ''): ImportedPerson => ({
  ...{ line, home: '', tags: [], note: '' },
  person: {
    ...{ name: seen(name), part: 'subject', websites: [], phones: [] },
    ...(company ? { company: seen(company) } : {}),
    identities: keys.map((key) => ({ ...identityFromKey(key), from: 'import' as const })),
  },
});
