// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBackground } from '../ui/fake-background';
import { get, key, press, settled, start, text, type } from '../ui/page';
import { amina, homeOf, jonas, profile } from '../ui/people';
import { noteText, openFramed, show, shownName, stored, touches } from './sidebar-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
beforeEach(() => {
  background = start(); // Friday, 20 November 2026, 10:12 in Berlin
});

const goTo = async (person: typeof jonas) => {
  await act(async () => background.show(1, { sighting: profile(person), home: homeOf(person) }));
  await settled();
};

describe('what is begun about one person stays as it is', () => {
  it('when a touch with another is taken back, whose note is there again with them', async () => {
    show(background);
    await openFramed();
    await type(get('textbox', 'Note'), 'about Jonas');
    await press(get('button', 'Log touch'));
    await goTo(amina);
    await type(get('textbox', 'Note'), 'about Amina');
    await press(get('button', 'Undo'));
    expect(touches(background)).toEqual([]);
    expect(noteText()).toBe('about Amina');
    await goTo(jonas);
    expect(noteText()).toBe('about Jonas');
    expect([...background.drafts.values()]).toContain('about Amina');
  });

  it('when the answer about another comes late', async () => {
    show(background);
    await openFramed();
    await type(get('textbox', 'Note'), 'about Jonas');
    const answer = background.holdNext('log');
    await press(get('button', 'Log touch'));
    await goTo(amina);
    await press(get('button', 'Call'));
    await type(get('textbox', 'Note'), 'about Amina');
    answer();
    await settled();
    expect(shownName()).toBe('Amina Idrissi');
    expect(noteText()).toBe('about Amina');
    expect(get('button', 'Call').getAttribute('aria-pressed')).toBe('true');
    await press(get('button', 'Log touch'));
    expect(touches(background).map(({ note }) => note)).toEqual(['about Jonas', 'about Amina']);
  });

  it('when somebody else was on screen meanwhile: what was corrected is still there', async () => {
    show(background);
    await openFramed();
    await press(get('button', 'Company: Nordlicht Möbel. Edit'));
    await type(get('textbox', 'Company'), 'Südlicht');
    await key('Enter');
    await goTo(amina);
    expect(text(document.querySelector('.who'))).not.toContain('Südlicht');
    await goTo(jonas);
    await press(get('button', 'Log touch'));
    expect(stored(background)[0]?.contact.fields.company?.value).toBe('Südlicht');
  });
});
