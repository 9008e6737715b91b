import { describe, expect, it } from 'vitest';
import { linkedin } from '../../src/sites/linkedin/linkedin';
import { asProfile, change, parse, sourceOf } from './captured';

/** The captured top card of Ognjen Smrekaric, 2nd degree, whose contact link has no address. */
const card = sourceOf('linkedin/profile-topcard-2026-04-d');
const slug = 'ognjen-smrekaric-c37259481';
const id = 'ACoAA65wZ2TleCtI1wRwsXk-ypnRUi0-1aB_cbu';
const address = `https://www.linkedin.com/in/${slug}/`;

const page = (html: string, title = 'Ognjen Smrekaric | LinkedIn'): string =>
  `<!doctype html><html><head><title>${title}</title></head><body><main>${html}</main></body></html>`;

const read = (html: string, at = address) => linkedin.read(parse(html, at), new URL(at));
const profile = (html: string, at = address) => asProfile(read(html, at));
const fallback = (html: string, at = address) => linkedin.fallback(parse(html, at), new URL(at));

const asCaptured = {
  kind: 'profile',
  name: 'Ognjen Smrekaric',
  slug,
  memberId: id,
  headline: 'Msc in Hydrology',
  company: 'RijekaLab O.D.',
  school: 'University of Podgaj',
  location: 'Koper, Obalno-Kraška, Slovenia',
  degree: '2nd',
  emails: [],
  phones: [],
  websites: [],
};

describe('the card of somebody else is never read as the person in the address', () => {
  const elsewhere = 'https://www.linkedin.com/in/taiga-bogdan/';

  it('reads nothing while the former card stands there', () => {
    expect(read(page(card), elsewhere)).toBeNull();
  });

  it('does not take the name from the title either while the former card stands there', () => {
    expect(fallback(page(card), elsewhere)).toBeNull();
  });

  it('reads nothing when links in the card name two people', () => {
    const mixed = change(card, `vanityName=${slug}`, 'vanityName=taiga-bogdan');
    expect(read(page(mixed))).toBeNull();
    expect(read(page(mixed), elsewhere)).toBeNull();
  });

  it('reads the right card of two', () => {
    const other = change(change(card, slug, 'taiga-bogdan'), 'Ognjen Smrekaric', 'Taiga Bogdan');
    expect(profile(page(other + card)).name).toBe('Ognjen Smrekaric');
    expect(profile(page(card + other), elsewhere).name).toBe('Taiga Bogdan');
  });

  it('reads nothing when the card does not say whose it is', () => {
    const silent = change(change(card, /href="[^"]*\/in\/[^"]*"/, 'href="#"'), `vanityName=${slug}`, 'x=');
    expect(read(page(silent))).toBeNull();
    expect(fallback(page(silent))?.people[0]?.name).toEqual({ value: 'Ognjen Smrekaric', from: 'title' });
  });

  it('leaves the member id out when key and message link disagree', () => {
    const other = change(
      card,
      `profileUrn=urn%3Ali%3Afsd_profile%3A${id}`,
      'profileUrn=urn%3Ali%3Afsd_profile%3AACoAAotherotherother',
    );
    expect(profile(page(other))).toEqual({ ...asCaptured, memberId: null });
  });
});

describe('a profile is known by slug or by member id', () => {
  it('reads a profile opened by member id, and gives both', () => {
    const at = `https://www.linkedin.com/in/${id}/`;
    expect(profile(page(card), at)).toEqual(asCaptured);
    expect(read(page(card), at)?.page).toBe(`in/${id}`);
  });

  it('does not read a profile opened by another member id', () => {
    expect(read(page(card), 'https://www.linkedin.com/in/ACoAAotherotherother/')).toBeNull();
  });

  it('has one page for a profile and what is opened from it', () => {
    const under = ['', 'overlay/contact-info/', 'details/experience/', 'recent-activity/all/'];
    const pages = under.map((path) => linkedin.page(new URL(address + path), parse(page(card), address)));
    expect(pages).toEqual(Array(4).fill(`in/${slug}`));
  });

  it('knows a slug with letters of another script, written either way', () => {
    const encoded = change(card, slug, '%E5%B1%B1%E7%94%B0-%E5%A4%AA%E9%83%8E');
    expect(profile(page(encoded), 'https://www.linkedin.com/in/山田-太郎/').slug).toBe('山田-太郎');
  });
});

describe('the card is read whatever the account’s variant of it', () => {
  it('with the key as an id, and another case', () => {
    const html = change(card, /componentkey="(com\.linkedin[^"]*)Topcard"/, 'id="$1TopCard"');
    expect(profile(page(html))).toEqual(asCaptured);
  });

  it('with the key on a wrapper only, within another section', () => {
    const html = change(card, /<section ([^>]*Topcard[^>]*)>/, '<div $1><section>');
    expect(profile(page(`<section><h2>x</h2>${html}</div></section>`))).toEqual(asCaptured);
  });

  it('with the key on an element that is no section', () => {
    const end = card.lastIndexOf('</section>');
    const html = change(card.slice(0, end), /<section ([^>]*Topcard[^>]*)>/, '<div $1>');
    expect(profile(page(`${html}</div>`))).toEqual(asCaptured);
  });

  it('with the name as h1', () => {
    expect(profile(page(change(card, /(<\/?)h2/, '$1h1')))).toEqual(asCaptured);
  });

  it('with a key of another name, found by its contact link; only the message link has the member id then', () => {
    const html = change(change(card, 'Topcard"', 'Header"'), 'href="#"', `href="${address}overlay/contact-info/"`);
    expect(profile(page(html))).toEqual(asCaptured);
  });

  it('in another language', () => {
    let html = change(card, 'Contact info', 'Kontaktinfo');
    html = change(html, '· 2nd', '· 2.');
    html = change(html, '· 1st', '· 1.');
    html = change(html, /aria-label="[^"]*"/, 'aria-label="Foto"');
    expect(profile(page(html))).toEqual(asCaptured);
  });

  it('in a language written from the right', () => {
    let html = change(card, 'Ognjen Smrekaric', '\u200fعلي الأحمد\u200f');
    html = change(html, '· 2nd', '\u200f· 2\u200f');
    expect(profile(page(html, 'علي الأحمد | LinkedIn'))).toEqual({ ...asCaptured, name: 'علي الأحمد' });
  });

  it('with pronouns and other lines beside the name', () => {
    const html = change(card, /(<p [^>]*>· 2nd<\/p>|<p[^>]*>\s*· 2nd\s*<\/p>)/, '<p>He/Him</p><p>· Verified</p>$1');
    expect(profile(page(html))).toEqual(asCaptured);
  });

  it('in the third degree', () => {
    expect(profile(page(change(card, '· 2nd', '· 3rd'))).degree).toBe('3rd');
  });

  it('with an emoji in the name', () => {
    const html = change(card, 'Ognjen Smrekaric', 'Ognjen Smrekaric 🚀');
    expect(profile(page(html, '(3) Ognjen Smrekaric 🚀 | LinkedIn')).name).toBe('Ognjen Smrekaric 🚀');
  });

  it('with a heading of something else before the name', () => {
    const html = change(card, /<section([^>]*Topcard[^>]*)>/, '<section$1><h2>Your profile views</h2>');
    expect(profile(page(html))).toEqual(asCaptured);
  });
});

describe('what the person does not show stays blank', () => {
  const line = (text: string): RegExp => new RegExp(`<p[^>]*>\\s*${text}\\s*</p>`);
  const summary = 'RijekaLab O\\.D\\. · University of Podgaj';
  const company = /<div [^>]*role="button"[^>]*>(?:(?!role="button")[\s\S])*?id="company-accent-4"[\s\S]*?<\/p>/;

  it('no headline: the line of the badges does not take its place', () => {
    expect(profile(page(change(card, line('Msc in Hydrology'), '')))).toEqual({ ...asCaptured, headline: null });
  });

  it('no headline and no badges', () => {
    let html = change(card, line('Msc in Hydrology'), '');
    html = change(html, line(summary), '');
    html = change(html, /(company|school)-accent/, 'other-accent');
    expect(profile(page(html))).toEqual({ ...asCaptured, headline: null, company: null, school: null });
  });

  it('a headline of a dash or of asterisks', () => {
    expect(profile(page(change(card, line('Msc in Hydrology'), '<p>--</p>'))).headline).toBeNull();
    expect(profile(page(change(card, line('Msc in Hydrology'), '<p>*** ** *****</p>'))).headline).toBeNull();
  });

  it('no school', () => {
    let html = change(card, line(summary), '<p>RijekaLab O.D.</p>');
    html = change(html, 'school-accent', 'other-accent');
    expect(profile(page(html))).toEqual({ ...asCaptured, school: null });
  });

  it('no company', () => {
    let html = change(card, company, '<div><p></p>');
    html = change(html, line(summary), '<p>University of Podgaj</p>');
    expect(profile(page(html))).toEqual({ ...asCaptured, company: null });
  });

  it('a headline equal to the name is still the headline', () => {
    expect(profile(page(change(card, 'Msc in Hydrology', 'Ognjen Smrekaric'))).headline).toBe('Ognjen Smrekaric');
  });

  it('a headline equal to the company is still the headline', () => {
    expect(profile(page(change(card, 'Msc in Hydrology', 'RijekaLab O.D.'))).headline).toBe('RijekaLab O.D.');
  });

  it('no location', () => {
    const html = change(card, line('Koper, Obalno-Kraška, Slovenia'), '');
    expect(profile(page(html))).toEqual({ ...asCaptured, location: null });
    const linked = change(html, 'href="#"', `href="${address}overlay/contact-info/"`);
    expect(profile(page(linked))).toEqual({ ...asCaptured, location: null });
  });

  it('the degree, where text and icons contradict each other', () => {
    expect(profile(page(change(card, 'id="connect-small"', 'id="bell-fill-medium"'))).degree).toBeNull();
    expect(profile(page(change(card, '· 2nd', '· 1st'))).degree).toBeNull();
  });
});

describe('text from the page stays text and of a sensible length', () => {
  it('keeps markup in a name as the characters it is made of', () => {
    const html = change(card, 'Ognjen Smrekaric', '&lt;img src=x onerror=alert(1)&gt; Ognjen');
    expect(profile(page(html, 'x')).name).toBe('<img src=x onerror=alert(1)> Ognjen');
  });

  it('keeps a name of 10,000 characters whole, and takes none that the store would refuse', () => {
    const named = (length: number) => profile(page(change(card, 'Ognjen Smrekaric', 'O'.repeat(length)))).name;
    expect(named(10_000)).toBe('O'.repeat(10_000));
    expect(named(20_001)).toBeNull();
  });
});

describe('people in posts and around the profile are never read', () => {
  const strangers = `<section><h2>Nerys Hazelcombe</h2><p>· 1st</p><a href="https://www.linkedin.com/in/nerys-h/">Nerys</a>
    <a href="mailto:nerys@example.com">Write me</a><a href="tel:+38640123456">Call me</a>
    <a href="https://www.linkedin.com/safety/go/?url=https%3A%2F%2Fposts.example.com%2F">site</a>
    <div role="button"><svg id="company-accent-4"></svg><p>Mill Circle</p></div></section>`;

  it('before, behind and beside the card', () => {
    expect(profile(page(strangers + card + strangers))).toEqual(asCaptured);
  });

  it('within the card, in a section of its own (hiring, open to work)', () => {
    const end = card.lastIndexOf('</section>');
    expect(profile(page(card.slice(0, end) + strangers + card.slice(end)))).toEqual(asCaptured);
  });
});

describe('the custom button’s website', () => {
  const button = (url: string): string => card.replace('</section>', `</section><a href="${url}">Visit</a>`);

  it('is given as its owner wrote it, once', () => {
    const link = 'https://www.linkedin.com/safety/go/?url=https%3A%2F%2Fwww%2Eexample%2Ecom&amp;urlhash=JL9G';
    expect(profile(page(button(`${link}"></a><a href="${link}`))).websites).toEqual(['https://www.example.com']);
  });

  it('is left out when it is no web address', () => {
    expect(profile(page(button('https://www.linkedin.com/safety/go/?url=javascript%3Aalert(1)'))).websites).toEqual([]);
  });
});

describe('the user’s own profile is not offered', () => {
  it('by the link to edit it', () => {
    const html = page(card.replace('</section>', `<a href="/in/${slug}/edit/intro/?x=y">Edit</a></section>`));
    const document = parse(html, address);
    expect(linkedin.page(new URL(address), document)).toBeNull();
    expect(linkedin.read(document, new URL(address))).toBeNull();
    expect(linkedin.fallback(document, new URL(address))).toBeNull();
  });

  it('but somebody else’s is, although a link to edit one’s own is on the page', () => {
    expect(profile(page(`${card}<a href="/in/nerys-h/edit/intro/">Edit</a>`))).toEqual(asCaptured);
  });
});

describe('the last resort', () => {
  const bare = (title: string): string => page('<p>Loading</p>', title);
  const name = (title: string, at = address) => fallback(bare(title), at)?.people[0]?.name?.value ?? null;

  it('takes the name from the title and the slug from the address', () => {
    expect(fallback(bare('(12+) Ross Martin 🚀 | LinkedIn'))).toEqual({
      site: 'linkedin',
      kind: 'profile',
      page: `in/${slug}`,
      layout: 'unknown',
      channel: 'linkedin',
      people: [
        {
          part: 'subject',
          name: { value: 'Ross Martin 🚀', from: 'title' },
          identities: [{ kind: 'linkedin-slug', value: slug, from: 'address' }],
          websites: [],
          phones: [],
        },
      ],
    });
  });

  it.each([
    'LinkedIn',
    'Feed | LinkedIn',
    '(3) Feed | LinkedIn',
    'Sign Up | LinkedIn',
    'Page not found | LinkedIn',
    'Notifications | LinkedIn',
    'Élcio V. - Lumirede | LinkedIn',
    'Experience | Ross Martin | LinkedIn',
    'Accueil | LinkedIn',
    'Ross Martin',
    ' | LinkedIn',
  ])('takes no name from the title %j', (title) => {
    expect(name(title)).toBeNull();
  });

  it('takes a name of one word when the slug has it too', () => {
    expect(name('Naohime | LinkedIn', 'https://www.linkedin.com/in/naohime-k/')).toBe('Naohime');
    expect(name('Naohime | LinkedIn')).toBeNull();
  });

  it('looks at the first of several titles', () => {
    expect(name('Darijan Vrbošić | LinkedIn</title><title>Feed | LinkedIn')).toBe('Darijan Vrbošić');
  });
});
