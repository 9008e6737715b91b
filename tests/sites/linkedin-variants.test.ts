import { describe, expect, it } from 'vitest';
import { linkedin } from '../../src/sites/linkedin/linkedin';
import { asProfile, change, parse, sourceOf } from './captured';

/** The captured top card of Ognjen Smrekaric, 2nd degree, whose contact link has no address. */
const card = sourceOf('linkedin/profile-topcard-2026-04-d');
const slug = 'ognjen-smrekaric-c37259481';
const address = `https://www.linkedin.com/in/${slug}/`;
const title = 'Ognjen Smrekaric | LinkedIn';

const page = (html: string, named = title): string => `<title>${named}</title><main>${html}</main>`;
const profile = (html: string, at = address) => asProfile(linkedin.read(parse(html, at), new URL(at)));
const heading = /<h2[^>]*>([^<]*)<\/h2>/;

const asCaptured = {
  kind: 'profile',
  name: 'Ognjen Smrekaric',
  slug,
  memberId: 'ACoAA65wZ2TleCtI1wRwsXk-ypnRUi0-1aB_cbu',
  headline: 'Msc in Hydrology',
  company: 'RijekaLab O.D.',
  school: 'University of Podgaj',
  location: 'Koper, Obalno-Kraška, Slovenia',
  degree: '2nd',
  emails: [],
  phones: [],
  websites: [],
};

// Late 2025, as maintained readers of that time found it.
describe('a card whose name is a paragraph', () => {
  it('is read by the place of the verified badge', () => {
    const html = change(
      card,
      heading,
      '<div data-view-name="profile-top-card-verified-badge"><div role="button"><div><p>$1</p></div></div></div>',
    );
    expect(profile(page(html, 'LinkedIn'))).toEqual(asCaptured);
  });

  it('is read where the name is the title’s', () => {
    expect(profile(page(change(card, heading, '<p>$1</p>')))).toEqual(asCaptured);
    expect(profile(page(change(card, heading, '<p>山田 太郎</p>'), '山田 太郎 | LinkedIn')).name).toBe('山田 太郎');
  });

  it('has no name where title and card do not agree, and never that of somebody both know', () => {
    const html = change(card, heading, '<p>$1</p>');
    expect(profile(page(html, 'LinkedIn')).name).toBeNull();
    expect(profile(page(html, 'Taiga Bogdan | LinkedIn')).name).toBeNull();
    const mutual = change(html, '<strong>Taiga</strong>', '<strong>Taiga Bogdan</strong>');
    expect(profile(page(mutual, 'Taiga Bogdan | LinkedIn'))).toMatchObject({ slug, name: null, headline: null });
  });
});

describe('the card is read whatever the state of its interface', () => {
  it('with a contact link that is a button, or has no address', () => {
    const open = change(card, /<a [^>]*href="#"[^>]*>Contact info<\/a>/, '<button type="button">Contact info</button>');
    expect(profile(page(open))).toEqual(asCaptured);
    const bare = change(card, /<a [^>]*href="#"[^>]*>Contact info<\/a>/, '<a role="button">Contact info</a>');
    expect(profile(page(bare))).toEqual(asCaptured);
  });

  it('with logos in place of the icons of employer and school', () => {
    const logos = change(card, /(company|school)-accent-4/, 'logo');
    expect(profile(page(logos))).toEqual(asCaptured);
    const single = change(logos, '>RijekaLab O.D. · University of Podgaj<', '>University of Podgaj<');
    expect(profile(page(single))).toMatchObject({ company: null, school: null });
  });

  it('with followers, Premium, "open to work" and a verified badge', () => {
    const busy = change(
      card,
      /(<h2[^>]*>[^<]*)(<\/h2>)/,
      '$1$2<svg id="verified-medium"></svg><svg id="linkedin-bug-premium-v2-xsmall"></svg>',
    );
    const more = change(busy, /<\/section>\s*$/, '<div><p>21,209 followers</p></div></section>');
    expect(profile(page(more))).toEqual(asCaptured);
  });

  it.each([
    ['German', '· 2.', 'Kontaktinfo'],
    ['Japanese', '· 2次', '連絡先情報'],
    ['Arabic, with its own digits', '\u200f· ٢', 'معلومات الاتصال'],
    ['Persian, with its own digits', '\u200f· ۲', 'اطلاعات تماس'],
  ])('in %s', (_, degree, link) => {
    const html = change(change(card, '· 2nd', degree), 'Contact info', link);
    expect(profile(page(html))).toEqual(asCaptured);
  });

  it.each(['山田 太郎', '김민수', 'علي الأحمد', 'Ирина Ћосић', 'ณัฐ วงศ์', 'Ana 🚀 Kos, PhD', 'O'])(
    'with the name %s',
    (name) => {
      expect(profile(page(change(card, heading, `<h2>${name}</h2>`), `${name} | LinkedIn`)).name).toBe(name);
    },
  );

  it.each(['LinkedIn Member', 'LinkedIn-Mitglied', 'Membre de LinkedIn', 'LinkedInメンバー'])(
    'without a name, where it is not shown: %s',
    (name) => {
      expect(profile(page(change(card, heading, `<h2>${name}</h2>`), 'LinkedIn'))).toEqual({
        ...asCaptured,
        name: null,
      });
    },
  );
});

describe('a slug is one, however it is written', () => {
  const composed = 'josé-müller';
  it.each([
    ['https://www.linkedin.com/in/jos%C3%A9-m%C3%BCller/', 'jos%C3%A9-m%C3%BCller'],
    ['https://www.linkedin.com/in/JOS%C3%89-M%C3%BCller/', composed],
    ['https://www.linkedin.com/in/jos%C3%A9-m%C3%BCller/', encodeURIComponent(composed.normalize('NFD'))],
    [`https://www.linkedin.com/in/${composed.normalize('NFD')}/`, composed],
    [`https://fr.linkedin.com/in/${composed}?trk=x`, composed.toUpperCase()],
  ])('%s and %s', (at, linked) => {
    expect(profile(page(change(card, slug, linked)), at)).toMatchObject({ slug: composed, name: 'Ognjen Smrekaric' });
  });
});

describe('a sub-page is of the profile', () => {
  const at = (path: string) => `https://www.linkedin.com/in/ross-martin-1a2b/${path}`;
  const name = (named: string, path: string) =>
    linkedin.fallback(parse(page('', named), at(path)), new URL(at(path)))?.people[0]?.name?.value ?? null;

  it('whose name is taken from a title of two parts when the address has it too', () => {
    expect(name('Experience | Ross Martin | LinkedIn', 'details/experience/')).toBe('Ross Martin');
    expect(name('(2) Aktivität | Ross Martin | LinkedIn', 'recent-activity/all/')).toBe('Ross Martin');
  });

  it('and whose name is left out when the address has another, or half of it', () => {
    expect(name('Experience | Nerys Martin | LinkedIn', 'details/experience/')).toBeNull();
    expect(name('Experience | Ross | LinkedIn', 'details/experience/')).toBeNull();
    expect(name('Ross Martin | Acme | LinkedIn', '')).toBeNull();
  });
});

describe('the user’s own profile is not offered', () => {
  const nobody = (html: string, at = address): boolean => {
    const document = parse(page(html), at);
    const url = new URL(at);
    return !linkedin.page(url, document) && !linkedin.read(document, url) && !linkedin.fallback(document, url);
  };
  const withEditor = (editor: string): string => card.replace('</section>', `${editor}</section>`);

  it.each([
    `<a href="/in/${slug}/edit/intro/">x</a>`,
    `<a href="https://www.linkedin.com/in/${slug}/edit/forms/intro/new/?profileFormEntryPoint=PROFILE_SECTION">x</a>`,
    `<a href="/in/${slug}/add-edit/POSITION/?profileFormEntryPoint=x">x</a>`,
    `<a href="/in/${slug}/details/experience/edit/forms/301/">x</a>`,
    '<button aria-label="Edit intro"></button>',
    '<img class="profile-photo-edit__preview">',
  ])('by what may be edited: %s', (editor) => {
    expect(nobody(withEditor(editor))).toBe(true);
  });

  it('under /in/me/', () => {
    expect(nobody(card, 'https://www.linkedin.com/in/me/')).toBe(true);
  });

  it('but the next person is, while the user’s own card still stands there', () => {
    const at = 'https://www.linkedin.com/in/taiga-bogdan/';
    const document = parse(page(withEditor('<button aria-label="Edit intro"></button>')), at);
    expect(linkedin.page(new URL(at), document)).toBe('in/taiga-bogdan');
    expect(linkedin.read(document, new URL(at))).toBeNull();
  });
});
