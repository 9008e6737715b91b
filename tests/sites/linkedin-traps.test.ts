import { describe, expect, it } from 'vitest';
import { linkedin } from '../../src/sites/linkedin/linkedin';
import { asProfile, expectedOf, parse, sourceOf } from './captured';
import { growth, linear } from './growth';

const card = sourceOf('linkedin/profile-topcard-2026-04-d');
const slug = 'ognjen-smrekaric-c37259481';
const id = 'ACoAA65wZ2TleCtI1wRwsXk-ypnRUi0-1aB_cbu';
const address = `https://www.linkedin.com/in/${slug}/`;
const url = new URL(address);

const page = (html: string, title = 'LinkedIn'): string => `<title>${title}</title><main>${html}</main>`;
const read = (html: string) => linkedin.read(parse(html, address), url);
const name = (html: string) => read(html)?.people[0]?.name?.value ?? null;

/** Everything by which a card is known, with the name and the addresses of somebody else. */
const fake = (whose = slug, key = `com.linkedin.sdui.profile.card.ref${id}Topcard`): string =>
  `<section componentkey="${key}"><a href="/in/${whose}/"><h2>Mallory Fake</h2></a>
   <p>Baker</p><div><p>Nowhere</p><p>·</p><p><a href="/in/${whose}/overlay/contact-info/">Contact info</a></p></div>
   <a href="mailto:mallory@example.com">x</a><a href="/preload/custom-invite/?vanityName=${whose}">Connect</a></section>`;

describe('a post that imitates a card', () => {
  const posts = (html: string): string =>
    `<section componentkey="com.linkedin.sdui.profile.card.ref${slug}Activity">${html}</section>`;

  it('of another person is not read, before the card and behind it', () => {
    expect(name(page(fake('taiga-bogdan') + card))).toBe('Ognjen Smrekaric');
    expect(name(page(card + fake('taiga-bogdan')))).toBe('Ognjen Smrekaric');
  });

  it('of the person in the address is not read where posts are, wherever they stand', () => {
    expect(name(page(posts(fake()) + card))).toBe('Ognjen Smrekaric');
    expect(name(page(`<article>${fake()}</article>${card}`))).toBe('Ognjen Smrekaric');
    expect(name(page(`<div data-urn="urn:li:activity:7">${fake()}</div>${card}`))).toBe('Ognjen Smrekaric');
    expect(name(page(`<p><span data-testid="expandable-text-box">${fake()}</span></p>${card}`))).toBe(
      'Ognjen Smrekaric',
    );
    expect(read(page(posts(fake())))).toBeNull();
  });

  it('is not read in place of a card that differs from it, unless the title tells which is right', () => {
    expect(read(page(fake() + card))).toBeNull();
    expect(name(page(fake() + card, 'Ognjen Smrekaric | LinkedIn'))).toBe('Ognjen Smrekaric');
  });
});

describe('two cards of one person', () => {
  it('are one', () => {
    expect(asProfile(read(page(card + card)))).toEqual(asProfile(read(page(card))));
  });

  it('are read by the one that is shown', () => {
    expect(name(page(`<div hidden>${fake()}</div>${card}`))).toBe('Ognjen Smrekaric');
  });
});

describe('other people within the card', () => {
  const end = card.lastIndexOf('</section>');
  const inCard = (html: string): string => page(card.slice(0, end) + html + card.slice(end));
  const alone = asProfile(read(page(card)));

  it.each([
    ['somebody both know', '<a href="https://www.linkedin.com/in/taiga-bogdan/"><strong>Taiga Bogdan</strong></a>'],
    [
      'a message to somebody else, in a part of its own',
      `<section><a href="/messaging/compose/?profileUrn=urn:li:fsd_profile:ACoAAotherotherother">x</a></section>`,
    ],
    [
      'an invitation to somebody else, in a part of its own',
      '<section><a href="/preload/custom-invite/?vanityName=taiga-bogdan">x</a></section>',
    ],
    ['a web site that asks for somebody', '<a href="https://example.com/?vanityName=taiga-bogdan">x</a>'],
    ['an address of somebody else', '<a href="mailto:taiga@example.com">x</a><a href="tel:+38640123456">x</a>'],
  ])('%s', (_, html) => {
    expect(asProfile(read(inCard(html)))).toEqual(alone);
  });

  it('a message to somebody else beside the card’s own leaves the member id by key and link undecided', () => {
    const html = inCard('<a href="/messaging/compose/?profileUrn=urn:li:fsd_profile:ACoAAotherotherother">x</a>');
    expect(asProfile(read(html))).toEqual({ ...alone, memberId: null });
  });
});

describe('whom the page is about', () => {
  const bubble = sourceOf('linkedin/messaging-bubble-2026-05-a');
  const feed = 'https://www.linkedin.com/feed/';

  it('is the profile, although a conversation with somebody else is open beside it', () => {
    const document = parse(page(card + bubble), address);
    expect(linkedin.page(url, document)).toBe(`in/${slug}`);
    expect(linkedin.read(document, url)?.kind).toBe('profile');
  });

  it('is nobody yet while the former card stands there, and not whom the open conversation is with', () => {
    const at = new URL('https://www.linkedin.com/in/taiga-bogdan/');
    const document = parse(page(card + bubble), at.href);
    expect(linkedin.page(at, document)).toBe('in/taiga-bogdan');
    expect(linkedin.read(document, at)).toBeNull();
  });

  it('is whom an open conversation is with on a page about nobody', () => {
    const document = parse(page(bubble), feed);
    const name = linkedin.read(document, new URL(feed))?.people[0]?.name?.value;
    expect(name).toBe(expectedOf('linkedin/messaging-bubble-2026-05-a').name);
  });

  it.each([
    feed,
    'https://www.linkedin.com/search/results/people/?keywords=x',
    'https://www.linkedin.com/company/mill-circle/people/',
    'https://www.linkedin.com/school/podgaj/',
    'https://www.linkedin.com/jobs/view/1/',
    'https://www.linkedin.com/notifications/',
    'https://www.linkedin.com/mynetwork/',
    'https://www.linkedin.com/authwall?x',
    'https://www.linkedin.com/checkpoint/challenge/x',
  ])('is nobody on %s, whatever stands there', (at) => {
    const document = parse(page(card + fake(), 'Ognjen Smrekaric | LinkedIn'), at);
    expect(linkedin.page(new URL(at), document)).toBeNull();
    expect(linkedin.read(document, new URL(at))).toBeNull();
    expect(linkedin.fallback(document, new URL(at))).toBeNull();
  });
});

describe('a page that keeps a great many nodes', () => {
  /** How often the reader asks an element where it stands, which is what it does for each that may matter. */
  function asked(html: string): { times: number; name: string | undefined } {
    const document = parse(html, address);
    const proto = Object.getPrototypeOf(Object.getPrototypeOf(Object.getPrototypeOf(document.createElement('p'))));
    const { closest } = proto as { closest: (selector: string) => Element | null };
    if (typeof closest !== 'function') throw new Error('not the class of elements');
    let times = 0;
    proto.closest = function (this: Element, selector: string) {
      times++;
      return closest.call(this, selector);
    };
    const seen = linkedin.read(document, url);
    proto.closest = closest;
    return { times, name: seen?.people[0]?.name?.value };
  }
  const strangers = (times: number): string =>
    `<section componentkey="com.linkedin.sdui.profile.card.ref${slug}Activity">${`<div><h2>Nerys</h2><a href="/in/nerys-h/overlay/contact-info/">Nerys</a><p>x</p></div>`.repeat(times)}</section>`;

  it('or a very long key is read in a time that grows with it', () => {
    const pages = new Map<number, Document>();
    for (const times of [2000, 16_000])
      pages.set(times, parse(page(card.replace('Topcard"', `${'Topcard'.repeat(times)}\n"`)), address));
    const read = (times: number) => linkedin.read(pages.get(times) as Document, url)?.people[0]?.name?.value;
    expect(read(16_000)).toBe('Ognjen Smrekaric');
    expect(growth(2000, read)).toBeLessThan(linear);
  });

  it('is not looked through node by node', () => {
    const small = asked(page(card + strangers(400)));
    const large = asked(page(card + strangers(4000)));
    expect(large.name).toBe('Ognjen Smrekaric');
    expect(large.times).toBe(small.times);
  });
});
