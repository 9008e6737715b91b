/** Where things stand in Proton Mail. Its client is public (ProtonMail/WebClients); test ids are the same in all languages. */

export const thread = {
  /** 2020 to 2026: a message, in the order in which they were sent. */
  message: '[data-shortcut-target="message-container"], article[data-message-id]',
  /** 2023 to 2026: the heading above all messages; its title is the subject without the number of messages. */
  subject: '[data-testid="conversation-header:subject"]',
  /** 2020 to 2026: the text is in a frame of the same origin, which is not looked into; what stands around it is no header either. */
  body: '.message-content, [data-testid="message-content:body"], [data-testid="content-iframe"], .message-attachments, [role="dialog"], .dropdown',
  /** 2022 to 2026: the open message's sender. */
  sender: '[data-testid="recipients:sender"]',
  /** 2022 to 2026: a message that is folded up shows its sender alone. */
  folded: '[data-testid^="message-header-collapsed:"] [data-testid^="recipient:details-dropdown-"]',
  /** 2020 to 2022: sender and recipients alike; the sender stands in a row of its own. */
  older:
    '.message-header-from-container [data-testid="message-header:from"], .message-header-collapsed [data-testid="message-header:from"]',
  /** 2022 to 2026: a recipient; a group has all its addresses in the title. */
  recipient: '[data-testid^="recipients:item-"]',
  /** 2020 to 2022. */
  olderRecipient: '[data-testid="message-header:to"] [data-testid="message-header:from"]',
  /** 2020 to 2026: "To", "CC", "BCC" in front of recipients, once the details are shown. */
  line: '.message-recipient-item-expanded',
  /** 2022 to 2026: the name; the address in angle brackets. */
  name: '[data-testid="recipient-label"], .message-recipient-item-label',
  address: '[data-testid="recipient-address"], .message-recipient-item-address',
  /** 2020 to 2026: the user's own message. */
  outbound: '.message-header.is-outbound',
  /** 2021 to 2026: an offer to unsubscribe from what the sender sends. */
  unsubscribe: '[data-testid="unsubscribe-banner"]',
  /** 2020 to 2026: "Draft". */
  draft: '.message-header .badge-label-success',
  /** 2024 to 2026; before, a span whose full date follows for screen readers. */
  date: '[data-testid="item-date-full"], [data-testid="item-date-simple"]',
  /** 2020 to 2026: the list beside a thread. */
  row: '[data-element-id]',
  rowSubject: '[data-testid^="message-item:"]',
  /** 2026: the question for the password of a mailbox that is locked. */
  locked: 'form[name="unlockForm"], input[name="mailboxPassword"]',
} as const;

export const compose = {
  /** 2021 to 2026: a mail being written, in a window over the page. */
  frame: '.composer[data-testid^="composer"]',
  /** 2021 to 2026: a recipient. */
  recipient: '[data-testid="composer-addresses-item"]',
  label: '[data-testid="composer-addresses-item-label"], .composer-addresses-item-label',
  /** 2024 to 2026: its button ends with the address. */
  remove: '[data-testid^="remove-address-button-"]',
  /** 2021 to 2026: its row, where that is in copy. */
  copy: '[data-testid="composer:cc-field"], [data-testid="composer:bcc-field"], .composer-editor-cc, .composer-editor-bcc',
  /** 2021 to 2026: all recipients in one line, while the cursor is elsewhere. */
  summary: '[data-testid="composer:address"]',
  subject: '[data-testid="composer:subject"]',
  send: '[data-testid="composer:send-button"]',
  close: '[data-testid="composer:close-button"], [data-testid="composer:delete-draft-button"]',
  /** 2021 to 2026: the text, in a frame of the same origin. */
  editor: 'iframe[data-testid="rooster-iframe"], iframe[data-testid="squire-iframe"]',
  /** 2021 to 2026: "No subject", "Send anyway?". */
  question: 'dialog[open], .modal-two, [role="alertdialog"]',
  /** 2021 to 2026: a message at the edge of the page. */
  notice: '[role="alert"]',
  /** 2024 to 2026: what it says, without the button that closes it. */
  content: '.notification__content',
  /** 2020 to 2026. */
  failed:
    '.notification--error, .notification--warning, .notification-danger, .notification-warning, .bg-danger, .bg-warning',
} as const;

export const own = {
  /** 2022 to 2026: its title is "Name <address>". */
  account: '[data-testid="heading:userdropdown"], [data-testid="userdropdown:label:email"]',
  /** 2021 to 2026: the address that a mail is written from. */
  from: '[data-testid="composer:from"]',
} as const;

/** For "What I can see". */
export const signals = {
  message: thread.message,
  subject: thread.subject,
  sender: `${thread.sender}, ${thread.older}`,
  'folded message': thread.folded,
  recipients: `${thread.recipient}, ${thread.olderRecipient}`,
  date: thread.date,
  'list beside': thread.row,
  'mail being written': compose.frame,
  'send button': compose.send,
  'own address': own.account,
} as const;
