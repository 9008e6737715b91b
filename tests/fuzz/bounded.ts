/**
 * Expressions that cost more than in proportion to their text, and why that does no harm: so many letters is the longest text that each is given, and
 * there it says so. Whoever gives one more must mend it first.
 */
export const bounded: readonly (readonly [file: string, expression: string, longest: number, where: string])[] = [
  ['src/domain/plain-phrases.ts', '/(?:,?\\s*(?<![a-zß-ÿ])(?:am|den', 100, 'plain-date, `longest`'],
  ['src/exchange/csv/days.ts', '/^(\\d{1,2})(?:st|nd|rd|th', 60, 'dayIn, `longestDay`'],
  ['src/exchange/csv/meant-by.ts', '/\\[[^\\]]*\\]/', 1000, 'meantBy, `longestHeading`'],
  ['src/sites/anywhere/selection.ts', '/([^<>,;\\n]{0,100})<', 4000, '`longest`'],
  ['src/sites/anywhere/selection.ts', '/[<(]?\\S{1,254}@', 4000, '`longest`'],
  [
    'src/sites/anywhere/selection.ts',
    '/(?:^|[\\s|,;·•])(?:t|p|m',
    30,
    'numbersIn looks at the 30 letters before a number',
  ],
  ['src/sites/anywhere/selection.ts', '/(?:^|[\\s|,;·•])(?:f|fax', 30, 'the same'],
  ['src/sites/automatic.ts', '/^(?:mailer[-_.]?daemon', 254, 'what comes before @ in an address, which `email` limits'],
  ['src/sites/correspondents.ts', "/^[\"']*'.+'[\"']* via", 200, '`longest`'],
  ['src/sites/gmail/own-address.ts', '/[^\\s@()<>"]+@', 1000, '`longest`'],
  ['src/sites/linkedin/experience.ts', '/\\p{Nd}{4}[^-–—]*[-–—]/', 80, '`longestPeriod`'],
  ['src/sites/linkedin/experience.ts', '/^(.*)[-–—](.*)$/', 80, 'only of what `isPeriod` took'],
  ['src/sites/mailbox.ts', '/[^\\s@<>"(),:;[\\]\\\\]{1,64}@', 20_000, '`longestLine`'],
  ['src/sites/mailbox.ts', "/[.'’!?]+$/", 255, 'what `address` matched'],
  ['src/sites/outlook/own.ts', '/\\S*@\\S*/', 500, 'each sentence is cut there'],
  ['src/sites/proton/own-address.ts', '/ \\| ([^|\\s]+@', 600, 'the end of a title'],
  ['src/sites/webmail/selectors.ts', '/^(?!(?:app|page|card', 200, 'blocks, `longestName`'],
  ['src/sites/webmail/entries.ts', '/^mailto:|\\?.*$/', 1000, '`longest`'],
  ['src/sites/webmail/entries.ts', '/^\\s*["\'(<]+|', 1000, '`longest`'],
];

interface Library {
  readonly folder: string;
  readonly longest: number;
  /** Of all its files. */
  readonly only?: RegExp;
  readonly where: string;
}

/** Libraries that see what pages and files say: how long a text they are given. */
export const libraries: Readonly<Record<string, Library>> = {
  'chrono-node': { folder: 'node_modules/chrono-node/dist/esm', longest: 100, where: 'domain/plain-date, `longest`' },
  'libphonenumber-js': {
    folder: 'node_modules/libphonenumber-js/es6',
    longest: 250,
    only: /es6\/(?!.*\.test\.js$)/,
    where: 'its own limit; domain/phone-number gives it 60 letters',
  },
  papaparse: {
    folder: 'node_modules/papaparse',
    longest: 100_000,
    only: /papaparse\/papaparse\.js$/,
    where: 'files, in rows',
  },
  'ical.js': {
    folder: 'node_modules/ical.js/dist',
    longest: 100_000,
    only: /dist\/ical\.js$/,
    where: 'what is written',
  },
};
