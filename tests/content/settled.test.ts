// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { settled } from '../../src/content/settled';
import { watch } from '../../src/content/watch';
import { webmail } from '../../src/sites/webmail/webmail';

const { happyDOM } = window as unknown as { happyDOM: { setURL(url: string): void } };
const go = (path: string): void => happyDOM.setURL(`https://mail.example.org/${path}`);
const show = (name: string, address: string, date = '10:12'): void => {
  document.body.innerHTML = `<div class="msgHeaders"><span title="${address}">${name}</span><time>${date}</time></div>`;
};
const life = { current: new AbortController() };
beforeEach(() => {
  vi.useFakeTimers();
  life.current = new AbortController();
});
afterEach(() => {
  life.current.abort();
  vi.useRealTimers();
});

function follow() {
  const changed = vi.fn();
  const site = settled(webmail, window, changed);
  const watching = watch(window as never, [site], changed, life.current.signal);
  return { changed, name: () => watching.look().sighting?.people[0]?.name?.value ?? null };
}

describe('in a webmail without a reader', () => {
  it('the mail before is not taken for the one whose address is there already', () => {
    go('#m1');
    show('Jonas Brandt', 'jonas@example.org');
    const page = follow();
    expect(page.name()).toBe('Jonas Brandt');
    go('#m2');
    expect(page.name()).toBeNull();
    vi.advanceTimersByTime(1000);
    expect(page.name()).toBeNull();
    show('Rosa Klein', 'rosa@example.com');
    expect(page.name()).toBe('Rosa Klein');
  });

  it('a header that stays the same is believed after some seconds', () => {
    go('#m3');
    show('Jonas Brandt', 'jonas@example.org');
    const page = follow();
    expect(page.name()).toBe('Jonas Brandt');
    go('#m3?print');
    expect(page.name()).toBeNull();
    vi.advanceTimersByTime(15_000);
    expect(page.name()).toBe('Jonas Brandt');
  });

  it('a mail that comes without any sign is noticed after the click', () => {
    go('#inbox');
    document.body.innerHTML = '<p>Nothing open</p>';
    const page = follow();
    expect(page.name()).toBeNull();
    document.body.click();
    show('Rosa Klein', 'rosa@example.com');
    vi.advanceTimersByTime(500);
    expect(page.changed).toHaveBeenCalled();
    expect(page.name()).toBe('Rosa Klein');
  });
});
