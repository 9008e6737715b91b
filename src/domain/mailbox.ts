import { type IdentityKey, identityFromKey } from './identity';

/**
 * Mailboxes with tags: what is sent to jonas+crm@example.com arrives at jonas@example.com (RFC 5233, as all large providers have it). Both
 * are kept as they are, and recognise one person.
 */

/**
 * Of a desk or a machine: behind one such name are many people, and the tag tells which of them, as in `reply+a1b2@`. Written without
 * hyphens, dots and what follows a number.
 */
const shared = new Set(
  (
    'reply replies noreply donotreply notification notifications notify alert alerts bounce bounces mailer mailerdaemon postmaster ' +
    'unsubscribe return returns support help helpdesk service info information contact hello hi sales team office admin billing ' +
    'invoice invoices order orders job jobs career careers hr recruiting press news newsletter list lists inbound inbox incoming in out ' +
    'ticket tickets case cases comment comments message messages msg mail email post invite invitation invitations member members user ' +
    'users customer kontakt buero vertrieb verkauf bewerbung rechnung bonjour contacto contato ventas vendas m s t x u c r'
  ).split(' '),
);

/** Longer ones are made by machines, each for one person or one letter. */
const longestTag = 24;

/** The address without its tag, as a key; of one without a tag, itself. `null` for what is no person's mailbox. */
export function mailboxOf(key: IdentityKey): IdentityKey | null {
  const { kind, value } = identityFromKey(key);
  if (kind !== 'email') return null;
  const at = value.lastIndexOf('@');
  const local = value.slice(0, at);
  const plus = local.indexOf('+');
  const name = plus < 0 ? local : local.slice(0, plus);
  const tag = plus < 0 ? '' : local.slice(plus + 1);
  // `jonas=example.com` in a tag is how lists write to whom a letter went.
  if (!name || shared.has(name.replace(/[-_.]/g, '')) || tag.length > longestTag || tag.includes('=')) return null;
  return `email:${name}@${value.slice(at + 1)}`;
}

/**
 * Two spellings of one mailbox, with a tag and without. Of two tags the owner may have given each to somebody: they are one only under one name.
 */
export function isSameMailbox(one: IdentityKey, other: IdentityKey, sameName: boolean): boolean {
  const mailbox = mailboxOf(one);
  if (mailbox === null || mailbox !== mailboxOf(other)) return false;
  return sameName || one === mailbox || other === mailbox;
}

/** The keys of all addresses of a mailbox that have a tag lie between these two; those of other domains, which do too, are to be left out. */
export function taggedRange(mailbox: IdentityKey): readonly [string, string] {
  const name = mailbox.slice(0, mailbox.lastIndexOf('@'));
  return [`${name}+`, `${name}+\uffff`];
}
