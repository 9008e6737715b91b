/** A lead in Sales Navigator: hooks that its own masking and counting rely on. As others describe them, 2026-02 to 2026-08; none was captured. */
export const lead = {
  /** 2026-08: the id is as old as the view; until about 2021 the class. */
  card: '[data-sn-view-name="feature-lead-top-card"], #profile-card-section, .profile-topcard',
  /** A part of the page, of the card too: what is in common with the user, recommended leads. */
  view: '[data-sn-view-name]',
  /** 2026-08: another h1 holds "Sales Navigator Lead Page". */
  heading: '[data-x--lead--name]',
  /** Also of other people in parts of their own. */
  name: '[data-anonymize="person-name"], .profile-topcard-person-entity__name',
  headline: '[data-x--lead-profile-card--headline], [data-anonymize="headline"], .profile-topcard__headline',
  location: '[data-anonymize="location"], .profile-topcard__location-data',
  /** In the card or below it, a row for each position. */
  role: '[data-sn-view-name="lead-current-role"]',
  title: '[data-anonymize="job-title"], .profile-topcard__summary-position-title',
  company: '[data-anonymize="company-name"], .profile-topcard__summary-position-company',
  contact: '[data-sn-view-name="lead-contact-info"]',
  /** By which a card says whose it is. */
  link: 'a[href*="/sales/lead/"], a[href*="/sales/people/"]',
  publicLink: 'a[href*="/in/"]',
} as const;

/** For "What I can see". */
export const leadSignals = {
  'lead card': lead.card,
  'position of the lead': lead.role,
  'contact info of the lead': lead.contact,
} as const;
