import type { Person, Sighting } from '../../domain/sighting';
import { wall } from './selectors';

/**
 * A kind of page that somebody is on: a profile, a lead, a conversation. As in a site's reader; `read` and `fallback` are asked only where
 * `page` is not `null`.
 */
export interface Kind {
  readonly page: (url: URL, document: Document) => string | null;
  readonly read: (document: Document, url: URL) => Sighting | null;
  readonly fallback?: (document: Document, url: URL) => Sighting | null;
}

/** A wall instead of the page that the address names. */
export const isWall = (document: Document): boolean => document.querySelector(wall) !== null;

/** A page about one person. */
export const aboutOne = (page: string, layout: Sighting['layout'], person: Person): Sighting => ({
  site: 'linkedin',
  kind: 'profile',
  page,
  layout,
  channel: 'linkedin',
  people: [person],
});
