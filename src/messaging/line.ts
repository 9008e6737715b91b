import type { Request } from './wire';

/**
 * A line to the background that stays open. Each message of its own opens one and closes it again, which takes Chromium longer than all that is
 * said: with a line that stands open, there and back takes less than half as long.
 */

/** As much of a browser's port as a line needs. */
export interface Port {
  postMessage(message: unknown): void;
  readonly onMessage: { addListener(hear: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(cut: () => void): void };
}

/** By this name the background knows that it is for this. */
export const lineName = 'line';

/** What is said on a line: each question has a number, which its answer bears too. */
export interface Asked {
  readonly number: number;
  readonly request: Request;
}
export interface Answered {
  readonly number: number;
  readonly answer: unknown;
}

/**
 * So long after it was heard last the background is surely awake, in ms: Chromium stops it after half a minute of silence. What is said to a line in
 * the moment in which it is cut is lost, and a message of its own is not, nor does it have to be waited for.
 */
const awakeMs = 20_000;

/**
 * Gives what carries a request to the background. It goes over the line while that is surely good, else as a message of its own, after which
 * there is a line for the next one. What was under way when the line was cut is told as failed, as with a message: it may have been received, and is not
 * sent again.
 * @param message sends a request as a message of its own
 * @param now in ms, of a clock that is never set
 */
export function line(
  connect: () => Port,
  message: (request: Request) => Promise<unknown>,
  now: () => number,
): (request: Request) => Promise<unknown> {
  let port: Port | null = null;
  let heard = Number.NEGATIVE_INFINITY;
  let count = 0;
  const waiting = new Map<number, { tell: (answer: unknown) => void; fail: (error: Error) => void }>();

  const open = (): Port => {
    const opened = connect();
    opened.onMessage.addListener((said) => {
      heard = now();
      const { number, answer } = said as Answered;
      waiting.get(number)?.tell(answer);
      waiting.delete(number);
    });
    opened.onDisconnect.addListener(() => {
      port = null;
      for (const { fail } of waiting.values()) fail(new Error('The line was cut before an answer came.'));
      waiting.clear();
    });
    return opened;
  };
  return async (request) => {
    if (!port || now() - heard > awakeMs) {
      const answer = await message(request);
      heard = now();
      try {
        port ??= open();
      } catch {
        // It was answered; the next one says what is wrong.
      }
      return answer;
    }
    count += 1;
    const asked: Asked = { number: count, request };
    try {
      port.postMessage(asked);
    } catch {
      // It was cut, and nobody has heard of it yet.
      port = null;
      return message(request);
    }
    return new Promise((tell, fail) => void waiting.set(asked.number, { tell, fail }));
  };
}
