// @vitest-environment happy-dom
import { h } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Popup } from '../../src/popup/Popup';
import type { FakeBackground } from '../ui/fake-background';
import { all, get, open, press, said, settled, start, text } from '../ui/page';
import { jonas, keep, mailer } from '../ui/people';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
beforeEach(() => {
  background = start(); // Friday, 20 November 2026, 10:12 in Berlin
});

const openPopup = () => open(h(Popup, {}));
const listName = 'Sent, not yet logged';
const rows = () => [...get('list', listName).children] as HTMLElement[];
const linesOf = (row: Element) => [...row.querySelectorAll('p')].map((line) => text(line)).join(' | ');
const touches = () =>
  [...background.dossiers.values()].flatMap(({ touches: all }) => all).filter((one) => !one.fields.deleted);

describe('what was sent and is not logged yet', () => {
  it('has no place in the popup when there is nothing', async () => {
    await openPopup();
    expect(all('heading', listName)).toEqual([]);
    expect(all('list', listName)).toEqual([]);
  });

  it('stands under today, each with its two buttons, and is logged from there', async () => {
    await keep(background, jonas, []);
    background.notice(mailer('Hana Kobayashi', 'hana@example.net', 'to'), { subject: 'Prices', tabId: 9 });
    background.notice(jonas, { channel: 'linkedin', tabId: 4 });
    await openPopup();
    const headings = all('heading').map((one) => text(one));
    expect(headings.indexOf(listName)).toBeGreaterThan(headings.indexOf('Today'));
    expect(rows().map(linesOf)).toEqual([
      'You sent Jonas Brandt a LinkedIn message at 10:12.',
      'You sent Hana Kobayashi an e-mail at 10:12. | Prices | Not yet a contact: logging it makes them one.',
    ]);
    await press(get('button', 'Log it', rows()[0]));
    expect(said()).toMatch(/^Logged for Jonas Brandt: LinkedIn message sent\. Next: /);
    expect(rows()).toHaveLength(1);
    expect(touches()).toHaveLength(1);
    await new Promise(requestAnimationFrame);
    expect(document.activeElement).toBe(get('button', 'Log it'));
    await press(get('button', 'Undo'));
    expect(touches()).toEqual([]);
    expect(rows()).toHaveLength(2);
  });

  it('comes while the popup is open, and goes with “Not now”', async () => {
    await openPopup();
    background.notice(jonas);
    await settled();
    await press(get('button', 'Not now'));
    expect(all('list', listName)).toEqual([]);
    expect(said()).toBe('Left unlogged.');
    await press(get('button', 'Undo'));
    expect(rows()).toHaveLength(1);
  });

  it('asks of a call how it went', async () => {
    background.notice(jonas, { what: 'call', channel: 'call', subject: '040 555 0142' });
    await openPopup();
    await press(get('button', 'Log the call'));
    expect(all('button', /^(Replied|They called back|Appointment kept)$/)).toEqual([]);
    await press(get('button', 'Voicemail left'));
    expect(said()).toMatch(/^Logged for Jonas Brandt: Voicemail left\. /);
    expect(touches()[0]?.fields).toMatchObject({ channel: 'call', outcome: 'voicemail-left' });
  });

  it('says what went wrong, and stays', async () => {
    background.notice(jonas);
    await openPopup();
    background.failNext('logSuggestion', 'full');
    await press(get('button', 'Log it'));
    expect(said()).toContain('The disk is full');
    expect(rows()).toHaveLength(1);
    background.failNext('dismissSuggestion', 'suggestion-gone');
    await press(get('button', 'Not now'));
    expect(said()).toBe('This has been logged or dismissed already.');
  });
});
