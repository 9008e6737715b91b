/** Where things stand in Gmail. Body text (`.a3s`) is full of other people's addresses and is never looked into. */

/** 2025-08: a message's text is `.a3s` within `.ii`; 2016: only one of them in some messages; 2026: what is being written. */
export const body = '.a3s, .ii, [contenteditable]';

export const thread = {
  /** 2014 to 2026: the view on screen. */
  view: '[role="main"]',
  /** 2026-07: a view or message that does not show. */
  hidden: '[style*="display: none"], [style*="display:none"]',
  /** 2020-01 and 2025-08: the sender. */
  sender: '.gD[email]',
  /** 2014 to 2026-07: the cell of the sender, should the class go. */
  senderCell: 'td.gF span[email]',
  /** 2016 to 2025: the sender stands in the message's heading or, collapsed, is a cell of the grid; should both classes go. */
  senderHeading: 'h3 [email], [email][role="gridcell"]',
  /** 2025-08: the recipients, in one line; long lists are cut until "show details". */
  recipients: '.hb [email]',
  /** 2025-08: a recipient, should the class of the line go. */
  recipient: '.g2[email]',
  /** 2016 to 2026-07: "show details", open or not, a row for each header. */
  details: '.ajA, .ajB, .ajC',
  /** 2020-01 and 2025-08: one message. Collapsed ones have no number. */
  message: '[data-message-id], [data-legacy-message-id], [role="listitem"]',
  /** 2026-07: messages folded into "3 older messages". */
  folded: '.kQ, .kx',
  /** 2020-01 and 2025-08: the full local date. */
  date: '.g3[title]',
  /** 2016: beside the sender, "Unsubscribe" in any language. */
  unsubscribe: '[idlink]',
  /** 2026-07: the subject; emoji in it are images. */
  subject: 'h2.hP, h2[data-legacy-thread-id]',
  /** 2025-11: the thread's number in hexadecimal; `data-thread-perm-id` came and went. */
  number: '[data-legacy-thread-id], [data-thread-perm-id]',
  /** 2025-08: text, rows of a list beside it, replies being written, cards of people, other extensions' and Gmail's own panels. */
  notHeader: `${body}, tr.zA, .M9, [role="dialog"], [role="listbox"], [role="menu"], [role="complementary"]`,
} as const;

export const compose = {
  /** 2025-09: the container of a mail being written, reply or not. */
  surface: '.M9',
  /** 2022: within it and around the form; the dialog is around both. Should the class go. */
  around: '[role="region"], [role="dialog"]',
  /** 2023-12: of every mail being written. */
  subject: 'input[name="subjectbox"]',
  /** 2026-05: a recipient; 2026: within `[name=to]`, `[name=cc]` or `[name=bcc]`. */
  chip: '[role="option"][data-hovercard-id]',
  /** Undated, new: what is typed before it becomes a chip; it says which list of suggestions is its own. */
  typing: 'input[role="combobox"]',
  /** 2026-05: all recipients in one line, shown while the lists are folded. */
  folded: '[email]',
  /** 2026-05: of a reply, the thread: `#thread-f:<number>`; a new mail has one of its own. */
  thread: 'input[name="rt"]',
  /** 2022: the draft's id. */
  draft: 'input[name="draft"]',
} as const;

export const sending = {
  /** 2026-07: the cell of "Send" and of "Send and archive". */
  button: '.IZ .Up [role="button"], .IZ .Up button',
  /** 2013 to 2023-12: the button itself. */
  buttonItself: '.aoO',
  /** 2026: "Message sent. Undo. View message", the ids are ten years old. Other toasts have no `link_vsm`. */
  toast: '[role="alert"]',
  seeMessage: '[id="link_vsm"]',
  undo: '[id="link_undo"]',
  /** 2023: "The address … was not recognized". */
  refusal: '[role="alertdialog"]',
} as const;

export const own = {
  /** 2026. */
  meta: 'meta[name="og-profile-acct"]',
  /** 2026 in `aria-label`, 2016 in `title`: the account button, "Google Account: Name (address)" in any language. */
  account: 'a[href^="https://accounts.google.com/SignOutOptions"]',
  /** 2023: the address that a mail being written is sent from, which may be an alias. */
  from: 'input[name="from"]',
} as const;

/** For "What I can see". */
export const signals = {
  'the view on screen': thread.view,
  'sender of a message': `${thread.sender}, ${thread.senderCell}, ${thread.senderHeading}`,
  'recipients of a message': `${thread.recipients}, ${thread.recipient}`,
  'date of a message': thread.date,
  'subject of the thread': thread.subject,
  'number of the thread': thread.number,
  'your own address': `${own.meta}, ${own.account}`,
  'mail being written': compose.subject,
  'recipient of a mail being written': compose.chip,
  'Send button': `${sending.button}, ${sending.buttonItself}`,
} as const;
