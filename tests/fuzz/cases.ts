import fc from 'fast-check';

/** `npm test` tries some; `npm run torture` a hundred thousand of each kind of input. */
export const cases = Number(process.env.FUZZ ?? 150);

/** How a property is tried. What is drawn depends on what was stored before, so that no failure is made smaller. */
export const inOrder = (numRuns = cases) => ({ numRuns, endOnFailure: true });

/** Texts by which programs stumble: marks of direction, halves of characters, markup, what looks like code, and what is merely long. */
export const bits = [
  ...['', ' ', '\n', '\r\n', '\t', '\u0000', '\u00a0', '\u2028', '\ufeff', '\u202e', '\u2066', '\u200b', '\u00ad'],
  ...['\ud800', '\udc00x', 'e\u0301', '👩‍💻', 'ﷺ', 'ß', 'İ', '山田', '٣', '½'],
  ...[
    '<img src=x onerror=alert(1)>',
    '</script>',
    'javascript:alert(1)',
    'data:text/html,x',
    '{{name}}',
    '{name}',
    '#{x}',
  ],
  ...[
    '__proto__',
    'constructor',
    'null',
    'undefined',
    'NaN',
    '0',
    '-1',
    '1e999',
    '%',
    '%00',
    '%E0%A4%A',
    '%2F',
    '\\',
    '"',
    "'",
    '`',
  ],
  ...['=1+1', '@', ',', ';', ':', '<', '>', '(', ')', '[', ']', '|', '/', '?', '&', '#', '*', '+', '-', '.', '…'],
  ...[
    'anna@example.com',
    'Anna Example',
    'https://www.example.com/in/anna',
    'https://www.linkedin.com/in/anna-example/',
  ],
  ...[
    '+49 30 901820',
    '(030) 90 18 20 ext. 7',
    'next Tue 10am',
    '2026-11-20',
    '2026-11-20T10:00:00.000Z',
    'Europe/Berlin',
  ],
  ...['x'.repeat(300), ' '.repeat(300), '.'.repeat(300), 'a,'.repeat(200)],
] as const;

export const text: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...bits), { maxLength: 6 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
);

/** What is none of what was asked for. */
export const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, true, false, 0, -0, -1, 1.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY),
  fc.constantFrom<unknown>(
    [],
    {},
    [null],
    [[]],
    { length: 3 },
    { __proto__: null },
    { constructor: 1 },
    { toString: null },
  ),
  fc.constant('y'.repeat(25_000)),
  text,
  fc.jsonValue({ maxDepth: 3 }),
);

/** Pieces taken out, doubled, swapped and put in between: nearly the text that it was. */
export const damagedText = (of: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(of, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 12 }), fc.nat({ max: 3 }), text), { maxLength: 4 }))
    .map(([whole, wounds]) =>
      wounds.reduce((now, [place, length, how, put]) => {
        const at = now.length ? place % now.length : 0;
        const piece = now.slice(at, at + length);
        const rest = now.slice(at + length);
        return now.slice(0, at) + ['', piece + piece, put, put + piece][how] + rest;
      }, whole),
    );

/** The same with something at one place of it gone, doubled, or anything at all. */
export const damaged = (of: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(of, fc.nat(), odd, fc.constantFrom('gone', 'odd', 'more', 'inside'))
    .map(([value, place, put, how]) =>
      JSON.stringify(value) === undefined ? put : damagedAt(structuredClone(value), place, put, how),
    );

function damagedAt(value: unknown, place: number, put: unknown, how: string): unknown {
  const holders: (readonly [holder: Record<string, unknown>, key: string])[] = [];
  const visit = (at: unknown): void => {
    if (typeof at !== 'object' || at === null) return;
    for (const [key, inner] of Object.entries(at)) {
      holders.push([at as Record<string, unknown>, key]);
      visit(inner);
    }
  };
  visit(value);
  const chosen = holders[place % Math.max(1, holders.length)];
  if (!chosen) return put;
  const [holder, key] = chosen;
  if (how === 'gone') delete holder[key];
  else if (how === 'odd') holder[key] = put;
  else if (how === 'more') holder[typeof put === 'string' ? put.slice(0, 50) : 'more'] = holder[key];
  else holder[key] = [holder[key], put];
  return value;
}
