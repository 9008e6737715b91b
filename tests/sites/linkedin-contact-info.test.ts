import { describe, expect, it } from 'vitest';
import { linkedin } from '../../src/sites/linkedin/linkedin';
import { asProfile, parse, sourceOf } from './captured';

// The dialog of 2026 was not captured: this is what others describe (capture notes 1.5).
const card = sourceOf('linkedin/profile-topcard-2026-04-d');
const profile = 'https://www.linkedin.com/in/ognjen-smrekaric-c37259481/';

const row = (icon: string, label: string, ...values: string[]): string =>
  `<div><svg id="${icon}"></svg><div><p>${label}</p>${values.map((value) => `<p>${value}</p>`).join('')}</div></div>`;
const dialog = (...rows: string[]): string =>
  `<dialog data-testid="dialog"><div data-sdui-screen="com.linkedin.sdui.flagshipnav.profile.ProfileContactDetailsOverlay">
   <h2>Ognjen Smrekaric</h2>${rows.join('')}</div></dialog>`;

const ownRow = row('linkedin-bug-medium', 'Profil', `<a href="${profile}">linkedin.com/in/ognjen</a>`);
const mailRow = row(
  'envelope-medium',
  'E-Mail',
  '<a href="mailto:Ognjen%40example.com?subject=x">ognjen@example.com</a>',
);
const phoneRow = row('phone-handset-medium', 'Telefon', '+386 40 123 456 (Mobil)', '040 654 321 (Home)');
const siteRow = row(
  'link-medium',
  'Web',
  '<a href="https://www.linkedin.com/safety/go?url=https%3A%2F%2Fexample.org">example.org</a> (Company)',
);
const birthday = row('calendar-medium', 'Birthday', '12 03 1980');

function read(body: string, address: string) {
  const { emails, phones, websites } = asProfile(
    linkedin.read(parse(`<main>${card}</main>${body}`, address), new URL(address)),
  );
  return { emails, phones, websites };
}

const nothing = { emails: [], phones: [], websites: [] };
const everything = {
  emails: ['ognjen@example.com'],
  phones: ['+38640123456', '040 654 321'],
  websites: ['https://example.org'],
};

describe('the contact info that the user has opened is read', () => {
  it('by the icons of its rows, in any language', () => {
    expect(read(dialog(ownRow, mailRow, phoneRow, siteRow, birthday), profile)).toEqual(everything);
  });

  it('without a link to the profile, when the address is the dialog’s', () => {
    expect(read(dialog(mailRow, phoneRow, siteRow), `${profile}overlay/contact-info/`)).toEqual(everything);
    expect(read(dialog(mailRow, phoneRow, siteRow), profile)).toEqual(nothing);
  });

  it('but not when it is somebody else’s', () => {
    const theirs = ownRow.replaceAll('ognjen-smrekaric-c37259481', 'taiga-bogdan');
    expect(read(dialog(theirs, mailRow), `${profile}overlay/contact-info/`)).toEqual(nothing);
  });

  it('and not before its rows are there', () => {
    expect(read(dialog(), `${profile}overlay/contact-info/`)).toEqual(nothing);
  });

  it('leaving out rows that have no icon or several', () => {
    const odd = row('x', 'E-Mail', '<a href="mailto:a@example.com">a@example.com</a>');
    const two = `<div>${'<svg id="envelope-medium"></svg><svg id="phone-handset-medium"></svg>'}<p>x</p><p>+386 40 123 456</p></div>`;
    expect(read(dialog(ownRow, odd, two), profile)).toEqual(nothing);
  });
});
