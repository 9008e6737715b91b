import { linkedinSlug } from '../../domain/identity';
import { shown } from '../text';

/** Titles of LinkedIn's own pages, which stay behind for a while after in-app navigation (2026-04). */
const notNames =
  /^(?:feed|home|jobs?|messaging|my network|network|notifications|search|learning|log ?in|login|sign (?:up|in)|join|profile|posts?|error|security verification|linkedin)\b/i;

/**
 * The name in `(3) Name | LinkedIn`; empty for any other title. The first title counts (`document.title`): feeds
 * leave theirs behind it. Not yet proof that the person is the one of the address.
 */
export function nameInTitle(document: Document): string {
  const name = shown(/^(?:\(\d+\+?\)\s*)?(.+?)\s*\|\s*LinkedIn$/.exec(document.title.trim())?.[1]);
  return notNames.test(name) || name.includes(' | ') || name.length > 200 ? '' : name;
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
