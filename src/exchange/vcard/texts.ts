import type { Property } from '../../domain/vcard';
import * as read from '../csv/values';

/** The texts of a card as they were written, their escapes undone. */

export const isOld = (card: readonly Property[]): boolean =>
  card.some(({ name, raw }) => name === 'VERSION' && raw.trim() === '2.1');

/** Of one name, the preferred first. */
const textsIn = (card: readonly Property[], name: string): readonly string[] =>
  card
    .filter((property) => property.name === name)
    .sort((a, b) => preferenceOf(a) - preferenceOf(b))
    .map(({ raw }) => plainText(raw, isOld(card)));

/** The first that says anything, on one line. */
export const firstOf = (card: readonly Property[], name: string): string =>
  textsIn(card, name).map(read.lineIn).find(Boolean) ?? '';

/** From 1, the first (RFC 6350, 5.3); one without says nothing. */
const preferenceOf = ({ marks }: Property): number =>
  marks.has('pref') ? Number([...marks].find((mark) => /^\d{1,3}$/.test(mark)) ?? 1) : 101;

/** All of a name, each on lines of its own. */
export const textsOf = (card: readonly Property[], name: string): string =>
  textsIn(card, name).map(read.textIn).filter(Boolean).join('\n');

/** In 2.1 a backslash is one, except before a semicolon. */
export const plainText = (raw: string, old: boolean): string =>
  old
    ? raw.replace(/\\;/g, ';')
    : raw.replace(/\\([\s\S])/g, (_, letter: string) => (/n/i.test(letter) ? '\n' : letter));
