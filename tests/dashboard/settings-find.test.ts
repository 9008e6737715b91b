// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { go } from '../../src/dashboard/use-place';
import { all, get, key, settled, text, type } from '../ui/page';
import { openSettings } from './settings-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

beforeEach(async () => void (await openSettings()));

const field = () => get('field', 'Find a setting');
const shown = (): string[] =>
  all('region')
    .filter((part) => !part.closest('[hidden]'))
    .map((part) => text(part.querySelector('h2')));
const groups = (): string[] =>
  [...document.querySelectorAll('.group:not([hidden]) > .eyebrow')].map((eyebrow) => text(eyebrow));

describe('the settings', () => {
  it('stand in groups, each named', () => {
    expect(groups()).toEqual([
      'Sites and language',
      'Your time',
      'Follow-up',
      'What comes by itself',
      'Privacy and data',
    ]);
    expect(shown()).toHaveLength(18);
  });
});

describe('finding a setting', () => {
  it.each([
    ['morning brief', ['Reminders', 'What Steadfast may do']],
    ['VACATION', ['Days off and leave', 'Public holidays']],
    ['templates signature', ['Talk track']],
    ['français', ['Language of Steadfast']],
    ['encrypted', ['What is stored']],
    ['roundcube', ['Webmail on your own server']],
  ])('by %j leaves %j', async (typed, parts) => {
    await type(field(), typed);
    expect(shown()).toEqual(parts);
    expect(text(document.getElementById('find-found'))).toMatch(parts.length === 1 ? /^One part/ : /^2 parts/);
  });

  it('leaves out groups of which nothing is left', async () => {
    await type(field(), 'roundcube');
    expect(groups()).toEqual(['Sites and language']);
  });

  it('says so when there is no such thing', async () => {
    await type(field(), 'weather');
    expect(shown()).toEqual([]);
    expect(text(document.getElementById('find-found'))).toContain('No part of the settings has these words.');
  });

  it('keeps what is being typed in a part that is not shown', async () => {
    await type(get('field', 'Your name, as you sign'), 'Robin');
    await type(field(), 'zone');
    await type(field(), '');
    expect((get('field', 'Your name, as you sign') as HTMLInputElement).value).toBe('Robin');
  });

  it('ends with Escape', async () => {
    await type(field(), 'roundcube');
    await key('Escape');
    expect(shown()).toHaveLength(18);
    expect((field() as HTMLInputElement).value).toBe('');
  });

  it('hides nothing that an address leads to', async () => {
    await type(field(), 'roundcube');
    go({ place: 'settings', section: 'zone' });
    await settled();
    expect(shown()).toContain('Time zone');
  });
});
