import { logTouch, type NewTouch } from '../domain/acts';
import type { Capture } from '../domain/capture';
import { captureContact, fillBlanks } from '../domain/capture';
import { type Dossier, historyIn, planOfDossier } from '../domain/dossier';
import { remarkOn } from '../domain/guard';
import { makePromise, type NewPromise } from '../domain/promise-acts';
import { type addReach, keysOf, type Reach } from '../domain/reach';
import { seenAs, trustedOf } from '../domain/same';
import type { Done } from '../messaging/protocol';
import { CallError } from '../messaging/wire';
import { type Act, type Acted, perform, type Whom } from '../store/act';
import { dossierOf } from '../store/read';
import { type TakenBack, takeBack as takeBackAct } from '../store/take-back';
import type { Kept } from '../store/transact';
import { actContext, type Here, hereOf, open, present } from './context';
import { contactView } from './view';

/** Called after every act that was stored, with the contacts it changed. */
export type AfterAct = (contactIds: readonly string[]) => void;

/** A contact, with what is on screen about them now, or somebody on screen who becomes a contact by the act. */
export type Target = { contactId: string; capture?: Capture | undefined } | { capture: Capture };

function whomOf(target: Target): Whom {
  const { person } = target.capture ?? {};
  const mentions = (before: Dossier | null) => (person ? seenAs(person, before).identities : []);
  return 'contactId' in target
    ? { contactId: target.contactId, mentions }
    : { identities: trustedOf(mentions(null)), mentions, name: target.capture.person.name.value };
}

/** Does something to a contact that must exist. */
const toExisting = (act: (before: NonNullable<Parameters<Act>[0]>, c: Parameters<Act>[1]) => ReturnType<Act>): Act => {
  return (before, c) => {
    if (!before || before.contact.fields.deleted) throw new CallError('gone');
    return act(before, c);
  };
};

const shown = ({ dossier, plan }: Kept, here: Here) => ({ contact: contactView(dossier, plan, here), at: here.now });

/** Makes something now, which is to be given later: what is thrown is thrown then. */
function made<T>(make: () => T): () => T {
  try {
    const it = make();
    return () => it;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

/**
 * Does an act, and tells of it once it is stored, even where it cannot be shown. What is answered is made while the disk is written, and
 * waits for it.
 * @param more what is answered beside
 */
async function store(
  whom: Whom,
  act: Act,
  after: AfterAct,
  more: (dossier: Dossier) => Partial<Done> = () => ({}),
): Promise<Done> {
  const context = await actContext();
  const show = (kept: Kept) => made(() => ({ ...shown(kept, hereOf(context)), ...more(kept.dossier) }));
  const acted = await perform(open, whom, act, context, show);
  after([acted.dossier.contact.id]);
  return { ...acted.shown(), actId: acted.actId };
}

/** Tells of an act that was stored. */
export async function done(acted: Acted, after: AfterAct, changed = [acted.dossier.contact.id]): Promise<Done> {
  after(changed);
  return { ...shown(acted, await present()), actId: acted.actId };
}

/** An act on a known contact. */
export async function change(contactId: string, act: Parameters<typeof toExisting>[0], after: AfterAct): Promise<Done> {
  return store({ contactId }, toExisting(act), after);
}

/** Makes a contact of somebody on screen, or finds the one they are, and adds what was not known. */
const known: (target: Target) => Act = (target) => {
  const { capture } = target;
  if ('contactId' in target) return toExisting((before, c) => (capture ? fillBlanks(before, capture, c) : before));
  return (before, c) => (before ? fillBlanks(before, target.capture, c) : captureContact(target.capture, c));
};

export async function add(capture: Capture, after: AfterAct): Promise<Done> {
  return store(whomOf({ capture }), known({ capture }), after);
}

/**
 * Logs a touch; capture, touch and next date are one act.
 * @param refuse throws where, by what is stored at that moment, it is not to be logged
 */
export async function log(
  target: Target,
  touch: NewTouch,
  after: AfterAct,
  refuse: (before: Dossier | null) => void = () => {},
): Promise<Done> {
  const act: Act = (before, c) => {
    refuse(before);
    return logTouch(known(target)(before, c), touch, c);
  };
  return store(whomOf(target), act, after, (dossier) => {
    const touchId = dossier.touches.at(-1)?.id ?? '';
    const history = historyIn(dossier);
    const logged = history.find(({ id }) => id === touchId);
    const remark = logged && remarkOn(history, logged);
    return { touchId, ...(remark ? { remark } : {}) };
  });
}

/** Writes down a promise; with somebody new, making the contact is part of the act. */
export async function promise(target: Target, promised: NewPromise, after: AfterAct): Promise<Done> {
  const act: Act = (before, c) => makePromise(known(target)(before, c), promised, c);
  return store(whomOf(target), act, after);
}

/** Adds or removes an address or number of a contact. */
export async function changeReach(
  contactId: string,
  reach: Reach,
  how: typeof addReach,
  after: AfterAct,
): Promise<Done> {
  const act = toExisting((before, c) => how(before, reach, c));
  return store({ contactId, mentions: (before) => keysOf(reach, before) }, act, after);
}

/** Takes an act back; contacts may be gone by it, so there is nothing to show. */
export async function takeBack(actId: string, after: AfterAct): Promise<TakenBack> {
  const taken = await takeBackAct(open, actId, await actContext());
  after(taken.contactIds);
  return taken;
}

/** @throws CallError `gone` */
export async function view(contactId: string): Promise<Done['contact']> {
  const dossier = await dossierOf(open, contactId);
  if (!dossier || dossier.contact.fields.deleted) throw new CallError('gone');
  const here = await present();
  return contactView(dossier, planOfDossier(dossier, here.cadences, here.calendar), here);
}
