import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { reportOn } from '../../src/content/report';
import { partsOf } from '../../src/domain/sighting-parts';
import { signalReport } from '../../src/messaging/schemas';
import { sites } from '../../src/sites';
import { open } from '../sites/captured';

function reportOf(name: string) {
  const { document, url } = open(name);
  const sighting = sites.find((one) => one.recognises(url, document))?.read(document, url) ?? null;
  const report = { ...reportOn(document, url, sites), fields: sighting ? partsOf(sighting) : [] };
  return { report, sighting };
}

describe('the report on a page', () => {
  it('says what was read and where, what is blank, and what is on the page and what not', () => {
    const { report } = reportOf('linkedin/profile-2026-04-a');
    expect(report).toMatchObject({ site: 'linkedin', language: 'en' });
    expect(report.fields).toContainEqual({ name: 'name', from: 'heading' });
    expect(report.fields).toContainEqual({ name: 'linkedin-slug', from: 'address' });
    expect(report.fields).toContainEqual({ name: 'title', from: null });
    expect(report.signals).toContainEqual({ name: 'profile card by key', found: true });
    expect(report.signals).toContainEqual({ name: 'guest profile', found: false });
  });

  it('says the same of a page without a person', () => {
    const { report } = reportOf('linkedin-public/authwall-2026-04-a');
    expect(report).toMatchObject({ site: 'linkedin', fields: [] });
    expect(report.signals).toContainEqual({ name: 'login wall', found: true });
  });

  it.each([
    'linkedin/profile-2026-04-a',
    'linkedin-public/guest-2026-01-a',
    'gmail/message-2025-08-a',
    'roundcube/elastic-show-a',
  ])('holds nothing of what %s says: no name, no address, no number', (name) => {
    const { report, sighting } = reportOf(name);
    const said = (sighting?.people ?? []).flatMap((person) => [
      ...['name', 'headline', 'company', 'location'].map((field) => person[field as 'name']?.value),
      ...person.identities.map(({ value }) => value),
      ...[...person.websites, ...person.phones].map(({ value }) => value),
    ]);
    const text = JSON.stringify(report);
    const words = said.filter((value): value is string => Boolean(value));
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter((value) => text.includes(value))).toEqual([]);
  });

  it.each(sites.map((site) => [site.id, site] as const))('of %s is believed', (_id, site) => {
    const signals = Object.keys(site.signals).map((name) => ({ name, found: true }));
    expect(v.parse(signalReport, { site: site.id, language: 'de-AT', signals }).signals).toEqual(signals);
  });

  it('takes no text of the page for its language or for the name of a signal', () => {
    const parse = (report: object) =>
      v.safeParse(signalReport, { site: 'gmail', language: '', signals: [], ...report });
    expect(parse({ language: 'Jonas Brandt' }).output).toMatchObject({ language: '' });
    expect(parse({ signals: [{ name: 'jonas@example.org', found: true }] }).success).toBe(false);
  });
});
