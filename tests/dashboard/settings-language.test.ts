// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { state } from '../ui/fake-browser';
import { choose, get, said, text } from '../ui/page';
import { openSettings, section } from './settings-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

afterEach(() => {
  state.language = 'en-GB';
});

it('the language of Steadfast is the browser’s, and there is no switch that would change nothing', async () => {
  await openSettings();
  const part = section('Language of Steadfast');
  expect(text(part)).toContain('It speaks English here.');
  expect(text(part)).not.toContain('does not speak yet');
  expect(part.querySelectorAll('input, select, button')).toHaveLength(0);
  expect(text(part)).toContain('in the browser’s settings under Languages');
});

it('that the browser’s language is not spoken yet is said by its name', async () => {
  state.language = 'de-AT';
  state.scheme = 'moz-extension';
  await openSettings();
  expect(text(section('Language of Steadfast'))).toContain('Your browser is set to German');
});

it('texts for people whose language is not known are in the one chosen for them', async () => {
  const background = await openSettings();
  expect(background.settings.textLanguage).toBeNull();
  await choose(get('field', 'Language of texts'), 'de');
  expect(background.settings.textLanguage).toBe('de');
  expect(said()).toBe('Saved.');
  await choose(get('field', 'Language of texts'), '');
  expect(background.settings.textLanguage).toBeNull();
});
