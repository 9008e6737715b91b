import { linkedinSlug } from '../../domain/identity';
import { shown } from '../text';

/** Titles of LinkedIn's own pages, which stay behind for a while after in-app navigation (2026-04). */
const notNames =
  /^(?:feed|home|jobs?|messaging|(?:my )?network|notifications|search|learning|log ?in|sign (?:up|in)|join|profile|posts?|error|security verification|page not|linkedin)\b/i;

/** Longer than a name with everything around it. */
const longest = 250;

/**
 * The name in `(3) Name | LinkedIn`; empty for any other title. The first title counts (`document.title`): feeds
 * leave theirs behind it. Not yet proof that the person is the one of the address.
 */
export function nameInTitle(document: Document): string {
  const title = document.title.trim();
  if (title.length > longest) return '';
  const name = shown(/^(?:\(\d+\+?\))?(.+)\|\s*LinkedIn$/.exec(title)?.[1]);
  return notNames.test(name) || name.includes(' | ') ? '' : name;
}

/**
 * May this title stand for the person of this slug when nothing else does? Guests' titles hold more than the name
 * (" - "); a lone Latin word may be the name of a page in any language, unless the slug has it too.
 */
export function standsAlone(name: string, slug: string | undefined): boolean {
  if (!name || / [-–|] /.test(name)) return false;
  if (/\S \S/.test(name) || !/^[\p{Script=Latin}’'\d]+$/u.test(name)) return true;
  return !!slug?.includes(linkedinSlug(name)?.value ?? ' ');
}

/** The name in `Experience | Name | LinkedIn`, in any language, if the slug of the address has all its words; else empty. */
export function nameBesideSlug(document: Document, slug: string | undefined): string {
  const name = shown(/\| ([^|]{3,200}) \| LinkedIn$/.exec(document.title.trim().slice(-300))?.[1]);
  const parts = plain(slug ?? '').split(' ');
  const words = plain(name).split(' ').filter(Boolean);
  return words.length > 1 && words.every((word) => parts.includes(word)) ? name : '';
}

/** Letters and digits alone, without accents. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** "LinkedIn Member": what stands for the name of somebody whom the user may not see; in every language it has this word. */
export const isNobody = (name: string): boolean => /linkedin/i.test(name) && name.split(' ').length <= 3;
