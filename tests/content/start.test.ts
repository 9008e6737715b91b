// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

let answers: boolean[] = [];
const asked: string[] = [];
const runtime = {
  id: 'one' as string | undefined,
  getURL: (path: string) => path,
  sendMessage: async ({ call }: { call: string }) => {
    asked.push(call);
    if (call === 'hello' && answers.shift() !== true) throw new Error('Nobody there.');
    return { ok: true, value: { show: 'panel', open: false } };
  },
  onMessage: { addListener: () => {}, removeListener: () => {} },
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetModules();
  asked.length = 0;
  runtime.id = 'one';
  vi.stubGlobal('browser', { runtime });
  vi.stubGlobal('steadfast', undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const begin = async (): Promise<void> => (await import('../../src/content/start')).start([]);

it('a background that is not there yet is asked again', async () => {
  answers = [false, false, true];
  await begin();
  await vi.advanceTimersByTimeAsync(900);
  expect(asked).toEqual(['hello']);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toEqual(['hello', 'hello', 'hello', 'saw']);
});

it('one that never comes is left alone, and so is the page', async () => {
  answers = [];
  await begin();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(asked).toEqual(['hello', 'hello', 'hello', 'hello']);
  expect(document.documentElement.children).toHaveLength(2);
});

it('an extension that is gone is asked no more', async () => {
  answers = [];
  await begin();
  runtime.id = undefined;
  await vi.advanceTimersByTimeAsync(600_000);
  expect(asked).toEqual(['hello']);
});

it('a second script in the same page leaves it to the first', async () => {
  answers = [true, true];
  await begin();
  vi.resetModules();
  await begin();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toEqual(['hello', 'saw']);
});

it('an element of the page by the name of what says that we are there does not keep us away', async () => {
  vi.stubGlobal('steadfast', document.createElement('div'));
  answers = [true];
  await begin();
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toEqual(['hello', 'saw']);
});
