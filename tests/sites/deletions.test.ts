import { describe, expect, it } from 'vitest';
import type { Person, Sighting } from '../../src/domain/sighting';
import { gmail } from '../../src/sites/gmail/gmail';
import { linkedin } from '../../src/sites/linkedin/linkedin';
import { roundcube } from '../../src/sites/roundcube/roundcube';
import type { Site } from '../../src/sites/site';
import { open, parse, sourceOf } from './captured';

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

/** Pages that were not captured: a profile whose contact info is open and whose positions are loaded, and a lead. */
const slug = 'ognjen-smrekaric-c37259481';
const made: Record<string, { html: string; at: string }> = {
  'a profile with positions and contact info': {
    at: `https://www.linkedin.com/in/${slug}/`,
    html: `<title>Ognjen Smrekaric | LinkedIn</title><main>${sourceOf('linkedin/profile-topcard-2026-04-d')}
      <div data-testid="profile_ExperienceTopLevelSection_${slug}">
        <div componentkey="entity-collection-item-1"><p>Hydrologist</p><p>RijekaLab O.D. · Full-time</p><p>Oct 2022 - Present · 4 yrs</p></div>
        <div componentkey="entity-collection-item-2"><p>Mill Circle</p><p>8 yrs</p><ul><li><p>Adviser</p><p>2018 - Present</p></li>
          <li><p>Helper</p><p>2015 - 2018</p></li></ul></div></div></main>
      <dialog><div data-sdui-screen="com.linkedin.sdui.flagshipnav.profile.ProfileContactDetailsOverlay">
        <div><svg id="linkedin-bug-medium"></svg><div><p>Profile</p><p><a href="/in/${slug}/">x</a></p></div></div>
        <div><svg id="envelope-medium"></svg><div><p>Email</p><p><a href="mailto:ognjen@example.com">x</a></p></div></div>
        <div><svg id="phone-handset-small"></svg><div><p>Phone</p><p>040 123 456 (Home)</p></div></div>
        <div><svg id="calendar-medium"></svg><div><p>Birthday</p><p>12 03 1980</p></div></div>
        <div><svg id="people-medium"></svg><div><p>Connected</p><p>16 05 2026</p></div></div></div></dialog>`,
  },
  'a lead': {
    at: 'https://www.linkedin.com/sales/lead/ACwAAC2rossMartinQx7-lead_1,NAME_SEARCH,x',
    html: `<main><section data-sn-view-name="feature-lead-top-card"><h1 data-x--lead--name data-anonymize="person-name">Ross Martin</h1>
      <p data-anonymize="headline">Selling</p><p data-anonymize="location">Koper</p>
      <div data-sn-view-name="lead-current-role"><ul><li><i data-anonymize="job-title">Head</i><a data-anonymize="company-name">Mill Circle</a></li></ul></div>
      <div data-sn-view-name="shared-in-common"><a data-anonymize="person-name" href="/sales/lead/ACwAAC9nerysHazelcombe-lead_2,x,y">Nerys</a></div>
      </section><section data-sn-view-name="lead-contact-info"><a href="mailto:ross@example.com">x</a><a href="tel:040123456">x</a></section></main>`,
  },
};

const opened = (name: string): { document: Document; url: URL } => {
  const page = made[name];
  return page ? { document: parse(page.html, page.at), url: new URL(page.at) } : open(name);
};

/** A share of the deletions below; `npm run torture` does many times as many. */
const share = Number(process.env.RUNS ?? 200) / 1000;

const pages: [name: string, site: Site, scope: string, times: number][] = [
  ['linkedin/profile-topcard-2026-04-d', linkedin, 'section', 300],
  ['linkedin/profile-2026-04-b', linkedin, 'section[componentkey$="Topcard"]', 150],
  ['linkedin-legacy/profile-2018-12-a', linkedin, '.pv-top-card-section, .pv-contact-info', 150],
  ['linkedin-public/guest-2026-01-a', linkedin, '.top-card-layout', 250],
  ['a profile with positions and contact info', linkedin, '[data-testid^="profile_"], dialog', 400],
  ['a lead', linkedin, 'main', 400],
  ['gmail/message-2025-08-a', gmail, '.gs, body', 300],
  ['gmail/thread-collapsed-2020-01-b', gmail, 'body', 300],
  ['roundcube/elastic-show-b', roundcube, '#message-header, head', 300],
  ['roundcube/larry-preview', roundcube, 'body, head', 150],
  ['roundcube/classic-show-a', roundcube, 'body, head', 150],
  ['roundcube/elastic-compose', roundcube, 'form, head', 300],
];

describe('a page that has lost elements or attributes gives the same values or blanks, never other values', () => {
  it.each(pages)('%s', { timeout: 600_000 }, (name, site, scope, times) => {
    const { document, url } = opened(name);
    const next = random(20260428);
    const elements = [...document.querySelectorAll(scope)].flatMap((root) => [...root.querySelectorAll('*')]);
    const all = new Set(statements(site.read(document, url)));
    const wrong: string[] = [];
    let different = 0;
    for (let time = 0; time < times * share; time++) {
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
