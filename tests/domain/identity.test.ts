import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { email, identityFromKey, identityKey, linkedinId, linkedinSlug, phone } from '../../src/domain/identity';
import { always } from './arbitraries';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 40 }).map(encodeURIComponent),
);
const likely = fc.oneof(
  anyText,
  fc.emailAddress(),
  fc.string({ unit: fc.constantFrom(...'+0123456789 ()-./'), maxLength: 24 }),
  fc.string({ unit: fc.constantFrom('a', 'Z', 'é', 'é', 'İ', 'Σ', 'ß', 'ǰ', '-', '%', '2', '5', '.'), maxLength: 20 }),
);

describe('identities', () => {
  it.each([
    ['linkedin slug', linkedinSlug],
    ['linkedin id', linkedinId],
    ['e-mail', email],
    ['phone', phone],
  ])('a %s normalised again stays as it is, whatever it was made from', (_, normalise) => {
    fc.assert(
      fc.property(likely, (raw) => {
        const once = normalise(raw);
        if (once) expect(normalise(once.value)).toEqual(once);
      }),
    );
  });

  it(
    'a key leads back to its identity',
    always(likely, (raw) => {
      for (const identity of [linkedinSlug(raw), email(raw), phone(raw), { kind: 'page' as const, value: raw }])
        if (identity) expect(identityFromKey(identityKey(identity))).toEqual(identity);
    }),
  );
});

describe('LinkedIn slugs', () => {
  it.each([
    ['Jonas-Example', 'jonas-example'],
    ['  jonas-example ', 'jonas-example'],
    ['j%C3%B6rg-example', 'jörg-example'],
    ['jo\u0308rg-example', 'jörg-example'], // o and a combining diaeresis
    ['JO%CC%88RG-example', 'jörg-example'],
    ['%E5%B1%B1%E7%94%B0', '山田'],
  ])('“%s” is %s', (raw, value) => {
    expect(linkedinSlug(raw)).toEqual({ kind: 'linkedin-slug', value });
  });

  it.each([
    '',
    ' ',
    'me',
    'ME',
    'unavailable',
    'a/b',
    'a%2Fb',
    'a b',
    'a%20b',
    'a?b',
    'a#b',
    '%',
    'a%zz',
    'a%2541',
    'a\u0000b',
    'x'.repeat(201),
  ])('“%s” names nobody', (raw) => {
    expect(linkedinSlug(raw)).toBeNull();
  });
});

describe('LinkedIn member ids', () => {
  it('keep their case', () => {
    expect(linkedinId('ACoAABcDeFgHiJ_-k')).toEqual({ kind: 'linkedin-id', value: 'ACoAABcDeFgHiJ_-k' });
  });
  it.each(['', 'ACoA', 'acoaabcdefghijk', 'ACoAAB CD EFGHIJ', 'xACoAABcDeFgHiJk', 'ACoAABcDeFgHiJk\n'])(
    '“%s” is none',
    (raw) => {
      expect(linkedinId(raw)).toBeNull();
    },
  );
});

describe('e-mail addresses', () => {
  it.each([
    [' Jonas@Example.COM ', 'jonas@example.com'],
    ['jonas.example+shop@mail.example.co.uk', 'jonas.example+shop@mail.example.co.uk'],
    ["o'hara@example.org", "o'hara@example.org"],
  ])('“%s” is %s', (raw, value) => {
    expect(email(raw)).toEqual({ kind: 'email', value });
  });
  it.each([
    '',
    'jonas',
    'jonas@',
    '@example.com',
    'jonas@example',
    'a@b@example.com',
    'Jonas <jonas@example.com>',
    'a b@example.com',
    'jonas@example..com',
    'jonas@.com',
    'a@example.com,b@example.com',
  ])('“%s” is none', (raw) => {
    expect(email(raw)).toBeNull();
  });
});

describe('phone numbers', () => {
  it.each([
    ['+49 30 901820', '+4930901820'],
    ['+1 (555) 010-0199', '+15550100199'],
    ['+44/20.7946.0958', '+442079460958'],
    ['+49\u00a030\u2011901820', '+4930901820'], // no-break space and hyphen
    ['+49 30 – 90 18 20', '+4930901820'], // a dash
    ['+49 (0)30 901820', '+4930901820'], // the (0) is dialled inside the country only
    ['+49 (0) 30 901820', '+4930901820'],
  ])('“%s” is %s', (raw, value) => {
    expect(phone(raw)).toEqual({ kind: 'phone', value });
  });
  it.each([
    '',
    '+',
    '030 901820',
    '0049 30 901820',
    '+0 30 901820',
    '+49',
    '+123456',
    '+1234567890123456',
    '+49 30 ext 5',
    '+٤٩٣٠٩٠١٨٢٠',
  ])('“%s” is no identity', (raw) => {
    expect(phone(raw)).toBeNull();
  });
});
