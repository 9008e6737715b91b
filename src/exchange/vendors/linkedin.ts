import { heading } from '../csv/heading';
import { fieldNamed } from '../csv/words';
import { has, type Vendor } from './vendor';

/**
 * LinkedIn, `Connections.csv` of "Get a copy of your data": notes, an empty line, then First Name, Last Name, URL, Email Address, Company,
 * Position, Connected On (without URL before 2021), as found in public files. In another language of its pages all of this is in that
 * language, the months too; so the header is known by the addresses of profiles under it, and by the order of its columns, which is the same.
 */
export const linkedin: Vendor = {
  format: 'linkedin',
  isIts: (headings) => has(headings, /^first name$/, /^last name$/, /^position$/, /^connected on$/),
  columns: [
    [/^first name$/, 'given-name'],
    [/^last name$/, 'family-name'],
    [/^url$/, 'linkedin'],
    [/^email address$/, 'email'],
    [/^company$/, 'company'],
    [/^position$/, 'title'],
    [/^connected on$/, 'known-since'],
  ],
  tags: /[,;]/,
};

/** The order of the columns in every language. */
export const linkedinOrder = [
  'given-name',
  'family-name',
  'linkedin',
  'email',
  'company',
  'title',
  'known-since',
] as const;

const profile = /^https?:\/\/(?:www\.|[a-z]{2}\.)?linkedin\.com\/in\//i;

/** Where the header of LinkedIn's table stands among the first rows of a file; -1 where it does not. */
export function linkedinHeader(rows: readonly (readonly string[])[]): number {
  return rows.findIndex((row, at) => {
    if (linkedin.isIts(row.map(heading))) return true;
    if (row.length !== linkedinOrder.length || profile.test(row[2] ?? '') || row.some((cell) => cell.trim() === ''))
      return false;
    const under = rows.slice(at + 1).filter((next) => next.length === row.length);
    const profiles = under.filter((next) => profile.test(next[2] ?? '')).length;
    const addresses = under.every(({ 3: address = '' }) => address === '' || address.includes('@'));
    // A table somebody made themselves may hold such addresses too, with other things around them.
    const others = row.some((cell, index) => {
      const said = fieldNamed(heading(cell));
      return said !== null && said !== linkedinOrder[index] && !mayBe(said, linkedinOrder[index]);
    });
    return profiles > 0 && profiles >= under.length / 2 && addresses && !others;
  });
}

/** Words that mean one thing here and another there: `Nom` is a name, or a family name; `URL` is any page. */
const mayBe = (said: string, here: string | undefined): boolean =>
  (here === 'linkedin' && said === 'website') || (here?.endsWith('-name') === true && said.endsWith('name'));
