import type { Driver } from '../driver';
import type { Confirmed } from './confirmed';

/** What goes on in a browser until it is killed: the user does one thing after the other, in several pages at once. */

export interface Life {
  readonly driver: Driver;
  readonly confirmed: Confirmed;
  /** Contacts that nobody has merged into another. */
  readonly people: string[];
}

interface Answer {
  readonly ok: boolean;
  readonly error?: string;
  readonly value?: { readonly actId?: string; readonly touchId?: string; readonly contact?: { readonly id: string } };
}

const send = (driver: Driver, call: string, body: unknown): Promise<Answer> =>
  driver.ask((name, what) => browser.runtime.sendMessage({ call: name, body: what }) as Promise<Answer>, call, body);

/** The background has refused it, which is not the end of the browser. */
class Refusal extends Error {
  constructor(
    readonly call: string,
    readonly code: string,
  ) {
    super(`${call} was refused: ${code}`);
  }
}

/** @throws Refusal */
async function told(driver: Driver, call: string, body: unknown): Promise<NonNullable<Answer['value']>> {
  const { ok, error, value } = await send(driver, call, body);
  if (!ok) throw new Refusal(call, error ?? '');
  return value ?? {};
}

const one = <T>(all: readonly T[]): T => all[Math.floor(Math.random() * all.length)] as T;

let said = 0;
const nextNote = (): string => `said ${++said}`;
const touch = { channel: 'email', direction: 'out', outcome: 'sent', about: '' } as const;

/** Logs, changes what was logged, takes it back, writes down what was promised. */
async function logOnce({ driver, confirmed, people }: Life): Promise<void> {
  const contactId = one(people);
  const note = nextNote();
  const { touchId, actId } = await told(driver, 'log', { target: { contactId }, touch: { ...touch, note } });
  const id = touchId ?? '';
  confirmed.touches.set(id, { contactId, note, undone: false });
  // What became part of somebody meanwhile is taken apart before an act of before is taken back.
  const then = people.includes(contactId) ? Math.random() : 1;
  if (then < 0.25) {
    const other = nextNote();
    confirmed.underWay.add(id);
    await told(driver, 'changeTouch', { contactId, touchId: id, patch: { note: other } });
    confirmed.touches.set(id, { contactId, note: other, undone: false });
    confirmed.underWay.delete(id);
  } else if (then < 0.4) {
    confirmed.underWay.add(id);
    await told(driver, 'undo', { actId });
    confirmed.touches.set(id, { contactId, note, undone: true });
    confirmed.underWay.delete(id);
  } else if (then < 0.5) {
    const at = new Date(Date.now() + 86_400_000).toISOString();
    const promised = { what: 'call-back', by: 'me', at, zone: 'Europe/Berlin', note: '' };
    await told(driver, 'promise', { target: { contactId }, ...promised });
    confirmed.promises.set(contactId, (confirmed.promises.get(contactId) ?? 0) + 1);
  }
}

/** Logs with somebody who is on screen and not known yet: contact, touch and next date are one act. */
export async function meetOnce({ driver, confirmed, people }: Life): Promise<void> {
  const note = nextNote();
  const value = `${note.replace(' ', '-')}-${Date.now()}@example.com`;
  const person = {
    name: { value: `Nadia ${note}`, from: 'mail-header' },
    part: 'from',
    identities: [{ kind: 'email', value, from: 'mail-header' }],
    websites: [],
    phones: [],
  };
  const { touchId, contact } = await told(driver, 'log', {
    target: { capture: { person, home: '' } },
    touch: { ...touch, note },
  });
  confirmed.touches.set(touchId ?? '', { contactId: contact?.id ?? '', note, undone: false });
  people.push(contact?.id ?? '');
}

async function mergeOnce({ driver, confirmed, people }: Life): Promise<void> {
  const into = one(people);
  const other = one(people);
  if (into === other || people.length < 20) return logOnce({ driver, confirmed, people });
  // Whatever comes of it, nobody else takes them meanwhile.
  people.splice(people.indexOf(other), 1);
  await told(driver, 'merge', { contactId: into, other });
  confirmed.merged.set(other, into);
}

const ways = { logging: [logOnce, logOnce, meetOnce], merging: [mergeOnce, mergeOnce, logOnce] };

/** Where one page has merged whom another one is about to log with. */
const tooLate = new Set(['gone', 'not-mergeable']);

/** Goes on until the browser is gone. @throws Refusal of what is right */
export async function live(life: Life, how: keyof typeof ways): Promise<void> {
  let gone = false;
  const end = life.driver.closed().then(() => {
    gone = true;
  });
  const lane = async (): Promise<void> => {
    while (!gone)
      try {
        await Promise.race([one(ways[how])(life), end]);
      } catch (error) {
        if (!(error instanceof Refusal)) await end;
        else if (!tooLate.has(error.code)) throw error;
      }
  };
  await Promise.all([lane(), lane(), lane()]);
}
