import { dayOf, type Zone } from '../domain/day';
import { chosenOf, isChosen } from '../domain/reconnect';
import { lastingOf, nextMorning } from '../domain/reconnect-morning';
import type { Reconnected } from '../messaging/reconnect';
import { readSettings } from '../store/keep';
import type { StoredContact } from '../store/schema';
import type { ActContext } from '../store/transact';
import { putLast, readWaiting } from '../store/waiting';
import { actContext, open } from './context';
import { everyone } from './people';
import type { Handlers, Work } from './serve';

/** The list of those to reconnect with: whom a choice means, out of everybody, and who waits. */
export const reconnectCalls = {
  async reconnectCount({ choice }) {
    const [all, { now, zone }] = await Promise.all([everyone(), actContext()]);
    const today = dayOf(now, zone);
    return { found: all.reduce((found, card) => found + (isChosen(card, choice, today, zone) ? 1 : 0), 0) };
  },
  async reconnectBuild({ choice }, { progress, signal }) {
    const [all, context] = await Promise.all([everyone(), actContext()]);
    const chosen = chosenOf(all, choice, dayOf(context.now, context.zone), context.zone);
    if (!chosen.length) return { actId: null, put: 0 };
    const ids = chosen.map(({ id }) => id);
    return put(ids, context, { progress, signal });
  },
  async reconnectPut({ contactIds }, work) {
    return put(contactIds, await actContext(), work);
  },
  async reconnectNext({ count }) {
    const [list, { now, zone, calendar }, { reconnect }] = await Promise.all([
      readWaiting(open, count),
      actContext(),
      readSettings(open),
    ]);
    const { waiting, untouched, first, mornings, last } = list;
    const morning = nextMorning(now, mornings, calendar);
    return {
      waiting,
      untouched,
      first: first.map((row) => reconnected(row, zone)),
      morning,
      lasting: lastingOf(waiting, reconnect.perMorning, morning, calendar),
      last: last && {
        actId: last.actId,
        day: dayOf(last.at, zone),
        people: last.contacts.map((row) => reconnected(row, zone)),
      },
    };
  },
} satisfies Partial<Handlers>;

async function put(contactIds: readonly string[], context: ActContext, { progress, signal }: Work) {
  const { put: count, actId } = await putLast(open, contactIds, context, (done) => {
    signal.throwIfAborted();
    progress({ done, of: contactIds.length });
  });
  return { actId: count ? actId : null, put: count };
}

function reconnected({ id, fields, plan }: StoredContact, zone: Zone): Reconnected {
  return {
    contactId: id,
    name: fields.name.value,
    title: fields.title?.value ?? '',
    company: fields.company?.value ?? '',
    lastOn: plan.last && dayOf(plan.last.at, zone),
    knownSince: fields.knownSince,
    closed: plan.stage === 'closed' ? (fields.closed?.reason ?? 'said-no') : null,
    untouched: plan.turn === 'begun',
  };
}
