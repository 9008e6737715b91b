import { describe, expect, it } from 'vitest';
import { linkedin } from '../../src/sites/linkedin/linkedin';
import { asProfile, change, expectedOf, open, parse, sourceOf } from './captured';

// The layout of 2020 to 2025 was not captured: its class names are those that others relied on.
const address = 'https://www.linkedin.com/in/ross-martin/';
const page2025 = `<title>Ross Martin | LinkedIn</title><main>
  <section class="artdeco-card"><div>
    <h1 class="inline t-24 v-align-middle break-words text-heading-xlarge">Ross Martin</h1>
    <span class="distance-badge"><span class="visually-hidden">Kontakt 2. Grades</span><span class="dist-value">2.</span></span>
    <div class="text-body-medium break-words" data-generated-suggestion-target>Head of Sales</div>
    <span class="text-body-small inline t-black--light break-words">Koper, Slovenia</span>
    <a id="top-card-text-details-contact-info" href="/in/ross-martin/overlay/contact-info/">Kontaktinfo</a>
  </div></section>
  <section class="artdeco-card"><h2>Aktivität</h2><a href="/in/nerys-h/">Nerys</a><span class="dist-value">1.</span></section></main>`;

const read = (html: string, at: string) => asProfile(linkedin.read(parse(html, at), new URL(at)));

describe('a profile in the layout of 2020 to 2025', () => {
  it('is read by its classes; badges had none', () => {
    expect(read(page2025, address)).toEqual({
      kind: 'profile',
      name: 'Ross Martin',
      slug: 'ross-martin',
      memberId: null,
      headline: 'Head of Sales',
      company: null,
      school: null,
      location: 'Koper, Slovenia',
      degree: '2nd',
      emails: [],
      phones: [],
      websites: [],
    });
  });

  it('is not read under the address of another', () => {
    const at = 'https://www.linkedin.com/in/nerys-h/';
    expect(linkedin.read(parse(page2025, at), new URL(at))).toBeNull();
  });
});

describe('a profile in the layout of 2018', () => {
  const name = 'linkedin-legacy/profile-2018-12-a';

  it('gives no e-mail address when the contact info is somebody else’s', () => {
    const html = change(
      sourceOf(name),
      'href="https://www.linkedin.com/in/kieranmaddigrove"',
      'href="https://www.linkedin.com/in/other"',
    );
    expect(read(html, expectedOf(name).url)).toMatchObject({ slug: 'kieranmaddigrove', emails: [] });
  });
});

describe('a profile as guests see it', () => {
  const masked = 'linkedin-public/guest-2026-01-a';

  it('takes the name from the structured data when the heading is missing, and of the right Person', () => {
    const { document, url } = open(masked);
    document.querySelector('h1')?.remove();
    expect(linkedin.read(document, url)?.people[0]?.name).toEqual({ value: 'Élcio V.', from: 'structured-data' });
  });

  it('takes a job title from the structured data only when it is not masked', () => {
    const { document, url } = open(masked);
    expect(linkedin.read(document, url)?.people[0]?.title).toBeUndefined();
    const data = document.querySelector('script[type="application/ld+json"]');
    if (!data) throw new Error('no structured data');
    data.textContent = JSON.stringify({
      '@graph': [
        { '@type': 'Person', url: 'https://br.linkedin.com/in/another', name: 'Another', jobTitle: 'Baker' },
        { '@type': 'Person', url: 'https://br.linkedin.com/in/donelciovl', name: 'Élcio V.', jobTitle: ['Developer'] },
      ],
    });
    expect(linkedin.read(document, url)?.people[0]?.title).toEqual({ value: 'Developer', from: 'structured-data' });
  });

  it('is not read when its canonical address is of another person', () => {
    const { document, url } = open(masked);
    document.querySelector('link[rel="canonical"]')?.setAttribute('href', 'https://br.linkedin.com/in/another');
    expect(linkedin.read(document, url)).toBeNull();
    expect(linkedin.fallback(document, url)).toBeNull();
  });
});

// As maintained extensions have read it: hashed classes around utility classes, every text twice, badges as buttons.
describe('a profile in the layout of 2021 to 2025 with badges', () => {
  const twice = (text: string): string =>
    `<div class="inline-show-more-text"><span aria-hidden="true">${text}</span><span class="visually-hidden">${text}</span></div>`;
  const badge = (label: string, text: string): string =>
    `<li><button aria-label="${label}: ${text}. Click to skip">${twice(text)}</button></li>`;
  const card = (
    badges: string,
  ): string => `<title>Ross Martin | LinkedIn</title><main><section class="artdeco-card pv-top-card">
    <a href="/in/ross-martin/overlay/about-this-profile/"><h1 class="XhFk inline t-24 v-align-middle break-words">Ross Martin</h1></a>
    <div class="text-body-medium break-words">Selling, gently</div><ul class="AbCd">${badges}</ul>
    <span class="text-body-small inline t-black--light break-words">Koper</span>
    <a href="/in/ross-martin/overlay/contact-info/">Contact info</a></section></main>`;
  const both = (badges: string) => {
    const { company, school } = read(card(badges), address);
    return [company, school];
  };

  it('reads employer and school once each', () => {
    expect(both(badge('Current company', 'Mill Circle') + badge('Education', 'Podgaj'))).toEqual([
      'Mill Circle',
      'Podgaj',
    ]);
    expect(read(card(''), address)).toMatchObject({
      name: 'Ross Martin',
      headline: 'Selling, gently',
      location: 'Koper',
    });
  });

  it('reads both in another language by their order, and one alone not at all', () => {
    expect(both(badge('Aktuelles Unternehmen', 'Mill Circle') + badge('Ausbildung', 'Podgaj'))).toEqual([
      'Mill Circle',
      'Podgaj',
    ]);
    expect(both(badge('Ausbildung', 'Podgaj'))).toEqual([null, null]);
  });

  it('never takes the school for the employer', () => {
    expect(both(badge('Education', 'Podgaj'))).toEqual([null, 'Podgaj']);
  });

  it('is the user’s own, where photo or intro may be edited', () => {
    const own = card('<li><img class="profile-photo-edit__preview"></li>');
    expect(linkedin.page(new URL(address), parse(own, address))).toBeNull();
  });
});

describe('the data of a guest profile', () => {
  const at = 'https://br.linkedin.com/in/Jos%C3%A9-Costa?trk=x';
  const person = {
    '@type': 'Person',
    url: 'https://br.linkedin.com/in/josé-costa',
    name: 'José C.',
    jobTitle: ['Padeiro'],
  };
  const other = { '@type': 'Person', url: 'https://br.linkedin.com/in/another', name: 'Another' };
  const article = { '@type': 'Article', author: { ...person, name: 'Nested' } };
  const seen = (data: unknown, canonical = 'https://www.linkedin.com/in/jos%c3%a9-costa/') => {
    const html = `<head><title>José C. - Padeiro | LinkedIn</title><link rel="canonical" href="${canonical}">
      <script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script></head><main></main>`;
    return linkedin.read(parse(html, at), new URL(at))?.people[0];
  };

  it.each([
    ['a graph', { '@graph': [other, article, person] }],
    ['a list', [article, other, person]],
    ['a person', person],
    ['a list of graphs', [{ '@graph': [other] }, { '@graph': [person] }]],
    ['a person of two types', { ...person, '@type': ['Person', 'Thing'] }],
  ])('is read as %s', (_, data) => {
    expect(seen(data)).toMatchObject({
      name: { value: 'José C.', from: 'structured-data' },
      title: { value: 'Padeiro', from: 'structured-data' },
      identities: [{ kind: 'linkedin-slug', value: 'josé-costa', from: 'address' }],
    });
  });

  it.each([
    ['of another person', other],
    ['within an article', article],
    ['that is broken', '{"@type":"Person"'],
    ['that is nothing', 'null'],
  ])('is not read as data %s', (_, data) => {
    expect(seen(data)).toBeUndefined();
  });

  it('leaves out masked and several values, and is not read for another’s canonical address', () => {
    expect(seen({ ...person, name: '**** **' })?.name).toBeUndefined();
    expect(seen({ ...person, jobTitle: ['Padeiro', 'Pintor'] })?.title).toBeUndefined();
    expect(seen({ ...person, jobTitle: { x: 1 } })?.title).toBeUndefined();
    expect(seen(person, 'https://www.linkedin.com/in/another/')).toBeUndefined();
  });
});
