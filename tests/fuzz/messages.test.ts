import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { From } from '../../src/background/sender';
import { believe } from '../../src/bulk/restore-believe';
import { isAsked, isRequest } from '../../src/messaging/asked';
import { contentToBackground, pageToBackground } from '../../src/messaging/protocol';
import * as s from '../../src/messaging/schemas';
import type { Request, Result } from '../../src/messaging/wire';
import { ChangedMeanwhileError, dump, ofAnyVersion } from '../../src/store/dump';
import type { Open } from '../../src/store/open';
import { tabs } from '../background/fake-browser';
import { anew, page, start } from '../background/start';
import { fakeDisk, noDisk } from '../store/fake-disk';
import { cases, damaged, inOrder, odd, text } from './cases';
import { fitting } from './from-schema';

vi.mock('webextension-polyfill', () => import('./whole-browser'));

/**
 * Whatever is said to the background, by a page of ours or by a content script that was taken over, gets an answer: what was asked for, or a refusal
 * that has words. A refusal leaves everything as it was, and what is stored is always something that every page can live with.
 */

const now = '2026-11-18T09:00:00Z';
/** Then all is begun anew: what is stored is read whole after each act. */
const mostInOneStore = 60;
/** To look at all that is stored takes longer than any message: in a long run it is done now and then. */
const lookEvery = process.env.FUZZ ? 20 : 1;
afterEach(() => {
  noDisk();
  vi.useRealTimers();
});

/** Ids that are in use, in the order in which they came: messages about nobody are refused at the door. */
const used = new Set<string>();
const fresh = () => fc.string({ unit: fc.constantFrom(...'abc-_019'), minLength: 1, maxLength: 20 });
const id = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.nat().map((which) => [...used].at(-1 - (which % Math.max(1, Math.min(200, used.size)))) ?? 'nobody'),
  },
  { weight: 1, arbitrary: fresh() },
);
const line = fc.oneof(
  text,
  fc.constantFrom('email:anna@example.com', 'linkedin-slug:anna', 'anna@example.com', '+4930901820', 'Anna'),
);
const leaves = new Map<unknown, fc.Arbitrary<unknown>>([
  [s.id, id],
  [s.line, line],
  [s.note, text],
  [s.day, fc.constantFrom('2026-11-18', '2026-11-19', '2026-12-24', '2020-02-29', '1970-01-01', '9999-12-31')],
  [
    s.instant,
    fc.constantFrom(
      '2026-11-18T08:59:00.000Z',
      '2026-11-18T12:00:00.000Z',
      '2026-12-01T00:00:00.000Z',
      '1970-01-01T00:00:00.000Z',
      '2025-11-18T12:00:00.000Z',
      '9999-12-31T23:59:59.999Z',
    ),
  ],
  [s.zone, fc.constantFrom('UTC', 'Europe/Berlin', 'Asia/Kathmandu', 'Pacific/Apia', 'America/New_York')],
  [s.tabId, fc.integer({ min: 0, max: 4 })],
  [
    s.webAddress,
    fc.constantFrom('https://www.example.org/?q=1#x', 'https://www.linkedin.com/in/anna/', 'http://mail.example.org/'),
  ],
  [s.cadenceId, fc.constantFrom('gentle', 'keen', 'slow', 'keep-in-touch', 'own-1', 'own-2')],
  [s.host, fc.constantFrom('www.linkedin.com', 'mail.example.org', 'mail.google.com:443')],
  [s.dialled, fc.constantFrom('+4930901820', '030 901820', '٠٣٠', '###')],
]);

const codes = new Set(
  Object.keys(messages).flatMap((key) => /^error_(.+)$/.exec(key)?.[1]?.replaceAll('_', '-') ?? []),
);

/** What is the background's own, and follows when it likes. */
const itsOwn: readonly string[] = ['clock', 'marks', 'reminders'];

const asText = (all: Awaited<ReturnType<typeof everything>>): string =>
  JSON.stringify(all.filter(([store]) => !itsOwn.includes(store)));

/** Everything that is stored. What is still being stored is waited for. */
async function everything(open: Open): Promise<readonly (readonly [store: string, rows: readonly object[]])[]> {
  for (;;) {
    const all: [string, readonly object[]][] = [];
    try {
      await dump(ofAnyVersion(await open()), (store, rows) => void all.push([store, rows]));
      return all;
    } catch (error) {
      if (!(error instanceof ChangedMeanwhileError)) throw error;
    }
  }
}

/** Where the user is: in turn, for what is right in one zone may be another day in the next. */
const homes = [null, 'Asia/Kathmandu', 'Pacific/Apia', 'America/New_York'];
let beginnings = 0;

async function started() {
  anew(now);
  fakeDisk();
  used.clear();
  const background = await start();
  await background.ask('changeSettings', { patch: { zone: homes[beginnings++ % homes.length] ?? null } });
  const { contentCalls } = await import('../../src/background/contents');
  const { pageCalls } = await import('../../src/background/pages');
  const { open, present } = await import('../../src/background/context');
  const { serve } = await import('../../src/messaging/serve');
  const { codeOf } = await import('../../src/background/failure');
  const { verify } = await import('../../src/store/verify');
  const told: string[][] = [];
  const after = (ids: readonly string[]) => void told.push([...ids]);
  const [pages, contents] = [pageCalls(after), contentCalls(after)];
  for (const name of ['anna', 'bert']) await background.promised(name, '2026-11-18T12:00:00.000Z');
  return {
    open,
    say: (from: From, request: Request): Promise<Result<unknown>> =>
      from.kind === 'page'
        ? serve(pageToBackground, pages, request, from, codeOf)
        : serve(contentToBackground, contents, request, from, codeOf),
    /** What `index` does after acts, and what is stored then. */
    async settled() {
      for (const _ of told.splice(0)) await background.settle();
      const { cadences, calendar } = await present();
      expect(await verify(open, cadences, calendar)).toEqual([]);
      for (const [store, rows] of await everything(open))
        for (const row of rows) expect([store, believe(store, row)]).toEqual([store, null]);
      expect(((await background.ask('queue', {})) as { hanging: number }).hanging).toBe(0);
    },
  };
}

/** Ids stand in what is stored, and nowhere else are they made. */
const remember = (stored: string): void => {
  for (const [, one] of stored.matchAll(/"([\da-f]{8}-[\da-f-]{27})"/g)) if (one) used.add(one);
};

/** An answer of the kind that every caller knows, which survives Chrome's messages. */
function proper(result: Result<unknown>, what: string): void {
  expect(JSON.parse(JSON.stringify(result)), what).toMatchObject({ ok: result.ok });
  if (result.ok) return;
  expect(codes, what).toContain(result.error);
  // A mistake of ours, and no refusal.
  if (result.error === 'unexpected') throw new Error(`${what}: ${result.detail}`);
}

const all = { ...pageToBackground, ...contentToBackground };
const calls = Object.keys(all) as (keyof typeof all)[];
const fromPage = fc.constantFrom<From>(page, { kind: 'page', tabId: 3, framed: true });
const fromContent = fc.constant<From>({ kind: 'content', tabId: 1, host: 'www.linkedin.com' });
const from = (call: string): fc.Arbitrary<From> =>
  fc.oneof(
    { weight: 9, arbitrary: call in pageToBackground ? fromPage : fromContent },
    { weight: 1, arbitrary: fc.oneof(fromPage, fromContent) },
  );

const right = new Map(calls.map((call) => [call, fitting(all[call], leaves)]));
const before = fc
  .constantFrom(...calls.filter((call) => call !== 'eraseEverything'))
  .chain((call) => fc.tuple(fc.constant(call), from(call), right.get(call) as fc.Arbitrary<unknown>));

describe.each(calls)('%s', (call) => {
  const fits = right.get(call) as fc.Arbitrary<unknown>;
  const body = fc.oneof(
    { weight: 5, arbitrary: fits },
    { weight: 4, arbitrary: damaged(fits) },
    { weight: 1, arbitrary: odd },
  );

  it('is answered, and leaves nothing half done', async () => {
    let background = await started();
    let stored = asText(await everything(background.open));
    let count = 0;
    const wish = fc.tuple(fc.array(before, { maxLength: 2 }), from(call), body);
    await fc.assert(
      fc.asyncProperty(wish, async ([first, whose, said]) => {
        if (++count % mostInOneStore === 0) {
          await background.settled();
          background = await started();
          stored = asText(await everything(background.open));
          remember(stored);
        }
        const looks = count % lookEvery === 0;
        if (looks) stored = asText(await everything(background.open));
        for (const [which, who, what] of [...first, [call, whose, said] as const]) {
          const result = await background.say(who, { call: which, body: what });
          proper(result, `${which} ${JSON.stringify(what)?.slice(0, 2000)}`);
          if (!looks) continue;
          if (result.ok) await background.settled();
          const then = asText(await everything(background.open));
          remember(then);
          if (!result.ok) expect(then, which).toBe(stored);
          stored = then;
        }
      }),
      inOrder(process.env.FUZZ ? cases : Math.ceil(cases / 10)),
    );
    await background.settled();
  });
});

/** What a content script answers when it is asked what is on screen: it may have been taken over too. */
it('whatever a page answers, the background says who is on screen, or that it cannot be read', async () => {
  const background = await started();
  const fits = fc.record({
    sighting: fc.option(fitting(s.sighting, leaves)),
    reading: fc.boolean(),
    address: fc.oneof(text, fc.constantFrom('https://www.linkedin.com/in/anna/', 'https://mail.example.org/?_uid=7')),
  });
  const report = fitting(s.signalReport, leaves);
  const answer = fc.oneof(fits, damaged(fits), report, damaged(report), odd);
  const asks = fc.constantFrom<[string, From, unknown]>(
    ['onScreen', page, { tabId: 1, framed: false }],
    ['reports', page, {}],
    ['isRead', page, { tabId: 1 }],
    ['called', { kind: 'content', tabId: 1, host: 'www.linkedin.com' }, { number: '+4930901820' }],
  );
  let count = 0;
  await fc.assert(
    fc.asyncProperty(answer, asks, async (said, [call, who, body]) => {
      tabs.set(1, said);
      proper(await background.say(who, { call, body }), `${call} answered by ${JSON.stringify(said)?.slice(0, 2000)}`);
      if (++count % 100 === 0) await background.settled();
    }),
    inOrder(),
  );
  tabs.clear();
  await background.settled();
});

it('what is none of our requests is left alone', () => {
  const request = fc.record({ call: text, body: odd });
  fc.assert(
    fc.property(fc.oneof(odd, request, damaged(request)), (message) => {
      expect(isRequest(message)).toBe(
        typeof message === 'object' &&
          message !== null &&
          !Array.isArray(message) &&
          Object.keys(message).sort().join() === 'body,call' &&
          typeof (message as { call: unknown }).call === 'string',
      );
      for (const said of [message, { number: message, request: message }]) expect(isAsked(said)).toBe(false);
      expect(isAsked({ number: 1, request: message })).toBe(isRequest(message));
    }),
    { numRuns: cases },
  );
});
