/** The contact-info section or dialog. */
export const contact = {
  /** 2026-06: the dialog; its frame is there before its rows. */
  screen: '[data-sdui-screen$="ProfileContactDetailsOverlay"]',
  /** 2018-12: in the page; later in a dialog. */
  section: '.pv-contact-info',
  /** 2020 to 2025: the rows of a dialog that has no name of its own. */
  row: '.pv-contact-info__contact-type',
  dialog: '[role="dialog"], .artdeco-modal',
  /** 2018-12: rows have names. 2020 on: icons. 2026: icons with ids. */
  email: '.ci-email, svg[id^="envelope-"], [data-test-icon^="envelope-"], li-icon[type^="envelope"]',
  phone: '.ci-phone, svg[id^="phone-"], [data-test-icon^="phone-"], li-icon[type^="phone"]',
  website: '.ci-websites, svg[id^="link-"], [data-test-icon^="link-"], li-icon[type^="link-"]',
  /** What a row has one of. */
  icon: 'svg, li-icon',
  /** The values of a row of 2018 to 2025. */
  value: 'li, .pv-contact-info__ci-container',
} as const;
