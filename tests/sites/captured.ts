import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import type { Person, Sighting } from '../../src/domain/sighting';

/** What `tests/pages/*.expected.json` states about a page; `null` and empty lists mean that the page does not show it. */
export interface Expected {
  readonly kind: 'profile' | 'thread' | 'compose' | 'conversation' | 'none';
  readonly url: string;
  readonly wrap?: { readonly before: string; readonly after: string };
  /** The page that stands in the frame of this one. */
  readonly frame?: string;
  readonly name?: string | null;
  readonly slug?: string;
  readonly memberId?: string | null;
  readonly headline?: string | null;
  readonly company?: string | null;
  readonly school?: string | null;
  readonly location?: string | null;
  readonly degree?: '1st' | '2nd' | '3rd' | null;
  readonly emails?: readonly string[];
  readonly phones?: readonly string[];
  readonly websites?: readonly string[];
  readonly subject?: string | null;
  readonly correspondents?: readonly { name: string | null; email: string | null; role: string; automatic?: string }[];
  readonly date?: string | null;
  readonly mustNotReturn?: { readonly emails: readonly string[] };
}

export const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(new URL(`../pages/${name}.expected.json`, import.meta.url), 'utf8'));

/** The page as text, a piece of a page put back into what surrounded it. */
export function sourceOf(name: string): string {
  const { wrap } = expectedOf(name);
  const html = readFileSync(new URL(`../pages/${name}.html`, import.meta.url), 'utf8');
  return wrap ? wrap.before + html + wrap.after : html;
}

/** Parses as a browser does, without running or loading anything. */
export function parse(html: string, url: string): Document {
  const window = new Window({ url, settings: { disableJavaScriptEvaluation: true } });
  return new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}

export function open(name: string): { document: Document; url: URL } {
  const { url, frame } = expectedOf(name);
  const document = parse(sourceOf(name), url);
  // Frames are not loaded: the document that would be in there is put in its place.
  const pane = frame ? document.querySelector('iframe#messagecontframe') : null;
  if (frame && pane) Object.defineProperty(pane, 'contentDocument', { value: open(frame).document });
  return { document, url: new URL(url) };
}

/** Replaces text that must be there, so that no test passes by changing nothing. */
export function change(html: string, from: string | RegExp, to: string): string {
  const changed = html.replaceAll(typeof from === 'string' ? from : new RegExp(from, 'g'), to);
  if (changed === html) throw new Error(`not in the page: ${from}`);
  return changed;
}

const identity = (person: Person | undefined, kind: string): string[] =>
  person?.identities.filter((known) => known.kind === kind).map(({ value }) => value) ?? [];

/** A profile in the words of `expected.json`, every field named. */
export function asProfile(sighting: Sighting | null) {
  const person = sighting?.people[0];
  return {
    kind: sighting?.kind,
    name: person?.name?.value ?? null,
    slug: identity(person, 'linkedin-slug')[0],
    memberId: identity(person, 'linkedin-id')[0] ?? null,
    headline: person?.headline?.value ?? null,
    company: person?.company?.value ?? null,
    school: person?.school?.value ?? null,
    location: person?.location?.value ?? null,
    degree: person?.degree ? (['none', '1st', '2nd', '3rd'] as const)[person.degree] : null,
    emails: identity(person, 'email'),
    phones: [...identity(person, 'phone'), ...(person?.phones.map(({ value }) => value) ?? [])],
    websites: person?.websites.map(({ value }) => value) ?? [],
  };
}

/** A thread or a mail being written, in the words of `expected.json`. */
export function asMail(sighting: Sighting | null) {
  return {
    kind: sighting?.kind,
    subject: sighting?.subject ?? null,
    correspondents: sighting?.people.map((person) => ({
      name: person.name?.value ?? null,
      email: identity(person, 'email')[0] ?? null,
      role: person.part,
      ...(person.automatic ? { automatic: person.automatic } : {}),
    })),
    date: sighting?.date ?? null,
  };
}

/** A conversation in the words of `expected.json`. */
export function asConversation(sighting: Sighting | null) {
  const person = sighting?.people[0];
  return {
    kind: sighting?.kind,
    name: person?.name?.value ?? null,
    memberId: identity(person, 'linkedin-id')[0] ?? null,
    headline: person?.headline?.value ?? null,
  };
}
