import { linkedinProfile } from '../../domain/linkedin-address';
import type { Person } from '../../domain/sighting';
import { field } from '../text';
import { markedName, nameIn } from './names';
import { mailIn, reaches } from './reaches';

/** Longer than any signature or list of addresses: what is longer is a page. */
const longest = 4000;
const mostLines = 60;

/**
 * The people in a text that the user has selected: a name, an address, "Name <address>", several of these, or a signature. `null` where
 * it is none of them. All of it is a guess, which the user is asked to check.
 */
export function peopleSelected(selected: string): Person[] | null {
  if (selected.length > longest) return null;
  const lines = selected
    .split(/[\r\n\t\u2028]+|\s{3,}/)
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, mostLines);
  const pairs = pairsIn(lines.join('\n'));
  const words = lines.flatMap((line) => line.split(/[\s<>()[\],;|"]+/));
  const emails = [...new Set(words.map(wordAsMail).filter(Boolean))];
  if (pairs.length && pairs.length === emails.length && pairs.length > 1) return pairs.map((pair) => person(pair));
  // Whose of several addresses the name is, the text does not prove.
  if (emails.length > 1) return emails.map((address) => person({ emails: [address] }));
  const [first = ''] = lines;
  const numbers = lines.flatMap(numbersIn);
  const links = words
    .map((word) => word.replace(/^(?=(?:[a-z]{2,3}\.)?linkedin\.com\/)/i, 'https://'))
    .filter(linkedinProfile);
  const alone = lines.length === 1 && !emails.length && !numbers.length && !links.length;
  const name = pairs[0]?.name || nameAmong(lines) || (alone ? markedName(first) : '');
  if (!name && !emails.length && !numbers.length && !links.length) return null;
  return [person({ name, emails, numbers, links })];
}

interface Found {
  readonly name?: string;
  readonly emails?: readonly string[];
  readonly numbers?: readonly string[];
  readonly links?: readonly string[];
}

const person = ({ name = '', ...reached }: Found): Person => ({
  part: 'subject',
  ...field('name', name, 'selection'),
  ...reaches(reached, 'selection'),
});

/** "Name <address>", each. */
function pairsIn(text: string): { name: string; emails: string[] }[] {
  return [...text.matchAll(/([^<>,;\n]{0,100})<([^<>\s]{3,254})>/g)].flatMap(([, before = '', inner = '']) => {
    const mail = mailIn(inner);
    const name = before.replace(/^.*:\s/, '').replace(/^["'\s]+|["'\s]+$/g, '');
    return mail ? [{ name: markedName(name), emails: [mail.value] }] : [];
  });
}

const wordAsMail = (word: string): string =>
  word.includes('@') ? (mailIn(word.replace(/^[^\s@]{1,12}:(?=[^@]+@)|(?<![.:])[.:]+$/g, ''))?.value ?? '') : '';

/** The name stands first, or behind a greeting: not further down, where companies and streets are. */
function nameAmong(lines: readonly string[]): string {
  for (const line of lines.slice(0, 3)) {
    const rest = line.replace(/[<(]?\S{1,254}@\S{1,254}[>)]?/g, ' ');
    const name = nameIn(rest);
    if (name) return name;
  }
  return '';
}

const label =
  /(?:^|[\s|,;·•])(?:t|p|m|c|h|d|tel|ph|phone|office|direct|mobile?|mobil|cell|handy|fon|telefon|telefono|teléfono|téléphone|tél|电话|電話|☎|📞|📱)\.?\s*:?\s*$/iu;
const fax = /(?:^|[\s|,;·•])(?:f|fax|telefax|télécopie)\.?\s*:?\s*$/iu;

/** Numbers that are dialled: in international form, with a label, or alone in their line; no dates, amounts or registers. */
function numbersIn(line: string): string[] {
  return [...line.matchAll(/(?:\+|\(|\b)\d[\d\s().\-/\u2010-\u2015]{5,24}\d/g)].flatMap(({ 0: found, index }) => {
    const before = line.slice(Math.max(0, index - 30), index);
    const digits = found.replace(/\D/g, '').length;
    if (digits < 7 || digits > 15 || fax.test(before)) return [];
    if (/^\d{4}([-/.])\d{1,2}\1\d{1,2}$|^\d{1,2}([-/.])\d{1,2}\2\d{4}$/.test(found)) return [];
    const alone = line.trim() === found && /^[+(0]|^\d{3}[-. ]\d{3}[-. ]\d{4}$/.test(found);
    return found.startsWith('+') || label.test(before) || alone ? [found] : [];
  });
}
