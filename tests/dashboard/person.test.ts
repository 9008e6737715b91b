// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { email } from '../../src/domain/identity';
import { all, get, press, said, settled, text, type } from '../ui/page';
import { amina, jonas, keep } from '../ui/people';
import { freshWorker, person } from './people-bulk';
import { call, go, line, openJonas } from './person-page';
import { submit } from './settings-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));
vi.mock('../../src/dashboard/bulk', () => import('./people-bulk'));
afterEach(() => void vi.useRealTimers());

const heading = () => text(document.querySelector('h1'));
const sent = { at: '2026-11-18T09:00:00Z', channel: 'email', outcome: 'sent' } as const;

describe('the page of a contact', () => {
  it('is headed by their name, and shows what comes next, what is known and where it was read', async () => {
    await openJonas([sent]);
    expect(heading()).toBe('Jonas Brandt');
    expect(text(get('region', 'Next step'))).toContain('Log touch');
    const known = text(document.querySelector('.known'));
    expect(known).toContain('Head of Procurementfrom the experience section');
    expect(known).toContain('jonas.brandt@example.comfrom the contact info');
    expect(get('link', 'Sheet to print').getAttribute('href')).toMatch(/^#\/person\/.+\/sheet$/);
    expect(get('link', 'Back to the list').getAttribute('href')).toBe('#/people');
  });

  it('leads to the page where they live', async () => {
    const { background } = await openJonas([sent]);
    await press(get('button', 'Open their page'));
    expect(background.opened).toEqual(['https://www.linkedin.com/in/jonas-brandt/']);
    background.failNext('open', 'gone');
    await press(get('button', 'Open their page'));
    expect(said()).not.toBe('');
  });

  it('logs a touch by one press, and takes it back', async () => {
    const { background, contactId } = await openJonas([sent]);
    await press(get('button', /^Log touch/));
    expect(line()).toHaveLength(2);
    expect(said()).toContain('Logged.');
    expect(background.dossiers.get(contactId)?.touches).toHaveLength(2);
    await press(get('button', 'Undo'));
    expect(line()).toHaveLength(1);
  });

  it('changes a field, and says that it was typed by the user', async () => {
    await openJonas();
    await press(get('button', 'Company: Nordlicht Möbel. Edit'));
    await type(get('field', 'Company'), 'Contoso');
    await submit(null);
    (document.activeElement as HTMLElement).blur();
    await settled();
    expect(text(document.querySelector('.known'))).toContain('Contosotyped by you');
  });

  it('hears what was done with them elsewhere', async () => {
    const { background, contactId } = await openJonas([sent]);
    await call(background, 'changeContact', { contactId, patch: { tags: ['oak'] } });
    await settled();
    expect(text(get('list', 'Tags'))).toBe('oak');
  });

  it('leads back to the list as it was looked at', async () => {
    const { contactId } = await openJonas([sent]);
    await go('#/people?q=oak');
    await go(`#/person/${contactId}`);
    expect(get('link', 'Back to the list').getAttribute('href')).toBe('#/people?q=oak');
  });

  it('that cannot be read says so, and asks again', async () => {
    const { background, contactId } = await openJonas([sent]);
    await go('#/people');
    background.failNext('contact', 'store-closed');
    await go(`#/person/${contactId}`);
    expect(all('button', 'Try again')).toHaveLength(1);
    await press(get('button', 'Try again'));
    expect(heading()).toBe('Jonas Brandt');
  });
});

describe('what ends it', () => {
  it('“asked to stop” says what it does, is asked once more, and closes for good', async () => {
    const { background, contactId } = await openJonas([sent]);
    const ending = get('region', 'Stop or delete');
    expect(text(ending)).toContain('nothing is due with them any more');
    await press(get('button', 'They asked you to stop', ending));
    await press(get('button', 'Close for good'));
    expect(background.dossiers.get(contactId)?.contact.fields.closed?.reason).toBe('asked-to-stop');
    expect(all('button', 'They asked you to stop', get('region', 'Stop or delete'))).toEqual([]);
    await press(get('button', 'Undo'));
    expect(background.dossiers.get(contactId)?.contact.fields.closed).toBeNull();
  });

  it('deleting is asked once more; then the page says so, and Undo brings them back', async () => {
    const { background, contactId } = await openJonas([sent]);
    await press(get('button', 'Delete…', get('region', 'Stop or delete')));
    get('button', 'Delete').focus();
    await press(get('button', 'Delete'));
    expect(background.dossiers.get(contactId)?.contact.fields.deleted).toBe(true);
    expect(heading()).toBe('This contact was deleted');
    expect(document.activeElement).toBe(get('heading', 'This contact was deleted'));
    await press(get('button', 'Undo'));
    expect(heading()).toBe('Jonas Brandt');
  });
});

describe('two contacts of one person', () => {
  const [slug] = amina.identities;
  const other = { ...amina, name: { value: 'J. Brandt', from: 'heading' as const } };

  it('are found by name, looked at once more, merged, and taken apart again', async () => {
    let otherId = '';
    const { background, contactId } = await openJonas([sent], async (all_) => {
      otherId = await keep(all_, other, [{ at: '2026-11-10T09:00:00Z', channel: 'call', outcome: 'no-answer' }]);
    });
    freshWorker().put(
      person('J. Brandt', { id: otherId, company: 'Nordlicht', touches: 1 }),
      person('Jonas Brandt', { id: contactId }),
    );
    await press(get('button', 'Merge with…'));
    await type(get('field', 'Name, company or address'), 'brandt');
    await vi.waitFor(async () => {
      await settled();
      if (!all('button', /J\. Brandt/).length) throw new Error('nobody was found yet');
    });
    expect(all('list', 'Name, company or address').flatMap((list) => [...list.children])).toHaveLength(1);
    await press(get('button', /J\. Brandt/));
    expect(text(document.querySelector('.merging .sheet'))).toContain('Merge J. Brandt into Jonas Brandt?');
    await submit(document.querySelector('.merging .sheet'));
    expect(said()).toContain('Merged.');
    expect(line()).toHaveLength(2);
    expect(background.dossiers.get(otherId)?.contact.fields.mergedInto).toBe(contactId);

    await press(get('button', /^Log touch/));
    await press(get('button', 'Take apart…'));
    expect(text(document.querySelector('.merging .sheet'))).toContain('What came since stays here.');
    await press(get('button', 'Take apart'));
    expect(said()).toContain('J. Brandt is a contact again.');
    expect(background.dossiers.get(otherId)?.contact.fields).toMatchObject({ deleted: false, mergedInto: null });
    expect(background.dossiers.get(otherId)?.touches.map(({ fields }) => fields.deleted)).toEqual([false]);
    expect(line()).toHaveLength(2);
    expect(all('button', 'Take apart…')).toEqual([]);
  });

  it('are offered as one where they share a mailbox, and kept apart by the user’s word', async () => {
    const tagged = {
      ...(email('jonas.brandt+crm@example.com') as NonNullable<ReturnType<typeof email>>),
      from: 'card',
    };
    await openJonas([sent], (all_) =>
      keep(all_, { ...jonas, identities: [tagged as NonNullable<typeof slug>], phones: [], websites: [] }, []),
    );
    expect(text(document.querySelector('.double'))).toContain('Is this also Jonas Brandt?');
    await press(get('button', 'Not the same'));
    expect(document.querySelector('.double')).toBeNull();
  });

  it('whose page is that of the one who became part says so, and leads to the other', async () => {
    let otherId = '';
    const { contactId } = await openJonas([sent], async (background, into) => {
      otherId = await keep(background, other, []);
      await call(background, 'merge', { contactId: into, other: otherId });
    });
    await go(`#/person/${otherId}`);
    expect(heading()).toBe('J. Brandt became part of Jonas Brandt');
    expect(get('link', 'Go to Jonas Brandt').getAttribute('href')).toBe(`#/person/${contactId}`);
  });
});

describe('an address of nobody', () => {
  it.each(['#/person/nobody', '#/person/%3Cimg%20src=x%3E'])('%s says so', async (hash) => {
    await openJonas([sent]);
    await go(hash);
    expect(heading()).toBe('There is no such contact');
    expect(document.querySelector('img')).toBeNull();
  });
});
