import { describe, expect, it } from 'vitest';
import { linkedin } from '../../src/sites/linkedin/linkedin';
import { change, parse, sourceOf } from './captured';

// The list of positions was not captured: its markers, and that lines are paragraphs, are what others describe (capture notes 1.2)
// and what maintained extensions read.
const card = sourceOf('linkedin/profile-topcard-2026-04-d');
const noBadges = change(
  change(card, /(company|school)-accent/, 'other-accent'),
  'RijekaLab O.D. · University of Podgaj',
  '',
);
const slug = 'ognjen-smrekaric-c37259481';
const address = `https://www.linkedin.com/in/${slug}/`;

const lines = (...texts: string[]): string => texts.map((text) => `<p>${text}</p>`).join('');
const prose = (text: string): string => `<p><span data-testid="expandable-text-box">${text}</span></p>`;
const entry = (...texts: string[]): string =>
  `<div componentkey="entity-collection-item-1"><a href="/company/1/">${lines(...texts)}</a>${prose('I work. 2019 - now.')}</div>`;
const roles = (company: string, ...all: string[][]): string =>
  `<div componentkey="entity-collection-item-2">${lines(company, 'Full-time · 8 yrs')}
   <ul>${all.map((texts) => `<li>${lines(...texts)}${prose('Since 2020 - I lead.')}</li>`).join('')}</ul></div>`;
const list = (entries: string, whose = slug, kind = 'TopLevel'): string =>
  `<section><h2>Experience</h2><div data-testid="profile_Experience${kind}Section_${whose}">${entries}</div></section>`;

function position(html: string, at = address) {
  const document = parse(`<title>Ognjen Smrekaric | LinkedIn</title><main>${html}</main>`, at);
  const { title, company } = linkedin.read(document, new URL(at))?.people[0] ?? {};
  return [title?.value, title?.from, company?.value, company?.from];
}

const known = [undefined, undefined, 'RijekaLab O.D.', 'badge'];
const unknown = [undefined, undefined, undefined, undefined];

describe('the title comes from the list of positions, when it has been loaded', () => {
  it('of the company on the badge, although another is held too', () => {
    const both =
      entry('Adviser', 'Mill Circle · Part-time', 'Jan 2024 - Present · 2 yrs') +
      entry('Hydrologist', 'RijekaLab O.D. · Full-time', 'Oct 2022 - Present · 4 yrs', 'Koper');
    expect(position(card + list(both))).toEqual(['Hydrologist', 'experience', 'RijekaLab O.D.', 'badge']);
  });

  it('the newest of several in one company', () => {
    const promoted = roles(
      'RijekaLab O.D.',
      ['Head of Hydrology', 'Full-time', 'Jan 2025 - Present · 1 yr'],
      ['Hydrologist', 'Oct 2022 - Jan 2025 · 2 yrs'],
    );
    expect(position(card + list(promoted))[0]).toBe('Head of Hydrology');
  });

  it('with the company, where the card has no badge and only one position is current', () => {
    const one = entry('Hydrologist', 'RijekaLab O.D. · Full-time', 'Oct 2022 - Present · 4 yrs');
    const past = entry('Student', 'University of Podgaj', 'Oct 2018 - Sep 2022 · 4 yrs');
    expect(position(noBadges + list(one + past))).toEqual([
      'Hydrologist',
      'experience',
      'RijekaLab O.D.',
      'experience',
    ]);
  });

  it.each([
    'Oct 2022 - Present · 4 yrs',
    'Okt. 2022–Heute · 4 Jahre',
    '2022年10月 - 現在 · 4年',
    'oct. 2022 - aujourd’hui · 4 ans',
    '٢٠٢٢ - حتى الآن · ٤ سنوات',
    '2022 - настоящее время',
  ])('in any language: %s', (period) => {
    expect(position(card + list(entry('Hydrologist', 'RijekaLab O.D.', period)))[0]).toBe('Hydrologist');
  });

  it('where keys are ids, and where the key of the card around it says whose it is', () => {
    const one = entry('Hydrologist', 'RijekaLab O.D.', 'Oct 2022 - Present');
    const asId = change(one, 'componentkey=', 'id=');
    const within = (key: string, whose = slug): string =>
      `<div ${key}="profileCardsExperienceOnly${whose}"><section><h2>Experience</h2>${key === 'id' ? asId : one}</section></div>`;
    for (const html of [list(asId), within('componentkey'), within('id'), within('id').replace(asId, list(one))])
      expect(position(card + html)[0]).toBe('Hydrologist');
    expect(position(card + within('componentkey', 'taiga-bogdan'))).toEqual(known);
    expect(position(card + within('id', `${slug}-2`))).toEqual(known);
  });

  it('on the page of its details, which has no card', () => {
    const at = `${address}details/experience/`;
    const html = list(entry('Hydrologist', 'RijekaLab O.D.', 'Oct 2022 - Present'), slug, 'Details');
    expect(position(html, at)).toEqual(['Hydrologist', 'experience', 'RijekaLab O.D.', 'experience']);
    expect(linkedin.read(parse(`<main>${html}</main>`, address), new URL(address))).toBeNull();
  });
});

describe('no title is taken from the list of positions', () => {
  it.each([
    'Oct 2018 - Sep 2022 · 4 yrs',
    '2018 – 2022',
    '2018年10月 - 2022年9月 · 4年',
    'Oct 2022',
    'Oct 2022 -',
    '2018 – 2022 – Koper',
    'Full-time',
    '4 yrs - Koper',
  ])('that has ended, or may have: %s', (period) => {
    expect(position(card + list(entry('Hydrologist', 'RijekaLab O.D.', period)))).toEqual(known);
  });

  it('of another person', () => {
    const one = entry('Hydrologist', 'RijekaLab O.D.', 'Oct 2022 - Present');
    expect(position(card + list(one, 'taiga-bogdan'))).toEqual(known);
    expect(position(card + list(one, `${slug}-2`))).toEqual(known);
  });

  it('of another company than the badge’s', () => {
    expect(position(card + list(entry('Adviser', 'Mill Circle', 'Oct 2022 - Present')))).toEqual(known);
  });

  it('when several are current and there is no badge', () => {
    const two =
      entry('Adviser', 'Mill Circle', 'Jan 2024 - Present') + entry('Hydrologist', 'RijekaLab', 'Oct 2022 - Present');
    expect(position(noBadges + list(two))).toEqual(unknown);
  });

  it('when two periods stand in one entry without a list', () => {
    const mixed = entry(
      'RijekaLab O.D.',
      'Full-time',
      'Head',
      'Jan 2025 - Present',
      'Hydrologist',
      'Oct 2022 - Jan 2025',
    );
    expect(position(noBadges + list(mixed))).toEqual(unknown);
  });

  it('out of what the person has written, or out of a post', () => {
    const wrote = `<div componentkey="entity-collection-item-1">${lines('Hydrologist', 'RijekaLab O.D.')}${prose('2020 - now')}</div>`;
    expect(position(card + list(wrote))).toEqual(known);
  });

  it('that is masked', () => {
    expect(position(card + list(entry('*** ****', 'RijekaLab O.D.', 'Oct 2022 - Present')))).toEqual(known);
  });
});
