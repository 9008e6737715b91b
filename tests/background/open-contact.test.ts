import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { opened, tabs } from './fake-browser';
import { anew, start } from './start';

vi.mock('webextension-polyfill', () => import('./fake-browser'));

beforeEach(() => anew('2026-11-16T09:00:00Z'));
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Somebody with an e-mail address, who lives at `home`, with these numbers. */
async function contact(home: string, ...numbers: string[]) {
  const background = await start();
  const { ask, capture } = background;
  const { id } = (await ask('add', { capture: { ...capture('jonas'), home } })).contact;
  for (const value of numbers) await ask('addReach', { contactId: id, reach: { kind: 'phone', value } });
  return { ...background, id, open: () => ask('open', { contactId: id }) };
}
const browser = async () => (await import('webextension-polyfill')).default;
const callOf = (id: string) => `chrome-extension://abcdefghijklmnopabcdefghijklmnop/src/popup/index.html?call=${id}`;

describe('where a contact lives', () => {
  it.each(['https://www.linkedin.com/in/jonas/', 'http://mail.example.org/?_uid=4'])(
    'is the page they were met on, whatever numbers they have: %s',
    async (home) => {
      const { open } = await contact(home, '+49 30 901820');
      expect([await open(), opened]).toEqual([{ opened: true }, [home]]);
    },
  );

  it('is the tab in which they stand already', async () => {
    const home = 'https://www.linkedin.com/in/jonas/';
    const person = { name: { value: 'Jonas', from: 'heading' }, part: 'subject', websites: [], phones: [] };
    const slug = { kind: 'linkedin-slug', value: 'jonas', from: 'address' };
    const people = [{ ...person, identities: [slug] }];
    const sighting = { site: 'linkedin', kind: 'profile', page: 'jonas', layout: 'known', channel: 'linkedin', people };
    const { open } = await contact(home);
    tabs.set(4, { sighting: null, reading: false, address: 'https://www.linkedin.com/in/rosa/' });
    tabs.set(5, { sighting, reading: false, address: `${home}details/experience/?trk=x` });
    expect([await open(), opened]).toEqual([{ opened: true }, ['tab 5 as it is']]);
  });

  it('in a tab that shows another mail of the page they were met in, is led to', async () => {
    const home = 'https://mail.google.com/mail/u/0/#inbox/one';
    const { open } = await contact(home);
    tabs.set(4, { sighting: null, reading: false, address: 'https://mail.google.com/mail/u/0/#inbox/two' });
    await open();
    expect(opened).toEqual([`tab 4 ${home}`]);
  });

  it.each(['+49 30 901820', '901820'])('else at their telephone: %s', async (number) => {
    const { id, open } = await contact('', number);
    expect([await open(), opened]).toEqual([{ opened: true }, [callOf(id)]]);
  });

  it('else nowhere', async () => {
    const { open } = await contact('');
    expect([await open(), opened]).toEqual([{ opened: false }, []]);
  });

  it('is brought before the user, whose browser may stand behind another window', async () => {
    const { open } = await contact('https://www.linkedin.com/in/jonas/');
    const update = vi.spyOn((await browser()).windows, 'update');
    await open();
    expect(update).toHaveBeenCalledWith(1, { focused: true });
  });

  it('is shown in a new window where a browser has none open', async () => {
    const { id, open } = await contact('', '+49 30 901820');
    vi.spyOn((await browser()).tabs, 'create').mockRejectedValue(new Error('No current window'));
    expect([await open(), opened]).toEqual([{ opened: true }, [`window ${callOf(id)}`]]);
  });

  it('is where a click on their reminder leads', async () => {
    const { id } = await contact('', '+49 30 901820');
    const { onClicked } = await import('../../src/background/notification-clicks');
    await onClicked(`promise:p1:2026-11-16T10:00:00.000Z:now|${id}`);
    expect(opened).toEqual([callOf(id)]);
  });
});
