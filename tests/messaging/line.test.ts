import { beforeEach, describe, expect, it } from 'vitest';
import { isAsked } from '../../src/messaging/asked';
import { type Asked, line, type Port } from '../../src/messaging/line';
import type { Request } from '../../src/messaging/wire';

const request = (call: string): Request => ({ call, body: {} });

let ms: number;
/** What came by which way. */
let came: string[];
let ports: FakePort[];
let refuses: boolean;

class FakePort implements Port {
  readonly asked: Asked[] = [];
  private hear: (message: unknown) => void = () => {};
  private cut: () => void = () => {};
  private gone = false;
  readonly onMessage = { addListener: (hear: (message: unknown) => void) => void Object.assign(this, { hear }) };
  readonly onDisconnect = { addListener: (cut: () => void) => void Object.assign(this, { cut }) };
  postMessage(message: unknown): void {
    if (this.gone) throw new Error('Attempting to use a disconnected port object');
    if (!isAsked(message)) throw new Error('nothing that is understood');
    came.push(`line ${message.request.call}`);
    this.asked.push(message);
  }
  answer(number: number, answer: unknown): void {
    this.hear({ number, answer });
  }
  /** @param told whether the page has heard of it */
  end(told = true): void {
    this.gone = true;
    if (told) this.cut();
  }
}

const made = () =>
  line(
    () => {
      if (refuses) throw new Error('Extension context invalidated.');
      ports.push(new FakePort());
      return ports.at(-1) as FakePort;
    },
    async ({ call }) => {
      came.push(`message ${call}`);
      return `answer to ${call}`;
    },
    () => ms,
  );

beforeEach(() => {
  [ms, came, ports, refuses] = [0, [], [], false];
});

describe('a line to the background', () => {
  it('is opened by the first message, and carries what comes after it', async () => {
    const send = made();
    expect(await send(request('queue'))).toBe('answer to queue');
    const [one, other] = [send(request('log')), send(request('undo'))];
    expect(came).toEqual(['message queue', 'line log', 'line undo']);
    // Answers may overtake each other.
    ports[0]?.answer(2, 'undone');
    ports[0]?.answer(1, 'logged');
    expect(await Promise.all([one, other])).toEqual(['logged', 'undone']);
    expect(ports).toHaveLength(1);
  });

  it('is not relied on when the background was not heard for a while: it may be about to be stopped', async () => {
    const send = made();
    await send(request('queue'));
    ms = 20_001;
    await send(request('log'));
    expect(came).toEqual(['message queue', 'message log']);
    void send(request('undo'));
    expect(came.at(-1)).toBe('line undo');
    expect(ports).toHaveLength(1);
  });

  it('that is cut fails what was under way, which may have been received, and sends it nowhere again', async () => {
    const send = made();
    await send(request('queue'));
    const under = send(request('log'));
    ports[0]?.end();
    await expect(under).rejects.toThrow('cut');
    expect(came).toEqual(['message queue', 'line log']);
  });

  it('that was cut lets the next one go as a message, and then there is another', async () => {
    const send = made();
    await send(request('queue'));
    ports[0]?.end();
    expect(await send(request('log'))).toBe('answer to log');
    void send(request('undo'));
    expect(came).toEqual(['message queue', 'message log', 'line undo']);
    expect(ports).toHaveLength(2);
  });

  it('that was cut without a word loses nothing: what it does not take goes as a message', async () => {
    const send = made();
    await send(request('queue'));
    ports[0]?.end(false);
    expect(await send(request('log'))).toBe('answer to log');
    expect(came).toEqual(['message queue', 'message log']);
  });

  it('that cannot be opened makes no failure of what was answered', async () => {
    const send = made();
    refuses = true;
    expect(await send(request('log'))).toBe('answer to log');
    expect(await send(request('undo'))).toBe('answer to undo');
  });
});

describe('what is said on a line', () => {
  it.each([
    [null],
    ['log'],
    [{ number: 1 }],
    [{ number: '1', request: { call: 'log', body: {} } }],
    [{ number: 1, request: { call: 7, body: {} } }],
    [{ number: 1, request: { call: 'log' } }],
    [{ number: 1, request: { call: 'log', body: {} }, more: true }],
    [{ call: 'log', body: {} }],
  ])('is none of ours: %j', (said) => {
    expect(isAsked(said)).toBe(false);
  });
});
