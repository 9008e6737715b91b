// @vitest-environment happy-dom
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Done, SettingsView } from '../../src/messaging/protocol';
import type { ContactView } from '../../src/messaging/views';
import { AtDesk } from '../../src/person/AtDesk';
import type { Desk } from '../../src/person/desk';
import { Keeping } from '../../src/person/Keeping';
import { Known } from '../../src/person/Known';
import { chosenOf } from '../../src/ui/use-settings';
import type { FakeBackground } from '../ui/fake-background';
import { all, choose, get, open, press, settled, start, text } from '../ui/page';
import { homeOf, jonas } from '../ui/people';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

type Step = NonNullable<ContactView['plan']['step']>;
const answer = async <T,>(call: string, body: object) =>
  ((await background.receive({ call, body } as never)) as unknown as { value: T }).value;

let background: FakeBackground;
let desk: Desk;
/** The contact an act was asked for, and what was said of it. */
let acted: string[];
beforeEach(async () => {
  background = start();
  const { contact } = await answer<Done>('add', { capture: { person: jonas, home: homeOf(jonas) } });
  const step = { ...(contact.plan.step as Step), at: '2026-11-20T12:00:00.000Z' as never };
  const view = { ...contact, plan: { ...contact.plan, step } };
  const chosen = chosenOf(await answer<SettingsView>('settings', {}));
  acted = [];
  const receive = background.receive.bind(background);
  vi.spyOn(background, 'receive').mockImplementation(async (request) => {
    const { contactId } = request.body as { contactId?: string };
    if (!contactId) return receive(request);
    acted.push(contactId);
    return { ok: true, value: { contact: view, actId: 'act', at: background.now } };
  });
  desk = {
    candidate: { person: jonas, contact: view },
    work: { edits: {} },
    status: { done: () => {} },
    change: () => acted.push('begun'),
    zone: 'Europe/Berlin',
    chosen,
    act: async (doing: Parameters<Desk['act']>[0], say: Parameters<Desk['act']>[1]) => {
      const done = await doing();
      acted.push(say(done).text);
      return done;
    },
  } as unknown as Desk;
});

type More = (desk: Desk) => Partial<Desk>;
/** Of the contact one part is another one: as ever, it comes in a view that is new. */
const contact =
  (more: (before: ContactView) => Partial<ContactView>): More =>
  ({ candidate }) => {
    const before = candidate.contact as ContactView;
    return { candidate: { ...candidate, contact: { ...before, ...more(before) } } };
  };
const fields = (more: Partial<ContactView['fields']>) =>
  contact((before) => ({ fields: { ...before.fields, ...more } }));
const step = (more: Partial<Step>) =>
  contact(({ plan }) => ({ plan: { ...plan, step: { ...(plan.step as Step), ...more } } }));
const unknown: More = ({ candidate }) => ({ candidate: { ...candidate, contact: null } });

const page = () => text(document.querySelector('section'));
const shows = (what: string | RegExp) => () => (typeof what === 'string' ? page().includes(what) : what.test(page()));
const pressing =
  (name: string, role: 'button' | 'link' = 'button') =>
  async () => {
    acted.length = 0;
    await press(all(role, name)[0] as HTMLElement);
    return acted[0];
  };
const picking = (label: string, value: string, at: number) => async () => {
  acted.length = 0;
  await choose(get('field', label), value);
  return acted[at];
};
const offers = (label: string, name: string) => () =>
  [...get('field', label).querySelectorAll('option')].some((option) => text(option) === name);

interface Part {
  readonly part: string;
  readonly given?: More;
  readonly change: More;
  readonly sees: () => unknown;
  /** What is seen after it. */
  readonly after: unknown;
}

/** Draws it at a desk, then at the same with one part changed. */
async function follows(draw: (desk: Desk) => ComponentChild, { given = () => ({}), change, sees, after }: Part) {
  const first = { ...desk, ...given(desk) };
  const second = { ...first, ...change(first) };
  const shown = (at: Desk) => <AtDesk desk={at}>{draw(at)}</AtDesk>;
  await open(shown(first));
  expect(await sees()).not.toEqual(after);
  act(() => render(shown(second), document.getElementById('app') as HTMLElement));
  await settled();
  expect(await sees()).toEqual(after);
}

const elsewhere = { value: 'Asia/Tokyo', from: 'user' } as const;
const address = 'email:jonas.brandt@example.com';

it.each<Part>([
  {
    part: 'the person on the page',
    change: ({ candidate }) => ({ candidate: { ...candidate, person: { ...jonas, degree: 2 } } }),
    sees: shows('2nd degree'),
    after: true,
  },
  {
    part: 'whom it is about',
    given: fields({ tags: ['oak'] }),
    change: contact(() => ({ id: 'another' })),
    sees: pressing('Remove the tag oak', 'button'),
    after: 'another',
  },
  { part: 'fields', change: fields({ note: 'Likes ash.' }), sees: shows('Likes ash.'), after: true },
  {
    part: 'identities',
    change: contact(({ identities }) => ({ identities: [...identities, 'email:jb@example.com'] })),
    sees: shows('jb@example.com'),
    after: true,
  },
  {
    part: 'where they were read',
    change: contact(() => ({ readFrom: { [address]: { from: 'title' } } })),
    sees: () => text(all('link', 'jonas.brandt@example.com')[0]?.closest('.reach') ?? null).includes('title'),
    after: true,
  },
  { part: 'where they are', change: contact(() => ({ zone: elsewhere })), sees: shows('Tokyo'), after: true },
  {
    part: 'today',
    given: fields({ knownSince: '2026-05-04' as never }),
    change: contact(() => ({ today: '2027-01-02' as never })),
    sees: shows('4 May 2026'),
    after: true,
  },
  {
    part: 'whether assistants stand above',
    change: step({ kind: 'ask-assistant' }),
    sees: shows('Assistant'),
    after: false,
  },
  {
    part: 'what was typed over what was seen',
    given: unknown,
    change: ({ work }) => ({ work: { ...work, edits: { title: 'Carpenter' } } }),
    sees: shows('Carpenter'),
    after: true,
  },
  {
    part: 'whose work is begun',
    change: () => ({ change: () => acted.push('begun with another') }),
    sees: pressing('040 555 0142', 'link'),
    after: 'begun with another',
  },
])('what is known follows: $part', async (part) => {
  await follows(() => <Known />, part);
});

it.each<Part>([
  {
    part: 'whom it is about',
    change: contact(() => ({ id: 'another' })),
    sees: picking('Kind', 'customer', 0),
    after: 'another',
  },
  {
    part: 'fields',
    change: fields({ value: 3 }),
    sees: () => document.querySelectorAll('.worth button')[2]?.getAttribute('aria-pressed'),
    after: 'true',
  },
  { part: 'the cadence in force', change: step({ cadence: 'other' }), sees: shows('run its course'), after: true },
  {
    part: 'the language',
    change: contact(() => ({ language: { value: 'fr', from: 'location' } as never })),
    sees: offers('Language', 'Probably French'),
    after: true,
  },
  {
    part: 'the user’s zone',
    change: () => ({ zone: 'Asia/Tokyo' }),
    sees: async () => /21:00/.test(`${await picking('Cadence', 'keen', 1)()}`),
    after: true,
  },
  {
    part: 'what the user has set',
    change: ({ chosen }) => ({
      chosen: chosen && {
        ...chosen,
        cadences: new Map([...chosen.cadences].slice(0, 1)),
      },
    }),
    sees: () => get('field', 'Cadence').querySelectorAll('option').length <= 2,
    after: true,
  },
])('how they are kept follows: $part', async (part) => {
  await follows(({ candidate }) => <Keeping contact={candidate.contact as ContactView} />, part);
});
