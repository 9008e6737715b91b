/**
 * What a mail's header looks like in webmail that has no reader of its own. By what is common to the open-source clients read for it
 * (2026-11): SnappyMail, SOGo, Horde IMP, Zimbra's HTML client.
 */
export const header = {
  /** Blocks that may be a header: by their element, or by a class or id that a person wrote (`messageItemHeader`, `msgHeadersTable`). */
  block:
    'header, table, dl, [class*="header" i], [id*="header" i], [class*="from" i], [class*="sender" i], [data-testid*="sender" i]',
  /** The subject; who wrote it stands beside or below. */
  heading: 'h1, h2, h3, h4, h5, h6, [role="heading"]',
  /** Attributes that hold one address, or "Name <address>". */
  attributes: ['email', 'data-email', 'data-address', 'title', 'aria-label', 'href'],
  /** A line of a header begins with what it is: "From:". */
  label: 'th, dt, label, [class*="label" i], [class*="name" i]',
} as const;

/** Where no header stands. */
export const elsewhere = {
  /** Mails themselves, and mails within mails. */
  body: 'blockquote, pre, [role="document"], [contenteditable]:not([contenteditable="false"]), textarea',
  /** `msg-body`, `messageBody`, `MsgBody`; the body of a card or dialog is another thing. */
  bodyName:
    /^(?!(?:app|page|card|modal|panel|main|layout|offcanvas|table)[-_]?body)(?:(?:.*[-_])?(?:body|mailcontent|mail-content|message-content)(?:[-_].*)?|body[A-Z].*|.*(?:Msg|[Mm]essage|[Mm]ail|Text|Html)Body)$/,
  /** Lists of mails, menus, and the page's own frame. */
  list: '[role="listbox"], [role="option"], [role="grid"], [role="treegrid"], [role="row"], [role="tree"], [role="list"], [role="menu"], [draggable="true"], [aria-selected]',
  chrome:
    'nav, aside, footer, [role="navigation"], [role="banner"], [role="search"], [role="complementary"], body > header',
  /** A mail being written. */
  field:
    'input:not([type="hidden"]):not([type="checkbox"]), select, textarea, [contenteditable]:not([contenteditable="false"])',
} as const;

/** Where pages show who is signed in. */
export const own = `${elsewhere.chrome}, [class*="account" i], [id*="account" i], [class*="user" i], [id*="user" i], [class*="identity" i]`;

/** For "What I can see". */
export const signals = {
  'block like a header': header.block,
  'subject like a heading': header.heading,
  'address in an attribute': '[email], [data-email], [data-address], [title*="@"], [aria-label*="@"]',
  'link that writes': 'a[href^="mailto:" i]',
  'mail being written': elsewhere.field,
} as const;
