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
