import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { emailAddress } from '../../src/domain/email-address';
import { email, linkedinId, linkedinSlug, phone, salesId } from '../../src/domain/identity';
import { type Sighting, siteIds } from '../../src/domain/sighting';
import * as schemas from '../../src/messaging/schemas';
import { seenAnywhere } from '../../src/sites/anywhere/anywhere';
import { sites } from '../../src/sites/index';
import type { Act } from '../../src/sites/sends';
import type { Site } from '../../src/sites/site';
import { webmail } from '../../src/sites/webmail/webmail';
import { root } from '../machine.mjs';
import { open, sourceOf } from '../sites/captured';
import { cases, damagedText, text } from './cases';
import { shapeOf, type Wound, wound, wounds } from './page-damage';

/** Captured pages, a little or badly damaged: a reader says something of the right shape, or nothing; it never fails, and changes nothing. */

const folder = join(root, 'tests/pages');
const pagesOf = (name: string): string[] =>
  readdirSync(join(folder, name))
    .filter((file) => file.endsWith('.html'))
    .map((file) => `${name}/${file.replace(/\.html$/, '')}`);
const all = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const everyPage = all.flatMap(({ name }) => pagesOf(name));

/** Each reader with the pages it is tried on: its own. The two that read any page are tried on all. */
const readers: Readonly<Record<string, { readonly site: Site | null; readonly pages: readonly string[] }>> = {
  ...Object.fromEntries(
    sites.map((site) => [
      site.id,
      { site, pages: all.filter(({ name }) => name.split('-')[0] === site.id).flatMap(({ name }) => pagesOf(name)) },
    ]),
  ),
  webmail: { site: webmail, pages: everyPage },
  anywhere: { site: null, pages: everyPage },
};

it('every reader is tried', () => {
  expect(Object.keys(readers).toSorted()).toEqual([...siteIds].toSorted());
  for (const { pages } of Object.values(readers)) expect(pages.length).toBeGreaterThan(0);
});

const normal = { email, phone, 'linkedin-slug': linkedinSlug, 'linkedin-id': linkedinId, 'sales-id': salesId } as const;

/** What a reader may say at most, and what every other part of Steadfast takes for granted. */
function isProper(sighting: Sighting | null): void {
  if (!sighting) return;
  expect(v.safeParse(schemas.sighting, sighting).issues).toBeUndefined();
  for (const { identities, name } of sighting.people) {
    if (name) expect(name.value.trim()).not.toBe('');
    for (const { kind, value } of identities) {
      if (kind === 'page') continue;
      const again = normal[kind](kind === 'linkedin-slug' ? encodeURIComponent(value) : value);
      expect({ kind, value }).toEqual(again);
      if (kind === 'email') expect(emailAddress(value)).not.toBeNull();
    }
  }
}

const addressOf = (address: string): URL | null => (URL.canParse(address) ? new URL(address) : null);

function actOn(elements: readonly Element[], which: number, by: Act['by']): Act {
  const path: Element[] = [];
  for (let at = elements[which % elements.length] ?? null; at; at = at.parentElement) path.push(at);
  return { by, path };
}

/** How much of the cases each page gets: the larger it is, the longer each takes, and the less. */
function sharesOf(pages: readonly string[]): ReadonlyMap<string, number> {
  const weights = pages.map((name) => 1 / sourceOf(name).length);
  const sum = weights.reduce((one, other) => one + other, 0);
  return new Map(pages.map((name, at) => [name, (weights[at] ?? 0) / sum]));
}

const drawn = fc.record({
  page: fc.nat(),
  hurt: wounds,
  act: fc.nat(),
  by: fc.constantFrom<Act['by']>('click', 'enter', 'ctrl-enter'),
  asked: fc.record({ link: text, selection: text, marked: text }, { requiredKeys: [] }),
});

describe.each(Object.entries(readers))('%s', (_, { site, pages }) => {
  it('reads no damaged page wrongly', { timeout: 100_000_000 }, () => {
    const share = sharesOf(pages);
    for (const name of pages) {
      const { document, url } = open(name);
      const elements = [...document.querySelectorAll('*')].filter((one) => one.parentElement);
      const address = fc.oneof(
        { weight: 4, arbitrary: fc.constant(url.href) },
        { weight: 1, arbitrary: damagedText(fc.constant(url.href)) },
      );
      const whole = shapeOf(document.documentElement);
      fc.assert(
        fc.property(drawn, address, ({ hurt, act, by, asked }, at) => {
          const here = addressOf(at);
          if (!here) return;
          const undo = hurt.map((one: Wound) => wound(elements, one));
          try {
            if (site) tryAll(site, document, here, actOn(elements, act, by));
            else isProper(seenAnywhere(document, here, asked));
          } finally {
            for (const heal of undo.reverse()) heal();
          }
        }),
        { numRuns: Math.ceil((cases / (process.env.FUZZ ? 1 : 8)) * (share.get(name) ?? 0)), endOnFailure: true },
      );
      expect(shapeOf(document.documentElement)).toBe(whole);
    }
  });
});

function tryAll(site: Site, document: Document, url: URL, act: Act): void {
  if (!site.recognises(url, document)) return;
  site.page(url, document);
  const read = site.read(document, url);
  isProper(read);
  isProper(site.fallback(document, url));
  if (read) site.mayStillBe?.(read, read);
  for (const where of [document, ...(site.roots?.(document) ?? [])])
    for (const selector of Object.values(site.signals)) where.querySelector(selector);
  const sending = site.sends?.begun(act, document, url);
  if (sending) {
    expect(v.safeParse(schemas.sent, sending.sent).issues).toBeUndefined();
    expect([null, 'sent', 'probably-sent', 'not-sent']).toContain(sending.outcome({}));
    sending.outcome({ leaving: true });
  }
  site.sends?.undone?.(act);
}
