/** What pages say about people for machines to read. All of it is of published standards, so it has no date of a capture. */

/** schema.org, https://schema.org/Person and https://schema.org/ProfilePage (2026-11). */
export const data = 'script[type="application/ld+json" i]';

export const card = {
  /** https://microformats.org/wiki/h-card (2026-11) */
  any: '.h-card',
  /** An author beside a text, a comment, a citation, a guest list: a person of the page, but not whom it is about. */
  beside: '.h-entry .h-card, .h-cite .h-card, .h-event .h-card, .h-review .h-card, .h-feed .h-card, .h-card .h-card',
  /** Any other microformat within: what stands in it is its own. By name, because style sheets have classes such as `h-full` too. */
  root: '.h-card, .h-adr, .h-geo, .h-entry, .h-cite, .h-event, .h-feed, .h-item, .h-product, .h-resume, .h-review',
  /** A card with one of these says more than a name. */
  property:
    '[class*="-name"], .p-org, .p-note, .p-job-title, .p-role, .p-tel, .p-adr, .p-locality, .p-category, .e-content',
  /** https://microformats.org/wiki/rel-me: the page says that this address is its owner too. */
  me: 'a[rel~="me" i][href], link[rel~="me" i][href]',
} as const;

export const files = {
  /** RFC 6350, and the names in use before it. */
  inline: 'a[href^="data:text/vcard" i], a[href^="data:text/x-vcard" i], a[href^="data:text/directory" i]',
  /** A file to be fetched, which Steadfast does not do. */
  linked: 'a[href$=".vcf" i], a[href*=".vcf?" i], a[type="text/vcard" i], a[type="text/x-vcard" i]',
} as const;
