import { type Identity, type IdentityKey, identityKinds } from './identity';
import type { Channel } from './touch';

/**
 * What a site reader saw on a page: a person or several, with where each field came from.
 * Everything in it comes from a page and is not to be trusted: it is text, never markup.
 */

/** Where a field's value was read. `user` is what the person using Steadfast typed; no reading replaces it. */
export const origins = [
  'address', // the page's address
  'title', // the page's title
  'heading', // the heading of the page or of its card
  'card', // the card about the person at the top of a profile
  'badge', // the employer's or school's badge in that card
  'experience', // the experience section
  'headline', // split out of the headline: a guess, to be checked
  'contact-info', // the contact-info section or dialog
  'structured-data', // JSON-LD
  'mail-header', // sender and recipients of a message
  'link', // a link in the card or header
  'conversation', // the heading of a conversation
  'selection', // what the user selected on the page
  'microformat', // h-card
  'vcard', // a vCard file
  'import', // a file of contacts that was imported
  'header-like', // something that looks like a mail's header: a guess, to be checked
  'user',
] as const;
export type Origin = (typeof origins)[number];

export interface Seen {
  readonly value: string;
  readonly from: Origin;
}

/** `webmail`: a host the user taught Steadfast, for which there is no reader; `anywhere`: any page, when the user asks. */
export const siteIds = ['linkedin', 'gmail', 'outlook', 'yahoo', 'proton', 'roundcube', 'webmail', 'anywhere'] as const;
export type SiteId = (typeof siteIds)[number];

/** The fields of a person that are plain text, in the order in which they are shown. */
export const personFields = ['name', 'headline', 'title', 'company', 'school', 'location'] as const;
export type PersonField = (typeof personFields)[number];

/** `as`: a number as the page shows it, where its country was supposed. */
export type SeenIdentity = Identity & { readonly from: Origin; readonly as?: string };

export interface Person extends Readonly<Partial<Record<PersonField, Seen>>> {
  /** The person's part in a mail or conversation; `subject` is whom a profile is about. */
  readonly part: 'subject' | 'from' | 'to' | 'cc';
  readonly identities: readonly SeenIdentity[];
  readonly websites: readonly Seen[];
  /** Numbers as shown that are not in international form: worth showing, no identity. */
  readonly phones: readonly Seen[];
  /** LinkedIn's distance: 1 = connected. */
  readonly degree?: 1 | 2 | 3;
  /** Not a human being's own address. */
  readonly automatic?: 'list' | 'no-reply';
}

/** As many people as are taken from one page; a mail may have been sent to thousands. */
export const mostPeople = 200;

/** What the user has sent from a page, as it stood there when they sent it. */
export interface Sent {
  readonly what: 'message' | 'invitation';
  readonly channel: Channel;
  /** Names the thread or mail it was sent in, as {@link Sighting.page} does. */
  readonly page: string;
  /** Whom it was sent to; never the user. */
  readonly people: readonly Person[];
  readonly subject?: string;
}

/** `page`: what the user asked to look at, on whatever page. */
export const sightingKinds = ['profile', 'conversation', 'thread', 'compose', 'page'] as const;

export interface Sighting {
  readonly site: SiteId;
  readonly kind: (typeof sightingKinds)[number];
  /** Names the thing on screen and nothing else: two sightings with one `page` are of the same profile or thread. */
  readonly page: string;
  /** `unknown`: the page's structure was not recognised; only title and address were used. */
  readonly layout: 'known' | 'unknown';
  /** The channel of a touch logged from this page. */
  readonly channel: Channel;
  /** The sender or subject first; never the user. */
  readonly people: readonly Person[];
  /** Of a mail thread, as shown. */
  readonly subject?: string;
  /**
   * Of the newest message shown, local time as the page states it: `2025-06-18T13:19`, or `2025-06-18` where it states no time; left out
   * where it cannot be proved.
   */
  readonly date?: string;
  /** Whose that message is: the user's own, or an identity of one of the people. Left out where it cannot be proved. */
  readonly newestBy?: 'me' | IdentityKey;
  /** The page links to a file about people, which is not fetched: the user can open it. */
  readonly file?: 'vcard';
}

/** All that a sighting may say, by name: what a report on a page tells to be there or blank. */
export const sightingParts = [
  ...personFields,
  ...identityKinds,
  'websites',
  'phones',
  'subject',
  'date',
  'newest-message',
] as const;
export type SightingPart = (typeof sightingParts)[number];
