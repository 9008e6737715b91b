import { mostPeople, type Person, type Sighting } from '../../domain/sighting';
import { peopleInVcard } from '../../domain/vcard-people';
import { peopleInCards } from './h-card';
import { peopleIn } from './link';
import { decoded } from './reaches';
import { peopleSelected } from './selection';
import { files } from './selectors';
import { peopleInData } from './structured-data';

/** What the user pointed at when they asked. */
export interface Asked {
  /** The address of the link they clicked. */
  readonly link?: string | undefined;
  /** The text they asked about. */
  readonly selection?: string | undefined;
  /** Text that happens to be selected on the page, when they asked about the page. */
  readonly marked?: string | undefined;
}

/**
 * Whom the user means on a page that Steadfast has no reader for, in the order of certainty: the link they clicked, the text they
 * selected, then what the page says for machines about whom it is about. Nothing is guessed from what the page says for people.
 */
export function seenAnywhere(document: Document, url: URL, asked: Asked): Sighting {
  const { people, layout } = found(document, url, asked);
  const file = document.querySelector(files.linked) ?? (isCard(asked.link) || null);
  return {
    site: 'anywhere',
    kind: 'page',
    page: `${url.origin}${url.pathname}${url.search}`.slice(0, 2000),
    layout,
    channel: channelFor(people, asked),
    people: people.slice(0, mostPeople),
    ...(file ? { file: 'vcard' as const } : {}),
  };
}

interface Found {
  readonly people: readonly Person[];
  readonly layout: Sighting['layout'];
}

function found(document: Document, url: URL, asked: Asked): Found {
  const linked = asked.link ? (peopleIn(asked.link) ?? peopleInline(asked.link)) : null;
  if (linked) return { people: linked, layout: 'known' };
  // A link to a file that is not fetched: whom the page is about is another question.
  if (isCard(asked.link)) return { people: [], layout: 'known' };
  // Whoever asks about a text is not answered with somebody else.
  if (asked.selection) return { people: peopleSelected(asked.selection) ?? [], layout: 'unknown' };
  const marked = asked.marked ? peopleSelected(asked.marked) : null;
  if (marked) return { people: marked, layout: 'unknown' };
  const stated = peopleInData(document, url);
  if (stated.length) return { people: stated, layout: 'known' };
  const cards = peopleInCards(document, url);
  if (cards.people.length) return { people: cards.people, layout: cards.proved ? 'known' : 'unknown' };
  const inline = [...document.querySelectorAll(files.inline)].slice(0, 50);
  return { people: inline.flatMap((link) => peopleInline(link.getAttribute('href') ?? '') ?? []), layout: 'known' };
}

const isCard = (link: string | undefined): boolean => /^https?:[^?#]*\.vcf(?:[?#]|$)/i.test(link ?? '');

/** The people of a vCard that the link itself holds; `null` for another link. */
function peopleInline(href: string): Person[] | null {
  const [, parameters = '', body = ''] =
    /^data:text\/(?:x-vcard|vcard|directory)([^,]{0,200}),(.*)$/is.exec(href) ?? [];
  if (!body || body.length > 500_000) return null;
  try {
    return peopleInVcard(/;base64$/i.test(parameters) ? fromBase64(decoded(body)) : decoded(body));
  } catch {
    return null;
  }
}

const fromBase64 = (text: string): string =>
  new TextDecoder().decode(Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));

function channelFor(people: readonly Person[], { link = '' }: Asked): Sighting['channel'] {
  if (/^\s*mailto:/i.test(link)) return 'email';
  if (/^\s*tel:/i.test(link)) return 'call';
  const kinds = people[0]?.identities.map(({ kind }) => kind) ?? [];
  return kinds.includes('email') ? 'email' : kinds.includes('linkedin-slug') ? 'linkedin' : 'other';
}
