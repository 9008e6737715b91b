// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBackground } from '../ui/fake-background';
import { all, get, key, press, said, start, text, type } from '../ui/page';
import { amina, jonas, keep } from '../ui/people';
import { openFramed, show, stored } from './sidebar-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
beforeEach(() => {
  background = start(); // Friday, 20 November 2026, 10:12 in Berlin
});

/** Nothing of how Amina is reached is on her page. */
const openAmina = async () => {
  await keep(background, amina, []);
  show(background, amina);
  await openFramed();
};
const add = async (what: string, value: string) => {
  await press(get('button', `Add ${what}`));
  await type(get('textbox', what), value);
  await key('Enter');
};
const links = () => all('link').map((one) => one.getAttribute('href'));

describe('how a contact is reached', () => {
  it('is added by typing, removed by a press, and taken back by Undo', async () => {
    await openAmina();
    await add('E-mail', 'Amina@Example.com');
    expect(said()).toBe('Added: Amina@Example.com');
    await add('Phone', '+49 40 555 0142');
    await add('Phone', '0170 555 01');
    await add('Website', 'https://example.org/amina');
    expect(links()).toEqual([
      'mailto:amina@example.com',
      'tel:+49405550142',
      'tel:+4917055501',
      'https://example.org/amina',
    ]);
    await press(get('button', 'Remove E-mail: amina@example.com'));
    expect(said()).toBe('Removed: amina@example.com');
    await press(get('button', 'Remove Phone: +49405550142'));
    await press(get('button', 'Remove Phone: 0170 555 01'));
    await press(get('button', 'Remove Website: https://example.org/amina'));
    expect(links()).toEqual([]);
    await press(get('button', 'Undo'));
    expect(links()).toEqual(['https://example.org/amina']);
  });

  it('leaves the focus where one can go on', async () => {
    await openAmina();
    await add('E-mail', 'amina@example.com');
    expect(document.activeElement).toBe(get('button', 'Add E-mail'));
    await press(get('button', 'Remove E-mail: amina@example.com'));
    expect(document.activeElement).toBe(get('button', 'Add E-mail'));
  });

  it('says what is no address, no number or no website', async () => {
    await openAmina();
    await add('E-mail', 'amina at example');
    expect(said()).toContain('That is no e-mail address or phone number');
    await add('Phone', 'ask her');
    expect(said()).toContain('That is no e-mail address or phone number');
    for (const value of ['javascript:alert(1)', 'ftp://example.org', 'https://example.org/a b']) {
      await add('Website', value);
      expect(said()).toBe(`${value} is no address of a website: it begins with https:// or http://.`);
    }
    expect(stored(background)[0]?.contact.fields.websites).toEqual([]);
  });

  it('is not an address that another contact has', async () => {
    await keep(background, jonas, []);
    await openAmina();
    await add('E-mail', 'jonas.brandt@example.com');
    expect(said()).toContain('Another contact has this address.');
    expect(links()).toEqual([]);
  });

  it('is told from what only the page says, which cannot be removed', async () => {
    await keep(background, { ...jonas, identities: jonas.identities.slice(0, 1), phones: [], websites: [] }, []);
    show(background);
    await openFramed();
    expect(text(get('link', 'jonas.brandt@example.com').parentElement)).toContain('on this page, not kept yet');
    expect(all('button', /^Remove/)).toEqual([]);
    await press(get('button', 'Log touch'));
    expect(text(get('link', 'jonas.brandt@example.com').parentElement)).not.toContain('not kept yet');
    expect(all('button', /^Remove/)).toHaveLength(3);
  });

  it('is not asked of somebody who is no contact yet', async () => {
    show(background);
    await openFramed();
    expect(all('button', /^(Remove|Add) (E-mail|Phone|Website)/)).toEqual([]);
  });
});
