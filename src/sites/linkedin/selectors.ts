/** Where things stand on LinkedIn's pages. A new markup gets a new line; an old line stays while somebody may still see it. */

/** Logged-in profile since 2026: hashed classes, so component keys, links and icon ids are all there is. */
export const current = {
  /** 2026-04: `…profile.card.refACoA…Topcard` on the section and on a wrapper around it. */
  card: '[componentkey*="topcard" i]',
  /** 2026-08: the same key as an id, also spelled "TopCard". */
  cardById: '[id*="topcard" i]',
  /** 2026-04: the landmark under the headline; the way to the card should its key be renamed. */
  contactLink: 'a[href*="/overlay/contact-info"]',
  /** 2026-04-22: on some accounts the contact link opens its dialog by script. */
  contactLinkScripted: 'p > a[href="#"]',
  /** 2026-04: h2; 2026-02 and for some accounts later: h1. */
  heading: 'h1, h2',
  /** 2026-04: the employer's badge, in any language. */
  company: 'svg[id^="company-accent"]',
  /** 2026-04: the school's badge, in any language. */
  school: 'svg[id^="school-accent"]',
  /** 2026-04: what a badge stands in; "Profile enhanced with Premium" is such a button too, without either icon. */
  badge: '[role="button"], button, a',
  /** 2026-04: holds the degree that is not (yet) true, to be swapped in after a click on Connect. */
  notShown: '[data-display-contents]',
  /** 2026-04: there if and only if the member is connected. */
  bell: 'svg[id^="bell-fill"]',
  /** 2026-04: there if and only if the member is not connected. */
  connect: 'svg[id^="connect-"], a[href*="/custom-invite/"]',
  /** 2026-04: hiring, open to work: other companies and places than the person's. */
  aside: 'section, [role="dialog"], dialog',
} as const;

/** Links by which a card says whose it is. */
export const own = {
  /** 2018-12: `/in/<slug>/detail/contact-info/`; 2020 on: `/in/<slug>/overlay/…`. */
  detail: 'a[href*="/overlay/"], a[href*="/detail/contact-info"]',
  /** 2026-04: Connect, `?vanityName=<slug>`. */
  invite: 'a[href*="vanityName="]',
  /** 2026-04: Message, `?profileUrn=urn:li:fsd_profile:<id>`. */
  message: 'a[href*="profileUrn="]',
  /** 2018-12: "See connections", `?facetConnectionOf=["<id>"]`. */
  connections: 'a[href*="facetConnectionOf="]',
  /** 2026-04: custom button and contact info, around the real address. */
  website: 'a[href*="/safety/go"], a[href*="/redir/redirect"]',
  /** 2020 on: only there for the member themself. */
  edit: 'a[href*="/edit/"]',
} as const;

/** Guest profile, `meta[name=pageKey][content^=public_profile]`, 2026-01 to 2026-07. */
export const guest = {
  card: '.top-card-layout',
  canonical: 'link[rel="canonical"]',
  /** 2026-01: the same address for other networks. */
  openGraph: 'meta[property="og:url"]',
  /** 2026-01: "Join to view profile". */
  join: 'a[href*="vieweeVanityName="]',
  name: 'h1.top-card-layout__title',
  headline: '.top-card-layout__headline',
  /** 2026-01: what follows it are followers and connections. */
  location: '.profile-info-subheader > span:first-child',
  company: '[data-section="currentPositionsDetails"] .top-card-link__description',
  school: '[data-section="educationsDetails"] .top-card-link__description',
  website: '[data-section="websites"] a[href]',
  links: '.top-card__links-container',
  data: 'script[type="application/ld+json"]',
} as const;

/** Logged-in profile until 2026 (Ember). */
export const ember = {
  /** 2018-12. */
  card2018: '.pv-top-card-section',
  /** 2020 to 2025. */
  card2020: 'section.pv-top-card',
  /** 2025: the card lost its own class. */
  heading2025: 'h1.text-heading-xlarge',
  name: '.pv-top-card-section__name, h1',
  headline: '.pv-top-card-section__headline, .text-body-medium.break-words',
  location: '.pv-top-card-section__location, .text-body-small.inline.t-black--light',
  company: '.pv-top-card-v2-section__company-name',
  school: '.pv-top-card-v2-section__school-name',
  degree: '.dist-value',
} as const;

/** The contact-info section or dialog. */
export const contact = {
  /** 2018-12. */
  section: '.pv-contact-info',
  ownAddress: '.ci-vanity-url a[href]',
  email: '.ci-email a[href]',
  phone: '.ci-phone .pv-contact-info__ci-container > :first-child',
  website: '.ci-websites a[href]',
  /** 2026: as others describe it, none captured. */
  dialog: '[data-sdui-screen$="ProfileContactDetailsOverlay"]',
  emailIcon: 'svg[id^="envelope-"]',
  phoneIcon: 'svg[id^="phone-"]',
  websiteIcon: 'svg[id^="link-"]',
} as const;

/** A wall instead of a profile, 2026-04. */
export const wall = 'meta[name="pageKey"][content^="auth_wall"]';

/** What a page without a title must have to be one. */
export const body = `main, [role="main"], ${current.card}, ${current.cardById}, ${ember.card2018}`;

/** For "What I can see". */
export const signals = {
  'profile card by key': current.card,
  'profile card by id': current.cardById,
  'contact-info link': current.contactLink,
  'company badge': current.company,
  'school badge': current.school,
  'contact info': `${contact.section}, ${contact.dialog}`,
  'guest profile': guest.card,
  'older profile': `${ember.card2018}, ${ember.card2020}, ${ember.heading2025}`,
  'login wall': wall,
} as const;
