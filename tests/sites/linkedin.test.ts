import { describe, expect, it } from 'vitest';
import { linkedin } from '../../src/sites/linkedin/linkedin';
import { asProfile, expectedOf, open } from './captured';

const profiles = [
  'linkedin/profile-2026-04-a',
  'linkedin/profile-2026-04-b',
  'linkedin/profile-2026-04-c',
  'linkedin/profile-topcard-2026-04-d',
  'linkedin-public/guest-2026-01-a',
  'linkedin-public/guest-2026-07-b',
  'linkedin-legacy/profile-2018-12-a',
];
const nobody = [
  'linkedin/connect-modal-2026-04-a',
  'linkedin/connect-modal-2026-04-b',
  'linkedin-public/authwall-2026-04-a',
];

describe('a captured LinkedIn profile is read in full, and nothing more than it shows', () => {
  it.each(profiles)('%s', (name) => {
    const { document, url } = open(name);
    const { kind, slug, memberId, headline, company, school, location, degree, emails, phones, websites } =
      expectedOf(name);
    const sighting = linkedin.read(document, url);
    expect(asProfile(sighting)).toEqual({
      kind,
      name: expectedOf(name).name,
      slug,
      memberId,
      headline,
      company,
      school,
      location,
      degree,
      emails,
      phones,
      websites,
    });
    expect(sighting?.page).toBe(`in/${slug}`);
    expect(sighting?.people).toHaveLength(1);
  });
});

describe('a page without a profile offers nobody', () => {
  it.each(nobody)('%s', (name) => {
    const { document, url } = open(name);
    expect(linkedin.page(url, document)).toBeNull();
    expect(linkedin.read(document, url)).toBeNull();
    expect(linkedin.fallback(document, url)).toBeNull();
  });
});
