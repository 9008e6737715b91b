/** Where things stand in Yahoo Mail. Classes change with every release; `data-test-id` has held since 2017. */

export const thread = {
  /** 2024 to 2026: what holds the open thread. */
  views: [
    '[data-test-id="message-group-view"]',
    '[data-test-id="message-group-view-scroller"]',
    '[data-test-id="mail-reader"]',
  ],
  /** 2018 to 2026: a message. */
  message: '[data-test-id="message-view"], [data-test-id="message-view-container"]',
  /** 2018 to 2026: its text. */
  body: '[data-test-id="message-view-body"], [data-test-id="message-view-body-content"], [data-test-id="message-body"], .msg-body',
  /** 2024 to 2026: cards of people, rows of lists, mails being written, and what opens over the page. */
  notHeader:
    '[data-test-id="contact-card"], [data-test-id="message-list-item"], [data-test-id="compose"], [data-test-id="mail-right-rail"], [data-test-id="popover-container"], [role="dialog"], [contenteditable="true"]',
  /** 2018 to 2026. */
  sender: '[data-test-id="message-from"], [data-test-id="message-sender"]',
  /** 2018 to 2026. */
  recipients:
    '[data-test-id="message-to"], [data-test-id="message-cc"], [data-test-id="message-bcc"], [data-test-id="message-recipients"]',
  copy: '[data-test-id="message-cc"], [data-test-id="message-bcc"]',
  /** 2018 to 2026: a person; the address is in an attribute, in its text, or in the element after it. */
  pill: '[data-test-id="email-pill"]',
  addressed: '[title*="@"], [email*="@"], [data-email*="@"], [data-test-email*="@"]',
  /** 2018 to 2026. */
  date: '[data-test-id="message-date"]',
  /** 2018 to 2026. */
  subject: '[data-test-id="message-group-subject-text"]',
  /** 2018 to 2026: rows of the list beside or before a thread; each is a link to its thread. */
  row: 'a[href*="/messages/"]',
  rowSubject: '[data-test-id="message-subject"]',
} as const;

export const compose = {
  /** 2018 to 2026. */
  root: '[data-test-id="compose"]',
  /** 2018 to 2026: an entered recipient, "Name <address>" in its title. */
  pill: '[data-test-id="pill"]',
  /** 2018 to 2026: its row, where that is in copy. */
  copy: '[data-test-id="compose-header-field-cc"], [data-test-id="compose-header-field-bcc"], [data-test-id="container-cc"], [data-test-id="container-bcc"]',
  subject: '[data-test-id="compose-subject"]',
  editor: '[data-test-id="rte"], [id="editor-container"]',
  send: '[data-test-id="compose-send-button"]',
  /** 2018 to 2026: "Close" and "Delete draft". */
  close: '[data-test-id="icon-btn-close"], [data-test-id="icon-btn-trash"], [data-test-id="compose-discard-button"]',
  question: '[role="dialog"], [role="alertdialog"], [data-test-id="modal"]',
} as const;

export const own = {
  /** 2020 to 2026: the account's button and menu. */
  account: '#ybarAccountMenu, #ybarAccountMenuOpener, #ybarAccountMenuBody',
  /** 2018 to 2026: the address that a mail is written from. */
  from: '[data-test-id="container-from"], [data-test-id="compose-header-field-from"]',
} as const;

/** For "What I can see". */
export const signals = {
  thread: thread.views.join(', '),
  message: thread.message,
  'message text': thread.body,
  sender: thread.sender,
  recipients: thread.recipients,
  person: thread.pill,
  date: thread.date,
  subject: thread.subject,
  'mail being written': compose.root,
  'send button': compose.send,
  'own address': own.account,
} as const;
