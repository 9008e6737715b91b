/** Where things stand in Outlook on the web. Classes change with every release; words are in the user's language. */

export const pane = {
  /** 2025-11 and 2026: what holds the open mail, the widest first; the window of a single mail has none of them. */
  holders: [
    '#ReadingPaneContainerId',
    '[data-app-section="MailReadCompose"]',
    '[role="main"]',
    '#ConversationReadingPaneContainer',
    '[data-app-section="ConversationContainer"]',
    '[data-app-section="ItemContainer"]',
  ],
  /** 2025-11: the text of a message; quoted headers and other people's addresses stand in it. */
  body: '[id^="UniqueMessageBody"], [role="document"]',
  /** 2025-11: list, folders, attachments, buttons; 2026: the card that opens over a name. None of them is a header. */
  notHeader:
    '#MailList, [role="listbox"], [role="option"], [role="tree"], [role="toolbar"], [role="menu"], [role="dialog"], [role="alertdialog"], [data-log-region="LivePersonaCard"], [contenteditable="true"]',
  /** 2025-11: the open conversation in the list. */
  selected: '#MailList [aria-selected="true"][data-convid]',
  /** 2026: elements of a thread have its id or the message's in their own. */
  numbered: '[id^="CONV_"], [id^="MSG_"]',
} as const;

export const header = {
  /** 2026: the sender of a message. */
  sender: '[id^="MSG_"][id$="_FROM"]',
  /** 2025-11: recipients; the first of a message is "To". */
  well: '[data-testid="RecipientWell"], [id^="MSG_"][id$="_TO"], [id^="MSG_"][id$="_CC"], [id^="MSG_"][id$="_BCC"]',
  /** 2026. */
  copy: '[id$="_CC"], [id$="_BCC"]',
  /** 2023 to 2026: opens the card of the person it names; before 2026 with the first attribute. */
  person: '[data-lpc-hover-target-id], [aria-haspopup="dialog"], [class*="lpc-hoverTarget"]',
  /** Undated: attributes that hold an address. */
  addressed: '[title*="@"], [aria-label*="@"], [email*="@"], [data-email*="@"]',
  /** 2024 to 2026: when the message was sent. */
  date: '[data-testid="SentReceivedSavedTime"]',
  /** 2026. */
  subject: '[id^="CONV_"][id$="_SUBJECT"]',
  /** 2018 to 2026: also the subject's, and the sender's in a message. */
  heading: '[role="heading"], h1, h2, h3, h4',
  /**
   * "From:" in the languages that are known, where nothing but the label tells a sender from a category: 2025-11 German and English, the
   * others as mails are labelled.
   */
  from: /^(?:from|von|van|de|da|dari|från|fra|frá|od|kimden|gönderen|lähettäjä|saatja|feladó|expeditor|от|від|од|από|מאת|من|از|差出人|发件人|寄件者|寄件人|보낸사람|ผู้ส่ง|จาก|từ|nuo|no)[:：]$/u,
  /** Initials instead of a portrait. */
  portrait: '[role="img"], [class*="fui-Avatar"]',
} as const;

export const compose = {
  /** 2026-03: where a mail is written. */
  editor: '[id^="editorParent_"], [contenteditable="true"][aria-multiline="true"]',
  /** 2026-03: To, Cc and Bcc, in this order. */
  field: '[contenteditable="true"]:not([aria-multiline="true"])',
  /** 2023 to 2026-03: an entered recipient. */
  pill: '[draggable="true"], [data-selection-index], [data-lpc-hover-target-id], [class*="textContainer-"]',
  /** 2023 and 2026. */
  subject:
    'input[id$="_SUBJECT"], input[maxlength="255"], input[aria-label="Subject"], input[aria-label="Add a subject"]',
  /** 2026-03: the subject is the only line of text, its label is in the user's language. */
  line: 'input:not([type]):not([role]), input[type="text"]:not([role])',
  /** 2026-03: the first in all languages, the second in English. */
  send: '[data-testid="ComposeSendButton"], button[title^="Send"]',
  /** 2025-11: icons are named in English in every language. */
  icon: '[data-icon-name]',
  button: 'button, [role="button"]',
  /** Menus of "Send": later, and the arrow that opens them. */
  menu: '[aria-haspopup="true"], [aria-haspopup="menu"], [role^="menuitem"]',
  /** 2026: "Discard?", "No subject", "Attachment missing". */
  question: '[role="alertdialog"], [role="dialog"]:not([data-log-region])',
} as const;

export const own = {
  /** 2025-11: the root of the user's folders. */
  mailbox: '[id^="primaryMailboxRoot_"]',
  /** 2023 to 2026: the account menu, while it is open. */
  account: '#mectrl_currentAccount_secondary, #mectrl_currentAccount_primary',
  /** 2023 to 2026: its button, with the user's name or address in a sentence. */
  button: '#mectrl_main_trigger, #O365_MainLink_Me, [data-testid="account-manager-button"]',
} as const;

/** For "What I can see". */
export const signals = {
  'reading pane': pane.holders.join(', '),
  'message text': pane.body,
  'selected conversation': pane.selected,
  'thread number': pane.numbered,
  sender: header.sender,
  recipients: header.well,
  date: header.date,
  subject: header.subject,
  'mail being written': compose.editor,
  'send button': compose.send,
  'own address': own.mailbox,
} as const;
