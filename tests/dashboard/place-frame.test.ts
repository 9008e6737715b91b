// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { loads } from '../../src/dashboard/places';
import { go } from '../../src/dashboard/use-place';
import { all, get, settled, start, text } from '../ui/page';
import { arrived, openPlace } from './place-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
vi.mock('../../src/dashboard/bulk', () => ({ bulk: () => new Promise(() => {}) }));

beforeAll(() => Promise.all(Object.values(loads).map((load) => load())));
beforeEach(() => void start());

const title = () => text(document.querySelector('h1'));
const current = () =>
  all('link')
    .filter((link) => link.getAttribute('aria-current') === 'page')
    .map(text);
const walk = async (to: () => void) => {
  await act(async () => to());
  await arrived();
  await settled();
};
/** As a click on a link does it, or the button of the browser. */
const follow = (hash: string) =>
  walk(() => {
    history.pushState(null, '', hash);
    dispatchEvent(new Event('popstate'));
  });

describe('the dashboard', () => {
  it('shows the people where its address says nothing', async () => {
    await openPlace('#');
    expect([title(), document.title, current()]).toEqual(['People', 'People · Steadfast', ['People']]);
  });

  it('opens at the settings by their address, and by that of a section', async () => {
    await openPlace('#reminders');
    expect([title(), current()]).toEqual(['Settings', ['Settings']]);
    expect(get('link', 'Reminders').getAttribute('aria-current')).toBe('location');
  });

  it('goes elsewhere by its address: the heading has the focus, the title says where', async () => {
    await openPlace('#/settings');
    expect(document.activeElement).toBe(document.body);
    await follow('#/people');
    expect([document.activeElement, document.title]).toEqual([get('heading', 'People'), 'People · Steadfast']);
    await follow('#/settings');
    expect([document.activeElement, document.title]).toEqual([get('heading', 'Settings'), 'Settings · Steadfast']);
  });

  it('has the focus on the heading as soon as there is one: no key comes between', async () => {
    await openPlace('#/settings');
    history.pushState(null, '', '#/people');
    dispatchEvent(new Event('popstate'));
    // No frame, no timer: what is drawn first is looked at.
    for (let turn = 0; turn < 1000 && title() !== 'People'; turn++) await Promise.resolve();
    expect(title()).toBe('People');
    expect(document.activeElement).toBe(get('heading', 'People'));
  });

  it('leaves the focus where it is within a place', async () => {
    await openPlace('#/settings');
    get('link', 'Cadences').focus();
    await follow('#cadences');
    expect(document.activeElement).toBe(get('link', 'Cadences'));
  });

  it('says in every place that a part cannot be read any more, and leads to where that is mended', async () => {
    start().unreadable = '2026-11-20T08:00:00.000Z' as never;
    await openPlace('#/settings');
    expect(text(document.querySelector('[role=alert]'))).toContain('cannot be read any more');
    await walk(() => get('button', 'Open Backup').click());
    expect(title()).toBe('Backup');
    expect(document.querySelector('main [role=alert]')).toBeNull();
  });

  it('says in every place that no snapshot can be kept any more', async () => {
    start().kept = false;
    await openPlace('#/settings');
    expect(text(document.querySelector('[role=alert]'))).toContain(
      'No snapshot of what Steadfast remembers can be kept',
    );
  });

  it('knows the way back', async () => {
    await openPlace('#/people');
    const before = history.length;
    await walk(() => go({ place: 'people', search: 'q=oak' }, { instead: true }));
    await vi.waitFor(() => expect([location.hash, history.length]).toEqual(['#/people?q=oak', before]));
    await walk(() => go({ place: 'settings', section: '' }));
    expect([location.hash, history.length, title()]).toEqual(['#/settings', before + 1, 'Settings']);
    await walk(() => go({ place: 'settings', section: '' }));
    expect(history.length).toBe(before + 1);
  });

  it('is followed by the address as it calms down: browsers refuse to change it for every key that is held', async () => {
    await openPlace('#/people');
    const changes = vi.spyOn(history, 'replaceState');
    const texts = Array.from({ length: 250 }, (_, length) => 'o'.repeat(length % 200) + length);
    for (const text of texts) await act(async () => go({ place: 'people', search: `q=${text}` }, { instead: true }));
    expect(document.querySelector<HTMLInputElement>('[type=search]')?.value).toBe(texts.at(-1));
    await vi.waitFor(() => expect(location.hash).toBe(`#/people?q=${texts.at(-1)}`));
    expect(changes.mock.calls.length).toBeLessThan(200);
    changes.mockRestore();
  });

  it('is what the user has left, whatever they typed just before', async () => {
    await openPlace('#/people');
    await walk(() => go({ place: 'people', search: 'q=oak' }, { instead: true }));
    await walk(() => go({ place: 'settings', section: '' }));
    history.back();
    await vi.waitFor(() => expect(location.hash).toBe('#/people?q=oak'));
  });

  it('is none that was meant for the place before', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    await openPlace('#/people');
    await act(async () => go({ place: 'people', search: 'q=oak' }, { instead: true }));
    history.replaceState(null, '', '#/settings');
    vi.runAllTimers();
    vi.useRealTimers();
    expect(location.hash).toBe('#/settings');
  });
});
