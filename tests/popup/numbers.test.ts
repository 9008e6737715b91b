// @vitest-environment happy-dom
import { h } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../src/popup/Popup';
import type { FakeBackground } from '../ui/fake-background';
import { all, get, open, start, text } from '../ui/page';
import { jonas, keep } from '../ui/people';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
let contactId: string;
beforeEach(async () => {
  background = start(); // Friday, 20 November 2026, 10:12 in Berlin
  contactId = await keep(background, jonas, []);
});
afterEach(() => history.replaceState(null, '', location.pathname));
const openFor = (id: string) => {
  history.replaceState(null, '', `?call=${id}`);
  return open(h(Popup, {}));
};
const add = (value: string) =>
  background.receive({ call: 'addReach', body: { contactId, reach: { kind: 'phone', value } } });
const numbers = () =>
  all('link', undefined, get('list', 'Call Jonas Brandt')).map((link) => [text(link), link.getAttribute('href')]);

describe('the popup opened for somebody’s numbers', () => {
  it('has each as a link that dials it, above the list', async () => {
    await add('+49 30 901820');
    await add('90 18 21'); // of no country that is known
    await openFor(contactId);
    expect(numbers()).toEqual([
      ['040 555 0142', 'tel:+49405550142'], // as their page says it
      ['+4930901820', 'tel:+4930901820'],
      ['90 18 21', 'tel:90%2018%2021'],
    ]);
    expect(get('list', 'Today').children.length).toBe(1);
  });

  it('warns of the hour where they are', async () => {
    await add('+49 30 901820');
    await background.receive({ call: 'changeContact', body: { contactId, patch: { zone: 'America/New_York' } } });
    await openFor(contactId);
    expect(text(get('region', 'Call Jonas Brandt'))).toContain('4:12 in New York, no time to call');
  });

  it('is the list alone when they are gone, or nobody is meant', async () => {
    await openFor('01930000-0000-7000-8000-000000000000');
    expect(all('list').length).toBe(1);
  });
});
