/** Where things stand on LinkedIn's pages. A new markup gets a new line; an old line stays while somebody may still see it. */

/** Logged-in profile since 2026: hashed classes, so component keys, links and icon ids are all there is. */
export const current = {
  /** 2026-04: `…profile.card.refACoA…Topcard` on the section and on a wrapper around it. */
  card: '[componentkey*="topcard" i]',
  /** 2026-08: the same key as an id, also spelled "TopCard". */
  cardById: '[id*="topcard" i]',
  /** 2026-04: the landmark under the headline; the way to the card should its key be renamed. */
  contactLink: 'a[href*="/overlay/contact-info"]',
  /** 2026-04-22: on some accounts the contact link opens its dialog by script; it follows a lone dot. */
  contactLinkScripted: 'p > a[href="#"], p > a:not([href]), p > button',
  /** 2026-04: h2; 2026-02 and for some accounts later: h1. */
  heading: 'h1, h2',
  /** 2025-12: the name was a paragraph in here for some weeks. */
  verified: '[data-view-name="profile-top-card-verified-badge"]',
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
  /** 2026-04: every card of a profile, also those that hold posts. */
  anyCard: '[componentkey*=".profile.card."], [id*=".profile.card."]',
  /** 2026-04: posts and what people have written about themselves; 2025: `data-urn`. */
  elsewhere: '[data-testid="expandable-text-box"], article, [role="article"], [data-urn], [hidden]',
} as const;

/** The list of positions, loaded when it is scrolled near. As others describe it, 2025-12 to 2026-09; none was captured. */
export const experience = {
  /** `…_<slug>`, in the profile or on the page of its details; 2026-08: `…Only<slug>` around it, also as an id. */
  list: '[data-testid^="profile_Experience"], [componentkey^="profileCardsExperienceOnly"], [id^="profileCardsExperienceOnly"]',
  entry: '[componentkey^="entity-collection-item-"], [id^="entity-collection-item-"]',
  /** What the person has written about a position. */
  prose: '[data-testid="expandable-text-box"]',
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
  /** 2020 on: only there for the member themself: `/in/<slug>/edit/…`, `…/add-edit/…`, `…/details/experience/edit/…`. */
  edit: 'a[href*="edit/"]',
  /** 2018 to 2025: what the member changes photo and intro with; the label is in the user's language. */
  editor:
    '.profile-photo-edit, .profile-photo-edit__preview, .pv-top-card__edit-photo, button[aria-label="Edit intro"]',
} as const;

/** Logged-in profile until 2026 (Ember). */
export const ember = {
  /** 2018-12. */
  card2018: '.pv-top-card-section',
  /** 2020 to 2025. */
  card2020: 'section.pv-top-card',
  /** 2025: the card lost its own class, the heading now and then one of its. */
  heading2025: 'h1.text-heading-xlarge, h1.v-align-middle.break-words',
  name: '.pv-top-card-section__name, h1',
  headline: '.pv-top-card-section__headline, .text-body-medium.break-words',
  location: '.pv-top-card-section__location, .text-body-small.inline.t-black--light',
  company: '.pv-top-card-v2-section__company-name',
  school: '.pv-top-card-v2-section__school-name',
  /** 2021 to 2025: employer and school, in a list. */
  badgeText: '.inline-show-more-text, .pv-text-details__right-panel-item-text',
  degree: '.dist-value',
} as const;

/** A wall instead of a profile, 2026-04. */
export const wall = 'meta[name="pageKey"][content^="auth_wall"]';

/** What a page without a title must have to be one. */
export const body = `main, [role="main"], ${current.card}, ${current.cardById}, ${ember.card2018}`;
