// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watch } from '../../src/content/watch';
import { sites } from '../../src/sites';

/** The part of a profile that the reader needs: a card that names its person and whose profile it is. */
const card = (name: string, slug: string): string => `
  <section componentkey="com.linkedin.sdui.profile.card.ref(ACoAA${slug.padEnd(20, 'x')})Topcard">
    <h2>${name}</h2><p>Buys oak</p>
    <p>Hamburg</p><p><a href="https://www.linkedin.com/in/${slug}/overlay/contact-info/">Contact info</a></p>
  </section>`;

const life = { current: new AbortController() };
const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } };
const at = (path: string): void => happyDOM.setURL(`https://www.linkedin.com${path}`);
const stand = (title: string, body: string): void => {
  document.title = title;
  document.body.innerHTML = `<main id="workspace">${body}</main>`;
};

beforeEach(() => {
  vi.useFakeTimers();
  life.current = new AbortController();
});
afterEach(() => {
  life.current.abort();
  vi.useRealTimers();
});

/** Starts to follow the page, and says what is on screen after some time. */
function follow() {
  const changed = vi.fn();
  const watching = watch(window as never, sites, changed, life.current.signal);
  const name = () => watching.look().sighting?.people[0]?.name?.value ?? null;
  return { changed, look: watching.look, name };
}

describe('what is on screen', () => {
  it('is the person of the profile', () => {
    at('/in/freya-lindqvist/');
    stand('Freya Lindqvist | LinkedIn', card('Freya Lindqvist', 'freya-lindqvist'));
    const page = follow();
    expect(page.name()).toBe('Freya Lindqvist');
    expect(page.changed).not.toHaveBeenCalled();
  });

  it('is nobody on the feed', () => {
    at('/feed/');
    stand('Feed | LinkedIn', card('Freya Lindqvist', 'freya-lindqvist'));
    expect(follow().look()).toMatchObject({ sighting: null, reading: false });
  });

  it('is never the old person while the address is already the new one', () => {
    at('/in/freya-lindqvist/');
    stand('Freya Lindqvist | LinkedIn', card('Freya Lindqvist', 'freya-lindqvist'));
    const page = follow();
    expect(page.name()).toBe('Freya Lindqvist');
    at('/in/malik-osei/');
    expect(page.look()).toMatchObject({ sighting: null, reading: true });
    vi.advanceTimersByTime(1000);
    expect(page.name()).toBeNull();
    stand('Malik Osei | LinkedIn', card('Malik Osei', 'malik-osei'));
    vi.advanceTimersByTime(2000);
    expect(page.name()).toBe('Malik Osei');
    expect(page.changed).toHaveBeenCalled();
  });

  it('is read by title and address when the layout stays unknown for eight seconds, and says so', () => {
    at('/in/freya-lindqvist/');
    stand('Freya Lindqvist | LinkedIn', '<div>Something quite new</div>');
    const page = follow();
    expect(page.look().reading).toBe(true);
    vi.advanceTimersByTime(9000);
    expect(page.look()).toMatchObject({ reading: false, sighting: { layout: 'unknown' } });
    expect(page.name()).toBe('Freya Lindqvist');
  });

  it('is nobody rather than the old title under a new address', () => {
    at('/in/freya-lindqvist/');
    stand('Freya Lindqvist | LinkedIn', card('Freya Lindqvist', 'freya-lindqvist'));
    const page = follow();
    page.look();
    at('/in/malik-osei/');
    page.look();
    vi.advanceTimersByTime(9000);
    expect(page.look()).toMatchObject({ sighting: null, reading: false });
  });

  it('is nobody rather than the title of the feed that was left', () => {
    at('/feed/');
    stand('Feed | LinkedIn', '');
    const page = follow();
    page.look();
    at('/in/malik-osei/');
    page.look();
    vi.advanceTimersByTime(9000);
    expect(page.look()).toMatchObject({ sighting: null, reading: false });
  });

  it('is read again when more of the page has loaded', () => {
    at('/in/freya-lindqvist/');
    stand('Freya Lindqvist | LinkedIn', card('Freya Lindqvist', 'freya-lindqvist'));
    const page = follow();
    page.look();
    stand('Freya Lindqvist | LinkedIn', card('Freya Lindqvist-Berg', 'freya-lindqvist'));
    expect(page.name()).toBe('Freya Lindqvist-Berg');
  });

  it('is no longer followed once the script is told to stop', () => {
    at('/in/freya-lindqvist/');
    stand('', '');
    const page = follow();
    page.look();
    const told = page.changed.mock.calls.length;
    life.current.abort();
    stand('Freya Lindqvist | LinkedIn', card('Freya Lindqvist', 'freya-lindqvist'));
    vi.advanceTimersByTime(20_000);
    expect(page.changed.mock.calls.length).toBe(told);
  });
});

describe('a lead, whose card does not say whose it is,', () => {
  const [ross, nerys, third] = [
    'ACwAAC2rossMartinQx7-lead_1',
    'ACwAAC9nerysHazelcombe-lead_2',
    'ACwAAC3hanaKobayashi-lead_3',
  ];
  const lead = (id: string): void => at(`/sales/lead/${id},NAME_SEARCH,x`);
  const leadCard = (name: string, headline = '', more = ''): string => `
    <section id="profile-card-section" data-sn-view-name="feature-lead-top-card">
      <h1 data-x--lead--name>${name}</h1>${headline && `<span data-anonymize="headline">${headline}</span>`}
    </section>${more}`;
  const mail = (address: string): string =>
    `<section data-sn-view-name="lead-contact-info"><a href="mailto:${address}">x</a></section>`;
  const title = 'Lead | Sales Navigator';
  /** The Navigation API, which the test's browser does not have. */
  const navigation = new EventTarget();
  const go = (id: string): void => {
    lead(id);
    navigation.dispatchEvent(new Event('currententrychange'));
  };
  beforeEach(() => Object.assign(window, { navigation }));
  afterEach(() => Reflect.deleteProperty(window, 'navigation'));

  it('is nobody while the card of the one before still stands there', () => {
    lead(ross);
    stand(title, leadCard('Ross Martin', 'Selling, gently'));
    const page = follow();
    expect(page.name()).toBe('Ross Martin');
    go(nerys);
    expect(page.name()).toBeNull();
    vi.advanceTimersByTime(2000);
    expect(page.name()).toBeNull();
    stand(title, leadCard('Nerys Hazelcombe'));
    vi.advanceTimersByTime(2000);
    expect(page.look()).toMatchObject({ reading: false, sighting: { page: `sales/${nerys}` } });
    expect(page.name()).toBe('Nerys Hazelcombe');
  });

  it('is nobody for as long as that lasts, and read as soon as the card has changed', () => {
    lead(ross);
    stand(title, leadCard('Ross Martin'));
    const page = follow();
    page.look();
    go(nerys);
    vi.advanceTimersByTime(20_000);
    expect(page.look()).toMatchObject({ reading: false, sighting: null });
    stand(title, leadCard('Nerys Hazelcombe'));
    expect(page.name()).toBe('Nerys Hazelcombe');
  });

  it('is nobody also when more of the former card has come meanwhile, or her address stands beside the new one', () => {
    lead(ross);
    stand(title, leadCard('Ross Martin', '', mail('ross@example.com')));
    const page = follow();
    page.look();
    go(nerys);
    stand(title, leadCard('Ross Martin', 'Selling, gently'));
    expect(page.name()).toBeNull();
    stand(title, leadCard('Nerys Hazelcombe', 'Baker', mail('ross@example.com')));
    expect(page.name()).toBeNull();
    stand(title, leadCard('Nerys Hazelcombe', 'Baker', mail('nerys@example.com')));
    expect(page.name()).toBe('Nerys Hazelcombe');
  });

  it('is told from another one of the same name by what else the card says', () => {
    lead(ross);
    stand(title, leadCard('Ross Martin', 'Selling, gently'));
    const page = follow();
    page.look();
    go(third);
    stand(title, leadCard('Ross Martin', 'Carpenter'));
    vi.advanceTimersByTime(2000);
    expect(page.look().sighting?.page).toBe(`sales/${third}`);
  });

  it('is nobody while a card stands there that came too late to be read for the one before', () => {
    lead(ross);
    stand(title, '');
    const page = follow();
    page.look();
    vi.advanceTimersByTime(60);
    stand(title, leadCard('Ross Martin'));
    go(nerys);
    vi.advanceTimersByTime(2000);
    expect(page.name()).toBeNull();
    stand(title, leadCard('Nerys Hazelcombe'));
    expect(page.name()).toBe('Nerys Hazelcombe');
  });

  it('is who they were when the user comes back to them', () => {
    lead(ross);
    stand(title, leadCard('Ross Martin'));
    const page = follow();
    page.look();
    at('/sales/home');
    navigation.dispatchEvent(new Event('currententrychange'));
    expect(page.name()).toBeNull();
    go(ross);
    expect(page.name()).toBe('Ross Martin');
  });
});
