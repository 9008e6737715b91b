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
