import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emailAddress, inLetters, spellingsOf } from '../../src/domain/email-address';
import {
  email,
  identityFromKey,
  identityKey,
  linkedinId,
  linkedinSlug,
  phone,
  salesId,
} from '../../src/domain/identity';
import { always } from './arbitraries';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 40 }).map(encodeURIComponent),
);
const likely = fc.oneof(
  anyText,
  fc.emailAddress(),
  fc.tuple(anyText, anyText).map(([local, domain]) => `${local}@${domain}.example`),
  fc.string({ unit: fc.constantFrom(...'abz019-'), maxLength: 20 }).map((label) => `a@xn--${label}.example`),
  fc.string({ unit: fc.constantFrom(...'+0123456789 ()-./'), maxLength: 24 }),
  fc.string({ unit: fc.constantFrom('a', 'Z', 'é', 'é', 'İ', 'Σ', 'ß', 'ǰ', '-', '%', '2', '5', '.'), maxLength: 20 }),
);

describe('identities', () => {
  it.each([
    ['linkedin slug', linkedinSlug],
    ['linkedin id', linkedinId],
    ['Sales Navigator id', salesId],
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
    ['jos%c3%a9-example', 'josé-example'],
    ['jos%C3%A9-example', 'josé-example'],
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
    'a\ud800b',
    'x'.repeat(201),
    'ACoAABcDeFgHiJ_-k', // a member id: in lower case it would name nobody
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

describe('Sales Navigator ids', () => {
  it('keep their case, and are no member ids', () => {
    expect(salesId('ACwAABcDeFgHiJ_-k')).toEqual({ kind: 'sales-id', value: 'ACwAABcDeFgHiJ_-k' });
    expect(linkedinId('ACwAABcDeFgHiJ_-k')).toBeNull();
  });
  it.each(['', 'ACwA', 'acwaabcdefghijk', 'ACoAABcDeFgHiJk', 'ACwAABcDeFgHiJk,NAME_SEARCH,x1Y2'])(
    '“%s” is none',
    (raw) => {
      expect(salesId(raw)).toBeNull();
    },
  );
});

describe('e-mail addresses', () => {
  it.each([
    [' Jonas@Example.COM ', 'jonas@example.com'],
    ['jonas.example+shop@mail.example.co.uk', 'jonas.example+shop@mail.example.co.uk'],
    ["o'hara@example.org", "o'hara@example.org"],
    ['<jonas@example.com>', 'jonas@example.com'],
    ['jonas@example.com.', 'jonas@example.com'],
    ['mailto:jonas@example.com', 'jonas@example.com'],
    ['MAILTO:Jonas%2Bcrm@example.com?subject=Oak%20tables', 'jonas+crm@example.com'],
    ['<mailto:jonas@example.com>', 'jonas@example.com'],
    ['\u200ejonas@example.com\u200f', 'jonas@example.com'], // marks of direction around it
    ['jo\u0308rg@example.com', 'j\u00f6rg@example.com'], // o and a combining diaeresis
    ['jonas@MU\u0308LLER.example', 'jonas@m\u00fcller.example'],
    ['jonas@xn--mller-kva.example', 'jonas@m\u00fcller.example'],
    ['jonas@XN--MLLER-KVA.example', 'jonas@m\u00fcller.example'],
    ['jonas@xn--wgv71a119e.example', 'jonas@日本語.example'],
    ['jonas@日本語。example', 'jonas@日本語.example'],
    ['jonas@xn--rksmrgs-5wao1o.example', 'jonas@r\u00e4ksm\u00f6rg\u00e5s.example'],
    ['jonas@xn--!!.example', 'jonas@xn--!!.example'], // no punycode: as it is
  ])('“%s” is %s', (raw, value) => {
    expect(emailAddress(raw)).toEqual({ kind: 'email', value });
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
    'mailto:',
    'mailto:%zz@example.com',
    'mailto:a@example.com,b@example.com',
    'jonas\u200b@example.com', // looks like another address
    `${'x'.repeat(2000)}@example.com`,
  ])('“%s” is none', (raw) => {
    expect(emailAddress(raw)).toBeNull();
  });
});

describe('an address of an international domain', () => {
  it.each([
    ['jonas@xn--mller-kva.example', 'jonas@m\u00fcller.example'],
    ['jonas@xn--wgv71a119e.example', 'jonas@日本語.example'],
    ['jonas@xn--rksmrgs-5wao1o.example', 'jonas@r\u00e4ksm\u00f6rg\u00e5s.example'],
    ['jonas@mail.xn--mgbh0fb.example', 'jonas@mail.مثال.example'],
  ])('%s may be stored so, and with letters', (ascii, letters) => {
    const spelled = [`email:${letters}`, `email:${ascii}`];
    for (const value of [letters, ascii]) expect(spellingsOf(`email:${value}`)).toEqual(spelled);
  });
  it.each([
    'email:jonas@example.com',
    'email:jonas@a☕.example',
    'email:jonas@xn--!!.example',
    'linkedin-slug:xn--mller-kva',
    'phone:+4930901820',
  ] as const)('%s has one spelling', (key) => {
    expect(spellingsOf(key)).toEqual([key]);
  });
  it(
    'has spellings that all say the same',
    always(likely, (raw) => {
      const identity = emailAddress(raw);
      for (const key of identity ? spellingsOf(identityKey(identity)) : [])
        expect([inLetters(key), emailAddress(identityFromKey(key).value)]).toEqual([
          identity && identityKey(identity),
          identity,
        ]);
    }),
  );
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
    '+49 30 12345 / 12346', // two numbers
    '+49 30 901820/21',
    '+٤٩٣٠٩٠١٨٢٠',
  ])('“%s” is no identity', (raw) => {
    expect(phone(raw)).toBeNull();
  });
});

it('an address on a page keeps its domain as it is written there, and is one with its other spelling only when it is remembered', () => {
  expect(email('jonas@xn--mller-kva.example')?.value).toBe('jonas@xn--mller-kva.example');
  expect(email('Jonas@M\u00dcLLER.example')?.value).toBe('jonas@m\u00fcller.example');
});
