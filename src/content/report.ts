import { type Origin, personFields, type Sighting, type SightingPart } from '../domain/sighting';
import type { PageReport } from '../messaging/views';
import type { Site } from '../sites/site';
import type { Screen } from './watch';

/**
 * What the reader goes by on this page, and what it made of it. It says whether something is there and where it was read, never what it
 * says: a report holds nobody's name.
 */
export function reportOn(document: Document, url: URL, sites: readonly Site[], screen: Screen): PageReport {
  const site = sites.find((one) => one.recognises(url, document));
  const { sighting, reading } = screen;
  const roots = site ? [document, ...(site.roots?.(document) ?? [])] : [];
  const found = (selector: string): boolean => roots.some((root) => root.querySelector(selector) !== null);
  return {
    site: site?.id ?? null,
    kind: sighting?.kind ?? null,
    layout: sighting?.layout ?? null,
    reading,
    people: sighting?.people.length ?? 0,
    // "de-AT": in which language the page speaks, and nothing else that may stand there.
    language: /^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.exec(document.documentElement.lang.slice(0, 20))?.[0] ?? '',
    fields: sighting ? partsOf(sighting) : [],
    signals: Object.entries(site?.signals ?? {}).map(([name, selector]) => ({ name, found: found(selector) })),
  };
}

/** What was read of the first person, each with where; blank fields too. */
function partsOf({ people: [person], subject, date, newestBy }: Sighting): PageReport['fields'] {
  if (!person) return [];
  const parts = new Map<SightingPart, Origin | null>(personFields.map((field) => [field, person[field]?.from ?? null]));
  for (const { kind, from } of person.identities) if (!parts.has(kind)) parts.set(kind, from);
  parts.set('websites', person.websites[0]?.from ?? null);
  parts.set('phones', person.phones[0]?.from ?? null);
  const stated = { subject, date, 'newest-message': newestBy };
  for (const [part, value] of Object.entries(stated)) parts.set(part as SightingPart, value ? 'heading' : null);
  return [...parts].map(([name, from]) => ({ name, from }));
}
