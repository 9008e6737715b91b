/** Where things stand in Gmail. Body text (`.a3s`) is full of other people's addresses and is never looked into. */

export const thread = {
  /** 2014 to 2026: the view on screen. */
  view: '[role="main"]',
  /** 2020-01 and 2025-08: the sender. */
  sender: '.gD[email]',
  /** 2014 to 2026-07: the cell of the sender, should the class go. */
  senderCell: 'td.gF span[email]',
  /** 2025-08: the recipients, in one line; long lists are cut until "show details". */
  recipients: '.hb [email]',
  /** 2025-08: a recipient, should the class of the line go. */
  recipient: '.g2[email]',
  /** 2020-01 and 2025-08: the full local date. */
  date: '.g3[title]',
  /** 2026-07: the subject; emoji in it are images. */
  subject: 'h2.hP',
  /** 2025-11: the thread's number in hexadecimal; `data-thread-perm-id` came and went. */
  number: '[data-legacy-thread-id]',
  /** 2025-08: a message's text (`.ii` around `.a3s`), rows of a list beside it, replies being written. */
  notHeader: '.a3s, .ii, tr.zA, [contenteditable], [role="dialog"], .M9',
} as const;

export const compose = {
  /** Undated, new: a chip; 2026: within `[name=to]`, `[name=cc]` or `[name=bcc]`. */
  chip: '[role="option"][data-hovercard-id]',
  /** 2026: the row of a chip that is in copy. */
  copy: '[name="cc"], [name="bcc"]',
  /** 2023-12: of every mail being written. */
  subject: 'input[name="subjectbox"]',
} as const;

export const own = {
  /** 2026. */
  meta: 'meta[name="og-profile-acct"]',
  /** 2026: the account button, "Google Account: Name (address)" in any language. */
  account: 'a[href^="https://accounts.google.com/SignOutOptions"][aria-label]',
} as const;

/** For "What I can see". */
export const signals = {
  view: thread.view,
  sender: `${thread.sender}, ${thread.senderCell}`,
  recipients: `${thread.recipients}, ${thread.recipient}`,
  date: thread.date,
  subject: thread.subject,
  'thread number': thread.number,
  'mail being written': compose.subject,
  'own address': `${own.meta}, ${own.account}`,
} as const;
