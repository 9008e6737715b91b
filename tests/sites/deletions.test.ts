import { describe, expect, it } from 'vitest';
import type { Person, Sighting } from '../../src/domain/sighting';
import { gmail } from '../../src/sites/gmail/gmail';
import { linkedin } from '../../src/sites/linkedin/linkedin';
import { roundcube } from '../../src/sites/roundcube/roundcube';
import type { Site } from '../../src/sites/site';
import { open } from './captured';

/** A generator of numbers from 0 to 1, the same ones every time (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Takes an element or one of its attributes away; gives back what puts it there again. */
function remove(element: Element, next: () => number): () => void {
  const attribute = next() < 0.5 ? element.attributes[Math.floor(next() * element.attributes.length)] : undefined;
  if (attribute) {
    const { name, value } = attribute;
    element.removeAttribute(name);
    return () => element.setAttribute(name, value);
  }
  const { parentNode, nextSibling } = element;
  element.remove();
  return () => parentNode?.insertBefore(element, nextSibling);
}

/** Everything in a reading, one statement each: `a@example.com name Anna`. */
function statements(sighting: Sighting | null): string[] {
  if (!sighting) return [];
  const { people, subject, date, page } = sighting;
  const said = (person: Person): string[] => {
    const who = sighting.kind === 'profile' ? 'subject' : person.identities.map(({ value }) => value).join();
    const { name, headline, title, company, school, location } = person;
    return [
      ...Object.entries({ name, headline, title, company, school, location }).map(
        ([key, seen]) => seen && `${key} ${seen.value}`,
      ),
      person.degree && `degree ${person.degree}`,
      `part ${person.part}`,
      ...person.identities.map(({ kind, value }) => `${kind} ${value}`),
      ...person.websites.map(({ value }) => `website ${value}`),
      ...person.phones.map(({ value }) => `phone ${value}`),
    ].flatMap((statement) => (statement ? `${who} ${statement}` : []));
  };
  return [
    `page ${page}`,
    ...(subject ? [`subject ${subject}`] : []),
    ...(date ? [`date ${date}`] : []),
    ...people.flatMap(said),
  ];
}

const pages: [name: string, site: Site, scope: string, times: number][] = [
  ['linkedin/profile-topcard-2026-04-d', linkedin, 'section', 300],
  ['linkedin/profile-2026-04-b', linkedin, 'section[componentkey$="Topcard"]', 150],
  ['linkedin-legacy/profile-2018-12-a', linkedin, '.pv-top-card-section, .pv-contact-info', 150],
  ['linkedin-public/guest-2026-01-a', linkedin, '.top-card-layout', 100],
  ['gmail/message-2025-08-a', gmail, '.gs, body', 300],
  ['gmail/thread-collapsed-2020-01-b', gmail, 'body', 300],
  ['roundcube/elastic-show-b', roundcube, '#message-header, head', 300],
  ['roundcube/larry-preview', roundcube, 'body, head', 150],
  ['roundcube/classic-show-a', roundcube, 'body, head', 150],
  ['roundcube/elastic-compose', roundcube, 'form, head', 150],
];

describe('a page that has lost elements or attributes gives the same values or blanks, never other values', () => {
  it.each(pages)('%s', { timeout: 60_000 }, (name, site, scope, times) => {
    const { document, url } = open(name);
    const next = random(20260428);
    const elements = [...document.querySelectorAll(scope)].flatMap((root) => [...root.querySelectorAll('*')]);
    const all = new Set(statements(site.read(document, url)));
    const wrong: string[] = [];
    let different = 0;
    for (let time = 0; time < times; time++) {
      const chosen = [0, 1, 2]
        .slice(0, 1 + Math.floor(next() * 3))
        .flatMap(() => elements[Math.floor(next() * elements.length)] ?? []);
      const restore = chosen.filter(({ parentNode }) => parentNode).map((element) => remove(element, next));
      const now = statements(site.read(document, url) ?? site.fallback(document, url));
      if (now.length < all.size) different++;
      wrong.push(...now.filter((statement) => !all.has(statement)));
      for (const undo of restore.reverse()) undo();
    }
    expect(wrong).toEqual([]);
    // The page is whole again, and the deletions did touch what is read.
    expect(new Set(statements(site.read(document, url)))).toEqual(all);
    expect(different).toBeGreaterThan(3);
  });
});
