// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { email } from '../../src/domain/identity';
import type { FakeBackground } from '../ui/fake-background';
import { get, press, said, settled, start, text } from '../ui/page';
import { jonas, keep, mailer } from '../ui/people';
import { history, openFramed, show } from './sidebar-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
beforeEach(async () => {
  background = start(); // Friday, 20 November 2026, 10:12 in Berlin
  const [slug] = jonas.identities;
  const onLinkedin = { ...jonas, identities: slug ? [slug] : [] };
  await keep(background, onLinkedin, [{ at: '2026-11-18T10:00:00Z', channel: 'linkedin', outcome: 'sent' }]);
  await keep(background, mailer('J. Brandt', 'jonas.brandt@example.com', 'from'), [
    { at: '2026-11-16T10:00:00Z', channel: 'email', outcome: 'sent' },
  ]);
});

const question = () => text(document.querySelector('.double'));

describe('two contacts that may hold one person', () => {
  it('are asked about, with what both have', async () => {
    show(background);
    await openFramed();
    expect(get('region', 'Is this also J. Brandt?')).toBeTruthy();
    expect(question()).toContain('Another contact has the same: e-mail address jonas.brandt@example.com.');
  });

  it('are not asked about where nothing is shared', async () => {
    const other = email('jonas@example.net');
    show(background, {
      ...jonas,
      identities: [...jonas.identities.slice(0, 1), { ...(other as NonNullable<typeof other>), from: 'card' }],
    });
    await openFramed();
    expect(document.querySelector('.double')).toBeNull();
  });

  it('become one with the touches of both, and two again by Undo', async () => {
    show(background);
    await openFramed();
    await press(get('button', 'Same person: merge'));
    expect(said()).toMatch(/^Merged\. Next: /);
    expect(history()).toEqual(['LinkedIn message sent', 'E-mail sent']);
    expect(document.querySelector('.double')).toBeNull();
    await press(get('button', 'Undo'));
    expect(history()).toEqual(['LinkedIn message sent']);
    expect(question()).toContain('Is this also J. Brandt?');
  });

  it('are left apart for good when they are not the same, unless that is taken back', async () => {
    show(background);
    await openFramed();
    await press(get('button', 'Not the same'));
    expect(said()).toBe('Kept as two people.');
    expect(document.querySelector('.double')).toBeNull();
    await press(get('button', 'Undo'));
    expect(question()).toContain('Is this also J. Brandt?');
  });

  it('are not settled twice while the answer is under way', async () => {
    show(background);
    await openFramed();
    background.listeners.clear(); // the news would take the question away
    const answer = background.holdNext('merge');
    await press(get('button', 'Same person: merge'));
    const buttons = ['Same person: merge', 'Not the same'].map((name) => get('button', name) as HTMLButtonElement);
    expect(buttons.map(({ disabled }) => disabled)).toEqual([true, true]);
    answer();
    await settled();
  });
});
