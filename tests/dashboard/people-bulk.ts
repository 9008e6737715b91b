import { roll } from '../../src/bulk/roll';
import type { Card } from '../../src/domain/card';
import { type Day, instantFromMs } from '../../src/domain/day';
import { fold } from '../../src/domain/fold';
import type { ManyChange, Skipped } from '../../src/domain/many';
import { everybody, type PeopleQuery } from '../../src/domain/people';
import type { Present } from '../../src/domain/people-find';
import type { Step } from '../../src/domain/step';
import { withTags } from '../../src/domain/tags';
import type { Unchanged } from '../../src/domain/undo-each';
import type { ManyDone, PageToBulk, PeoplePage } from '../../src/messaging/bulk';
import { CallError, type ErrorCode } from '../../src/messaging/wire';

/** A worker that behaves, with its people in memory. Stands in for `src/dashboard/bulk`. */

const day = (text: string) => text as Day;
const present: Present = {
  now: instantFromMs(Date.UTC(2026, 10, 20, 9, 12)),
  today: day('2026-11-20'),
};

/** A first message on this day. */
export const due = (on: string): Step => ({
  ...{ kind: 'message', day: day(on), cadence: 'gentle', gap: 4, shifts: [] },
  why: { rule: 'start', on: day(on) },
});

let last = 0;
/** Somebody of whom nothing is said but the name, due today. */
export function person(name: string, { notes = '', ...more }: Partial<Card> = {}): Card {
  last += 1;
  const card: Card = {
    ...{ id: `p${String(last).padStart(6, '0')}`, name, title: '', company: '', emails: [], tags: [], touches: 0 },
    ...{ kind: 'prospect', value: 2, stage: 'chasing', closed: null, cadence: 'gentle', step: due('2026-11-20') },
    ...{ lastAt: null, addedOn: day('2026-11-02'), knownSince: null, waits: false, sortName: '', text: '', notes: '' },
    ...more,
  };
  const texts = [card.name, card.company, card.title, ...card.emails, ...card.tags];
  return { ...card, sortName: fold(name), text: texts.map(fold).join('\n'), notes: fold(notes) };
}

export class FakeBulk {
  cards = new Map<string, Card>();
  /** Has the list been read? */
  ready = true;
  /** The calls that arrived, in order. */
  readonly calls: { readonly call: keyof PageToBulk; readonly body: unknown }[] = [];
  /** Whom the next undo leaves. */
  left: Unchanged = { stay: 0, gone: 0 };
  private readonly undos = new Map<string, ReadonlyMap<string, Card>>();
  private readonly faults = new Map<string, ErrorCode>();
  private readonly gates: { readonly call: string; readonly gate: Promise<void> }[] = [];
  private readonly waiting = new Set<() => void>();

  put(...people: readonly Card[]): void {
    for (const one of people) this.cards.set(one.id, one);
  }
  failNext(call: keyof PageToBulk, error: ErrorCode): void {
    this.faults.set(call, error);
  }
  /** Holds the next answer back until the returned function is called. What is answered is what was true when asked. */
  holdNext(call: keyof PageToBulk): () => void {
    let open = () => {};
    this.gates.push({ call, gate: new Promise((resolve) => (open = resolve)) });
    return () => open();
  }
  /** The list is read now. */
  readIt(): void {
    this.ready = true;
    for (const go of this.waiting) go();
    this.waiting.clear();
  }
  asked<K extends keyof PageToBulk>(call: K): Parameters<PageToBulk[K]>[0][] {
    return this.calls.filter((one) => one.call === call).map(({ body }) => body as Parameters<PageToBulk[K]>[0]);
  }

  async answer(call: keyof PageToBulk, body: never): Promise<unknown> {
    this.calls.push({ call, body });
    const fault = this.faults.get(call);
    this.faults.delete(call);
    const gate = this.gates.findIndex((one) => one.call === call);
    const [held] = gate === -1 ? [] : this.gates.splice(gate, 1);
    const value = fault ? null : await this.handlers[call as 'people'](body);
    await held?.gate;
    if (fault) throw new CallError(fault);
    return structuredClone(value);
  }

  private readonly handlers = {
    people: async ({
      query,
      from,
      count,
    }: {
      query: PeopleQuery;
      from: number;
      count: number;
    }): Promise<PeoplePage> => {
      if (!this.ready && JSON.stringify(query) === JSON.stringify(everybody) && from === 0)
        return { cards: this.find(query).cards(0, count), found: null, all: null };
      await this.untilRead();
      const found = this.find(query);
      return { cards: found.cards(from, from + count), found: found.count, all: this.cards.size };
    },
    ready: () => this.untilRead().then(() => null),
    peopleIds: async ({ query }: { query: PeopleQuery }) =>
      this.find(query)
        .cards()
        .map(({ id }) => id),
    facets: async () => this.all().facets(present),
    changed: async () => null,
    changeMany: async ({ contactIds, change }: { contactIds: readonly string[]; change: ManyChange }) =>
      this.change(contactIds, change),
    reconnectPut: async ({ contactIds }: { contactIds: readonly string[] }) => {
      const there = contactIds.flatMap((id) => this.cards.get(id) ?? []);
      const put = there.filter(({ step }) => !step?.at);
      return { actId: this.remember(put, (card) => ({ ...card, waits: true, step: null })), put: put.length };
    },
    undoMany: async ({ actId }: { actId: string }) => {
      const before = this.undos.get(actId) ?? new Map<string, Card>();
      this.put(...before.values());
      return { changed: before.size - this.left.stay - this.left.gone, ...this.left };
    },
  };

  /** Changes these, and remembers how they were. */
  private remember(people: readonly Card[], change: (card: Card) => Card | null): string | null {
    for (const card of people) {
      const after = change(card);
      if (after) this.cards.set(card.id, after);
      else this.cards.delete(card.id);
    }
    const actId = people.length ? `act-${this.undos.size}` : null;
    if (actId) this.undos.set(actId, new Map(people.map((card) => [card.id, card])));
    return actId;
  }
  private untilRead = (): Promise<void> =>
    this.ready ? Promise.resolve() : new Promise((resolve) => void this.waiting.add(resolve));
  private all() {
    const list = roll();
    for (const card of this.cards.values()) list.put(card);
    return list;
  }
  private find = (query: PeopleQuery) => this.all().find(query, present);

  private change(contactIds: readonly string[], change: ManyChange): ManyDone {
    const skipped: Skipped[] = [];
    const willing = contactIds.flatMap((contactId) => {
      const card = this.cards.get(contactId);
      const guarded = card && change.what === 'close' && card.touches < 5 && !change.anyway;
      if (card && !guarded) return card;
      skipped.push({ contactId, code: card ? 'guarded' : 'gone' });
      return [];
    });
    return { actId: this.remember(willing, (card) => changed(card, change)), changed: willing.length, skipped };
  }
}

function changed(card: Card, change: ManyChange): Card | null {
  if (change.what === 'tag') return { ...card, tags: withTags(card.tags, change.add, change.remove) };
  if (change.what === 'cadence') return { ...card, cadence: change.cadence };
  if (change.what === 'close') return { ...card, stage: 'closed', closed: change.reason, step: null };
  return change.what === 'delete' ? null : card;
}

export const worker = { now: new FakeBulk() };
export function freshWorker(): FakeBulk {
  worker.now = new FakeBulk();
  return worker.now;
}

export class StoppedError extends Error {}
export const bulk = (call: keyof PageToBulk, body: never): Promise<unknown> => worker.now.answer(call, body);
