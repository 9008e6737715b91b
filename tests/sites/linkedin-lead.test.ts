import { describe, expect, it } from 'vitest';
import { linkedin } from '../../src/sites/linkedin/linkedin';
import { change, parse } from './captured';

// No lead page was captured: the hooks are those of capture notes 1.8, arranged as maintained readers find them.
const id = 'ACwAAC2rossMartinQx7-lead_1';
const other = 'ACwAAC9nerysHazelcombe-lead_2';
const address = `https://www.linkedin.com/sales/lead/${id},NAME_SEARCH,Ab1c?_ntb=x`;

const role = `<section data-sn-view-name="lead-current-role"><ul>
  <li><p><span data-anonymize="job-title">Head of Sales</span> at <a data-anonymize="company-name" href="/sales/company/1">Mill Circle</a></p><p>Jan 2024–Present</p></li>
  <li><p><span data-anonymize="job-title">Adviser</span> <a data-anonymize="company-name" href="/sales/company/2">Tideloom</a></p></li></ul></section>`;
const common = `<section data-sn-view-name="shared-in-common"><a href="/sales/lead/${other},NAME_SEARCH,x" data-anonymize="person-name">Nerys Hazelcombe</a>
  <span data-anonymize="headline">Baker</span><a href="https://www.linkedin.com/in/nerys-h/">Nerys</a></section>`;
const card = `<section id="profile-card-section" data-sn-view-name="feature-lead-top-card">
  <h1 data-x--lead--name data-anonymize="person-name">Ross Martin</h1><span>(He/Him) · 2nd</span>
  <span data-anonymize="headline">Selling, gently</span><div data-anonymize="location">Koper, Slovenia</div>
  <img data-anonymize="headshot-photo">${role}${common}</section>`;
const contact = `<section data-sn-view-name="lead-contact-info">
  <a href="tel:+38640123456"><span data-anonymize="phone">+386 40 123 456</span></a>
  <a href="mailto:ross@example.com"><span data-anonymize="email">ross@example.com</span></a>
  <a href="https://millcircle.example.org/">millcircle.example.org</a>
  <a href="https://www.bing.com/search?q=ross+martin">Search</a><a href="/sales/company/1">Mill Circle</a></section>`;
const recommended = `<aside data-sn-view-name="recommended-leads"><a data-anonymize="person-name" href="/sales/lead/${other},x,y">Nerys Hazelcombe</a>
  <span data-anonymize="job-title">Baker</span><a href="mailto:nerys@example.com">x</a></aside>`;
const page = `<title>Ross Martin | Sales Navigator</title><main><h1>Sales Navigator Lead Page</h1>${card}${contact}${recommended}</main>`;

const read = (html: string, at = address) => linkedin.read(parse(html, at), new URL(at));
const person = (html: string, at = address) => read(html, at)?.people[0];

describe('a lead’s page in Sales Navigator', () => {
  it('is read in its own parts alone', () => {
    expect(read(page)).toEqual({
      site: 'linkedin',
      kind: 'profile',
      page: `sales/${id}`,
      layout: 'known',
      channel: 'linkedin',
      people: [
        {
          part: 'subject',
          name: { value: 'Ross Martin', from: 'heading' },
          headline: { value: 'Selling, gently', from: 'card' },
          title: { value: 'Head of Sales', from: 'experience' },
          company: { value: 'Mill Circle', from: 'experience' },
          location: { value: 'Koper, Slovenia', from: 'card' },
          identities: [
            { kind: 'sales-id', value: id, from: 'address' },
            { kind: 'email', value: 'ross@example.com', from: 'contact-info' },
            { kind: 'phone', value: '+38640123456', from: 'contact-info' },
          ],
          websites: [{ value: 'https://millcircle.example.org/', from: 'contact-info' }],
          phones: [],
        },
      ],
    });
  });

  it('keeps the public slug too, where the card links to it', () => {
    const linked = change(page, '<img', '<a href="https://www.linkedin.com/in/Ross-Martin?x">Profile</a><img');
    expect(person(linked)?.identities[1]).toEqual({ kind: 'linkedin-slug', value: 'ross-martin', from: 'link' });
    const two = change(linked, '<img', '<a href="https://www.linkedin.com/in/taiga-bogdan">x</a><img');
    expect(person(two)?.identities.map(({ kind }) => kind)).toEqual(['sales-id', 'email', 'phone']);
    const byId = change(page, '<img', `<a href="https://www.linkedin.com/in/${id}">Profile</a><img`);
    expect(person(byId)?.identities.map(({ kind }) => kind)).toEqual(['sales-id', 'email', 'phone']);
  });

  it('is read with the current position below the card, and under its older address and names', () => {
    expect(person(change(page, role, '') + role)?.company?.value).toBe('Mill Circle');
    const old = `<main><div class="profile-topcard"><span class="profile-topcard-person-entity__name">Ross Martin</span>
      <span class="profile-topcard__summary-position-title">Head of Sales</span>
      <span class="profile-topcard__summary-position-company">Mill Circle</span></div></main>`;
    const at = `https://www.linkedin.com/sales/people/${id},NAME_SEARCH,x`;
    expect(read(old, at)?.page).toBe(`sales/${id}`);
    expect(person(old, at)).toMatchObject({ name: { value: 'Ross Martin' }, title: { value: 'Head of Sales' } });
  });

  it('leaves out what is masked, what differs, and who may not be seen', () => {
    expect(person(change(page, 'Selling, gently', '*** **'))?.headline).toBeUndefined();
    expect(person(change(page, '<img', '<p data-anonymize="location">Trieste</p><img'))?.location).toBeUndefined();
    expect(read(change(page, '>Ross Martin<', '>LinkedIn Member<'))).toBeNull();
  });

  it('is not read while the card links to another lead as its own', () => {
    const stale = change(page, '>Ross Martin<', `><a href="/sales/lead/${other},x,y">Nerys Hazelcombe</a><`);
    expect(read(stale)).toBeNull();
    expect(linkedin.fallback(parse(stale, address), new URL(address))).toBeNull();
  });

  it('is not read without its card', () => {
    expect(read(change(page, card, ''))).toBeNull();
  });

  it.each([
    'https://www.linkedin.com/sales/search/people?query=x',
    'https://www.linkedin.com/sales/lists/people/7',
    'https://www.linkedin.com/sales/home',
    'https://www.linkedin.com/sales/company/1',
    'https://www.linkedin.com/sales/lead/',
    'https://www.linkedin.com/sales/lead/ross-martin,NAME_SEARCH,x',
    `https://www.linkedin.com.example.com/sales/lead/${id}`,
  ])('and %s offers nobody', (at) => {
    expect(linkedin.page(new URL(at), parse(page, at))).toBeNull();
    expect(read(page, at)).toBeNull();
  });
});
