/** Where things stand in Roundcube 1.6, in the skins elastic, larry and classic. */

export const mark = {
  /** The second signal, should the inline script be gone: the client's own script. */
  client: 'script[src*="program/js/app."]',
  /** …together with what only its mail pages have: list, message, mail being written. */
  mail: '#messagelist, #messagebody, form[name="form"] [name="_message"]',
} as const;

export const message = {
  /** The preview pane in the list page. */
  preview: 'iframe#messagecontframe',
  /** larry's preview has two header tables; in Sent the short one has the recipient under `from`. */
  allHeaders: '#preview-allheaders',
  /** The cells of the header table, in any language; elastic hides the table. */
  entry: (header: string): string => `td.header.${header} .rcmContactAddress`,
  date: 'td.header.date',
  /** elastic and larry. */
  subjectHeading: 'h2.subject, h3.subject',
  /** classic. */
  subjectCell: 'td.header.subject',
  /** Read aloud only ("Subject:"), or a button in the heading. */
  notSubject: '.voice, a',
  /** Attached messages have header tables of their own in here. */
  body: '#messagebody',
  /** elastic and larry: who is signed in. */
  user: '.username',
} as const;

export const compose = {
  field: (name: string): string => `form [name="_${name}"]`,
  /** "Name <address>" of each of the user's identities. */
  identity: 'select[name="_from"] option',
} as const;

export const sending = {
  /** 1.6, all skins: what calls the client's command "send", and the button of its question when the subject is missing. */
  button: `[onclick*="'send'"], .ui-dialog button.mainaction.send`,
  /** 1.6: where the mail is posted to. */
  frame: 'iframe[name="savetarget"]',
  /** 1.6: elastic and larry; classic. */
  confirmed: '#messagestack > .confirmation, #message > .confirmation',
} as const;

/** For "What I can see". */
export const signals = {
  'client script': mark.client,
  'mail page': mark.mail,
  'preview pane': message.preview,
  sender: message.entry('from'),
  recipients: message.entry('to'),
  date: message.date,
  subject: `${message.subjectHeading}, ${message.subjectCell}`,
  'mail being written': compose.field('to'),
  'send button': sending.button,
} as const;
