import { linkedinSlug } from '../../../domain/identity';
import type { Person } from '../../../domain/sighting';
import type { Act, Sending } from '../../sends';
import { field, textOf } from '../../text';
import { profileAt, target } from '../address';
import { agreement, claimOf, only } from '../proof';
import { current } from '../selectors';
import { nameInTitle } from '../title';
import { waitFrom } from './answer';
import { form, invite } from './selectors';

/** Whom an invitation is for. */
interface Invited {
  readonly slug: string;
  readonly name: string;
}

/**
 * Whom the invitation on screen is for, as far as the click before told: the link "Connect" names them, and so does the first dialog;
 * the dialog with the note, to which it leads, may not.
 */
let chosen: Invited | null = null;

/** The invitation that this click sends off; `null` for every other click, and where it is not proved whom it invites. */
export function invitationBegun({ by, path }: Act, document: Document, url: URL): Sending | null {
  if (by !== 'click') return null;
  const dialog = path.find((element) => element.matches(invite.dialog));
  if (!dialog || !isInvitation(dialog, url)) {
    const link = path.find((element) => element.matches(invite.link));
    const slug = slugIn(link?.getAttribute('href'));
    chosen = slug ? { slug, name: '' } : null;
    return null;
  }
  chosen = invited(dialog, document, url);
  const person = chosen && personOf(chosen, document, url);
  const button = path.find((element) => element.matches(form.button));
  if (!chosen || !person || !button || !sendsOff(button, dialog)) return null;
  return {
    sent: { what: 'invitation', channel: 'linkedin', page: `in/${chosen.slug}`, people: [person] },
    outcome: came(dialog, button, chosen.slug, document),
  };
}

/** By its marks; on the page for invitations any dialog with something to choose that is not a conversation. */
const isInvitation = (dialog: Element, url: URL): boolean =>
  dialog.matches(invite.marks) ||
  dialog.querySelector(invite.marks) !== null ||
  (isInvitationPage(url) && !dialog.querySelector(form.self) && buttonsOf(dialog).length > 1);

const isInvitationPage = (url: URL): boolean => /^\/preload\/(?:\w+-)*custom-invite\/?$/.test(url.pathname);

const buttonsOf = (dialog: Element): Element[] =>
  [...dialog.querySelectorAll(form.button)].filter(
    (button) => !button.matches(invite.dismiss) && !button.querySelector(invite.closeIcon),
  );

/** The last button of the dialog, marked as the primary one if any is: "Send", "Send without a note". */
const sendsOff = (button: Element, dialog: Element): boolean =>
  buttonsOf(dialog).at(-1) === button &&
  !button.matches(form.disabled) &&
  (button.matches(invite.primary) || !dialog.querySelector(invite.primary));

/** By a link in the dialog or its address, by the link that opened it, or by the profile on screen if it has the name in the dialog. */
function invited(dialog: Element, document: Document, url: URL): Invited | null {
  const name = nameIn(dialog) || (chosen?.name ?? '');
  const slugs = [...dialog.querySelectorAll(invite.link)].map((link) => slugIn(link.getAttribute('href')));
  if (isInvitationPage(url)) slugs.push(slugIn(url.href));
  const linked = new Set(slugs.filter(Boolean));
  if (linked.size) return linked.size === 1 ? { slug: only(linked), name } : null;
  if (chosen) return { slug: chosen.slug, name };
  const slug = profileAt(url)?.slug ?? '';
  return namesOnScreen(slug, document, url).some((known) => isSame(known, name)) ? { slug, name } : null;
}

/** The slug of a link to an invitation, also where it is the destination of another link. */
function slugIn(href: string | null | undefined): string {
  const url = target(href);
  const around = target(url?.searchParams.get('destRedirectURL')) ?? url;
  const slug = linkedinSlug(around?.searchParams.get('vanityName') ?? '');
  return slug?.value ?? '';
}

function nameIn(dialog: Element): string {
  const names = new Set([...dialog.querySelectorAll(invite.name)].map((bold) => textOf(bold)));
  return only(names);
}

/** `null` where the page calls them by another name than the dialog does. */
function personOf({ slug, name }: Invited, document: Document, url: URL): Person | null {
  const names = namesOnScreen(slug, document, url);
  if (name && names.length && !names.some((known) => isSame(known, name))) return null;
  return {
    ...field('name', name || names[0] || '', 'heading'),
    part: 'subject',
    identities: [{ kind: 'linkedin-slug', value: slug, from: 'link' }],
    websites: [],
    phones: [],
  };
}

/** What the profile on screen calls this person, if it is theirs. */
function namesOnScreen(slug: string, document: Document, url: URL): string[] {
  if (!slug) return [];
  const headings = cards(slug, document).map((card) => textOf(card.querySelector(current.heading)));
  return [...headings, profileAt(url)?.slug === slug ? nameInTitle(document) : ''].filter(Boolean);
}

const cards = (slug: string, document: Document): Element[] =>
  [...document.querySelectorAll(`${current.card}, ${current.cardById}`)].filter(
    (card) => agreement(claimOf(card), { slug }) === 'yes',
  );

const letters = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const isSame = (one: string, other: string): boolean => letters(one) === letters(other);

/** The dialog closes, and the profile offers no "Connect" any more. */
function came(dialog: Element, button: Element, slug: string, document: Document): Sending['outcome'] {
  const wait = waitFrom(document, dialog);
  const offers = (): boolean =>
    cards(slug, document).some((card) =>
      [...card.querySelectorAll(invite.link)].some((link) => slugIn(link.getAttribute('href')) === slug),
    );
  const offered = offers();
  return ({ leaving }) => {
    if (wait.hasFailed()) return 'not-sent';
    const closed = !dialog.isConnected || !dialog.contains(button);
    if (closed && offered && cards(slug, document).length && !offers()) return 'sent';
    if (!leaving && !wait.isOver()) return null;
    return closed ? 'probably-sent' : 'not-sent';
  };
}
