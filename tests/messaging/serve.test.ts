import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { isRequest } from '../../src/messaging/asked';
import { contentToBackground, pageToBackground } from '../../src/messaging/protocol';
import { serve } from '../../src/messaging/serve';
import { CallError, caller, type Request, type Result } from '../../src/messaging/wire';

const schemas = { greet: v.object({ name: v.string() }) };
const answer = (request: Request, greet: (body: { name: string }) => unknown = ({ name }) => `Hello ${name}`) =>
  serve(schemas, { greet }, request, null, () => 'unexpected');

describe('a call', () => {
  it('is carried out when it fits', async () => {
    expect(await answer({ call: 'greet', body: { name: 'Freya' } })).toEqual({ ok: true, value: 'Hello Freya' });
  });

  it.each([
    ['greet', null, 'malformed'],
    ['greet', {}, 'malformed'],
    ['greet', { name: 7 }, 'malformed'],
    ['leave', { name: 'Freya' }, 'not-allowed'],
    ['constructor', {}, 'not-allowed'],
    ['__proto__', {}, 'not-allowed'],
    ['toString', {}, 'not-allowed'],
  ])('%s with %j is refused as %s', async (call, body, error) => {
    expect(await answer({ call, body })).toMatchObject({ ok: false, error });
  });

  it('says where it does not fit, and nothing of what was in it', async () => {
    const result = await answer({ call: 'greet', body: { name: { secret: 'ruth@example.org' } } });
    expect(result).toEqual({ ok: false, error: 'malformed', detail: 'greet: name' });
  });

  it('that fails is an answer, not an exception', async () => {
    const fail = (error: unknown) => () => {
      throw error;
    };
    const request = { call: 'greet', body: { name: 'Freya' } };
    expect(await answer(request, fail(new CallError('gone')))).toMatchObject({ ok: false, error: 'gone' });
    expect(await answer(request, fail(new TypeError('x')))).toMatchObject({ ok: false, error: 'unexpected' });
  });
});

describe('a message', () => {
  it.each([
    null,
    undefined,
    'greet',
    7,
    [],
    { call: 7, body: {} },
    { news: 'changed' },
    { call: 'greet', body: {}, more: 1 },
  ])('%j is none of our requests', (message) => {
    expect(isRequest(message)).toBe(false);
  });
});

describe('the calling end', () => {
  const ask = (send: () => Promise<unknown>) =>
    caller<{ greet: (body: { name: string }) => string }>(send)('greet', { name: 'F' });

  it('gives the value of an answer', async () => {
    expect(await ask(async () => ({ ok: true, value: 'Hello' }) satisfies Result<string>)).toBe('Hello');
  });

  it('throws the code of a refusal', async () => {
    await expect(ask(async () => ({ ok: false, error: 'full' }))).rejects.toMatchObject({ code: 'full' });
  });

  it.each(['Extension context invalidated.', 'Could not establish connection. Receiving end does not exist.'])(
    'says "reload" when the extension is gone: %s',
    async (text) => {
      await expect(ask(() => Promise.reject(new Error(text)))).rejects.toMatchObject({ code: 'reload' });
    },
  );

  it('tries once more when the background was just falling asleep, and no third time', async () => {
    let tries = 0;
    const awakeAt = (which: number) => async () => {
      tries++;
      if (tries < which) throw new Error('Could not establish connection. Receiving end does not exist.');
      return { ok: true, value: 'Hello' };
    };
    expect(await ask(awakeAt(2))).toBe('Hello');
    tries = 0;
    await expect(ask(awakeAt(3))).rejects.toMatchObject({ code: 'reload' });
    expect(tries).toBe(2);
  });

  it('says "unexpected" when nobody answers', async () => {
    await expect(ask(async () => undefined)).rejects.toMatchObject({ code: 'unexpected' });
  });
});

describe('what a content script may say', () => {
  it('is that it is there, that the screen changed, that the sidebar was opened or closed, and what was sent or dialled', () => {
    expect(Object.keys(contentToBackground)).toEqual(['hello', 'saw', 'shown', 'sent', 'unsent', 'called']);
  });

  it('is none of what our own pages may', () => {
    expect(Object.keys(pageToBackground).filter((call) => call in contentToBackground)).toEqual([]);
  });
});
