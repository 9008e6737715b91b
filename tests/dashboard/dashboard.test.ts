// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FakeBackground } from '../ui/fake-background';
import { state } from '../ui/fake-browser';
import { all, get, leave, press, said, settled, start, text, type } from '../ui/page';
import { openPlace } from './place-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

let background: FakeBackground;
beforeEach(async () => {
  background = start();
  await openPlace('#/settings');
});

const boxOf = (label: string) =>
  [...document.querySelectorAll('label')]
    .find((one) => text(one).startsWith(label))
    ?.querySelector('input') as HTMLInputElement;
const alerts = () => [...document.querySelectorAll('[role=alert]')].map(text).filter(Boolean);
const submit = async (form: Element | null) => {
  await act(async () => void form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
  await settled();
};

describe('where Steadfast shows itself', () => {
  it('is chosen for each site, and LinkedIn has its notice', async () => {
    const linkedin = all('group').find((one) => text(one.querySelector('legend')) === 'LinkedIn www.linkedin.com');
    expect(text(linkedin)).toContain('LinkedIn’s user agreement forbids');
    const [, panel] = linkedin?.querySelectorAll('input') ?? [];
    await press(panel as HTMLInputElement);
    expect(background.settings.sites['www.linkedin.com']?.show).toBe('panel');
    expect(background.settings.sites['mail.google.com']).toBeUndefined();
    expect(said()).toBe('Saved.');
    await press(get('button', 'Undo'));
    expect(background.settings.sites['www.linkedin.com']?.show).toBe('page');
  });

  it('is chosen for a webmail of the user’s own like for any other', async () => {
    background.granted = ['https://mail.example.org/*'];
    background.tell({ news: 'changed', contactIds: null });
    await settled();
    const own = all('group').find((one) => text(one.querySelector('legend')) === 'Your own webmail mail.example.org');
    const [, , off] = own?.querySelectorAll('input') ?? [];
    await press(off as HTMLInputElement);
    expect(background.settings.sites['mail.example.org']?.show).toBe('off');
  });
});

describe('a site that the user has taken away in the settings of Firefox', () => {
  const gmail = () =>
    all('group').find((one) => text(one.querySelector('legend')) === 'Gmail mail.google.com') as HTMLElement;
  beforeEach(async () => {
    state.scheme = 'moz-extension';
    state.takenAway = ['https://mail.google.com/*'];
    background.tell({ news: 'changed', contactIds: null });
    await settled();
  });

  it('is named as such, and can be allowed again', async () => {
    expect(text(gmail())).toContain('Your browser does not let Steadfast read here.');
    expect(all('button', /^Allow/)).toHaveLength(1);
    await press(get('button', 'Allow mail.google.com'));
    expect(text(gmail())).not.toContain('does not let');
    expect(said()).toBe('Steadfast may read again on mail.google.com.');
  });

  it('is not said to be allowed when the user declines', async () => {
    state.allows = false;
    await press(get('button', 'Allow mail.google.com'));
    expect(text(gmail())).toContain('Your browser does not let Steadfast read here.');
    expect(said()).toContain('Nothing has changed');
  });
});

describe("webmail on the user's own server", () => {
  const add = async (address: string) => {
    await type(get('textbox', 'Address of the webmail'), address);
    await submit(document.querySelector('form.add'));
  };

  it('is asked of the browser by its origin, listed, and removed', async () => {
    await add('https://mail.example.org:8443/roundcube/?_task=mail');
    expect(background.granted).toEqual(['https://mail.example.org:8443/*']);
    expect(text(get('list', 'Webmail on your own server'))).toContain('mail.example.org:8443');
    await press(get('button', 'Stop reading mail.example.org:8443'));
    expect(background.granted).toEqual([]);
    expect(all('list', 'Webmail on your own server')).toEqual([]);
  });

  it('is asked of Firefox without its port, which its match patterns do not know', async () => {
    state.scheme = 'moz-extension';
    await add('https://mail.example.org:8443/roundcube/');
    expect(background.granted).toEqual(['https://mail.example.org/*']);
    await press(get('button', 'Stop reading mail.example.org'));
    expect(background.granted).toEqual([]);
    expect(said()).toBe('Stopped reading mail.example.org');
  });

  it('that the browser does not take away is not said to be removed', async () => {
    await add('https://mail.example.org');
    state.removes = false;
    await press(get('button', 'Stop reading mail.example.org'));
    expect(said()).toContain('The browser did not take mail.example.org away.');
    expect(all('button', 'Stop reading mail.example.org')).toHaveLength(1);
  });

  it('that the user does not allow is not added', async () => {
    state.allows = false;
    await add('mail.example.org');
    expect(background.granted).toEqual([]);
    expect(text()).toContain('The browser did not allow it');
  });

  it.each(['', 'mail', 'javascript://example.org/', 'https://user@example.org/', 'https://*.example.org/'])(
    'is not asked for by %j',
    async (address) => {
      await add(address);
      expect(background.granted).toEqual([]);
      expect(text()).toContain('That is no web address.');
    },
  );
});

describe('working days', () => {
  it('are saved as they are chosen', async () => {
    await press(boxOf('Friday'));
    await press(boxOf('Sunday'));
    expect(background.settings.workingWeekdays).toEqual([1, 2, 3, 4, 7]);
  });

  it('are one at least', async () => {
    for (const day of ['Tuesday', 'Wednesday', 'Thursday', 'Friday']) await press(boxOf(day));
    await press(boxOf('Monday'));
    expect(background.settings.workingWeekdays).toEqual([1]);
    expect(boxOf('Monday').checked).toBe(true);
    expect(text()).toContain('At least one working day is needed.');
  });
});

describe('working hours', () => {
  it('are saved when the field is left', async () => {
    await type(get('field', 'Until'), '18:30');
    await leave(get('field', 'Until'));
    expect(background.settings.hours).toEqual({ from: 9 * 60, until: 18 * 60 + 30 });
  });

  it('last until the end of the day when they end at midnight', async () => {
    await type(get('field', 'Until'), '00:00');
    await leave(get('field', 'Until'));
    expect(background.settings.hours).toEqual({ from: 9 * 60, until: 24 * 60 });
    expect((get('field', 'Until') as HTMLInputElement).value).toBe('00:00');
  });

  it('that end before they begin are not saved, and say so', async () => {
    await type(get('field', 'Until'), '08:00');
    await leave(get('field', 'Until'));
    expect(background.settings.hours).toEqual({ from: 9 * 60, until: 17 * 60 });
    expect(alerts()).toEqual([
      'The end lies before the beginning. Choose a later time for one, or an earlier one for the other.',
    ]);
    expect(get('field', 'Until').getAttribute('aria-invalid')).toBe('true');
  });

  it('that the background refuses say why beside them, and not in the toast', async () => {
    background.failNext('changeSettings', 'hours-faulty');
    await type(get('field', 'Until'), '18:30');
    await leave(get('field', 'Until'));
    expect(alerts()).toEqual(['The working hours end before they begin. Choose a later end.']);
    expect(said()).toBe('');
    expect((get('field', 'Until') as HTMLInputElement).value).toBe('17:00');
  });
});

describe('follow-ups a day', () => {
  it('are saved, and what they mean is said', async () => {
    await type(get('field', 'Follow-ups a day'), '12');
    await leave(get('field', 'Follow-ups a day'));
    expect(background.settings.capacity).toBe(12);
    expect(text(document.getElementById('capacity-means'))).toMatch(/^The queue shows 12 a day/);
  });

  it('can be without limit, and come back as they were', async () => {
    await press(boxOf('No limit'));
    expect(background.settings.capacity).toBeNull();
    expect((get('field', 'Follow-ups a day') as HTMLInputElement).disabled).toBe(true);
    expect(text(document.getElementById('capacity-means'))).toMatch(/^The queue shows everybody/);
    await press(boxOf('No limit'));
    expect(background.settings.capacity).toBe(20);
  });

  it('that were typed wrongly are the usual ones when the limit is switched off and on again', async () => {
    await type(get('field', 'Follow-ups a day'), '501');
    await press(boxOf('No limit'));
    await press(boxOf('No limit'));
    expect(background.settings.capacity).toBe(20);
    expect(alerts()).toEqual([]);
  });

  it.each(['0', '501', '2.5', ''])('keep what holds when %j is typed, and say so beside it', async (typed) => {
    const field = () => get('field', 'Follow-ups a day') as HTMLInputElement;
    await type(field(), typed);
    await leave(field());
    expect(background.settings.capacity).toBe(20);
    expect([field().value, field().getAttribute('aria-invalid')]).toEqual([typed, 'true']);
    expect(alerts()).toEqual(['Type a whole number from 1 to 500; until then it stays at 20.']);
    await type(field(), '25');
    await leave(field());
    expect([background.settings.capacity, alerts()]).toEqual([25, []]);
  });
});

it('logs by itself only once that is switched on', async () => {
  expect(background.settings.autoLog).toBe(false);
  await press(boxOf('Log what I send by itself'));
  expect(background.settings.autoLog).toBe(true);
  await press(boxOf('Log what I send by itself'));
  expect(background.settings.autoLog).toBe(false);
});

it('checks fears only once that is switched on', async () => {
  expect(background.settings.fearCheck).toBe(false);
  await press(boxOf('Ask before a touch'));
  expect(background.settings.fearCheck).toBe(true);
  await press(boxOf('Ask before a touch'));
  expect(background.settings.fearCheck).toBe(false);
});

it('says that a setting was not saved, and shows what holds', async () => {
  background.failNext('changeSettings', 'not-saved');
  await press(boxOf('Friday'));
  expect(said()).toContain('It was not saved.');
  expect(boxOf('Friday').checked).toBe(true);
});

it('takes a change back by the button beside the word that it is saved', async () => {
  await press(boxOf('Friday'));
  expect(background.settings.workingWeekdays).toEqual([1, 2, 3, 4]);
  await press(get('button', 'Undo'));
  expect(background.settings.workingWeekdays).toEqual([1, 2, 3, 4, 5]);
  expect(said()).toBe('Taken back.');
});

it('keeps both of two changes made in a row before the first is answered', async () => {
  const answer = background.holdNext('changeSettings');
  await press(boxOf('Friday'));
  await press(boxOf('Sunday'));
  answer();
  await settled();
  expect(background.settings.workingWeekdays).toEqual([1, 2, 3, 4, 7]);
  expect([boxOf('Friday').checked, boxOf('Sunday').checked]).toEqual([false, true]);
});

it('leads to every section by a link of the navigation', () => {
  const targets = all('link', undefined, document.querySelector('nav li ul') as HTMLElement).map((link) =>
    link.getAttribute('href'),
  );
  const headings = [...document.querySelectorAll('section > h2')].map(({ id }) => `#${id}`);
  expect(targets).toEqual(headings);
  expect(targets).toHaveLength(18);
});
