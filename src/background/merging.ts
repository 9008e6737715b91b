import type { Circumstances, Dossier } from '../domain/dossier';
import { notSame as apart, mergeContacts } from '../domain/merge-contacts';
import { takeApart as partsOf } from '../domain/take-apart';
import type { Done } from '../messaging/protocol';
import { CallError } from '../messaging/wire';
import { performAll } from '../store/act';
import type { Kept } from '../store/transact';
import { type AfterAct, done } from './acting';
import { actContext, open } from './context';

/** Two contacts that may be one person: the user says whether they are. */

type OnTwo = (one: Dossier, other: Dossier, c: Circumstances) => readonly [Dossier, Dossier];

async function onBoth(contactId: string, other: string, act: OnTwo, after: AfterAct): Promise<Done> {
  const { kept, actId } = await performAll(
    open,
    [contactId, other],
    ([one, two], c) => {
      if (!one || !two) throw new CallError('gone');
      return act(one, two, c);
    },
    await actContext(),
  );
  return done({ ...(kept[0] as Kept), actId }, after, [contactId, other]);
}

export const merge = (contactId: string, other: string, after: AfterAct): Promise<Done> =>
  onBoth(
    contactId,
    other,
    (one, two, c) => {
      const { into, from } = mergeContacts(one, two, c);
      return [into, from];
    },
    after,
  );

export const takeApart = (contactId: string, other: string, after: AfterAct): Promise<Done> =>
  onBoth(
    contactId,
    other,
    (one, two, c) => {
      const { into, from } = partsOf(one, two, c);
      return [into, from];
    },
    after,
  );

export const notSame = (contactId: string, other: string, after: AfterAct): Promise<Done> =>
  onBoth(
    contactId,
    other,
    (one, two, c) => {
      const { a, b } = apart(one, two, c);
      return [a, b];
    },
    after,
  );
