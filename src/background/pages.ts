import * as acts from '../domain/acts';
import { instantAt, minuteOfDay } from '../domain/day';
import { type Circumstances, promisesOf } from '../domain/dossier';
import { addReach, removeReach } from '../domain/reach';
import { siteSettings } from '../domain/settings';
import { personFields } from '../domain/sighting';
import type { Done, PageToBackgroundGives, pageToBackground } from '../messaging/protocol';
import type { Handlers } from '../messaging/serve';
import { CallError } from '../messaging/wire';
import { keepDraft, readDraft } from '../store/keep';
import { countDone, countQueue, readQueue } from '../store/queue';
import { type AfterAct, add, change, changeReach, log, promise, takeBack, view } from './acting';
import { changeSettings, now, open, present, settings } from './context';
import { openContact } from './open-contact';
import { keepPlansCurrent } from './plans';
import { activeTab, onScreen, showOnTabs, toContent } from './screen';
import type { From } from './sender';
import { changeSite, settingsView } from './sites';
import { queueRow } from './view';

/** Rows of today's queue given to the popup; the counts say how many there are. */
const queueLimit = 60;

type Page = Extract<From, { kind: 'page' }>;
/** Each handler gives what the protocol says it gives. */
type PageHandlers = Handlers<typeof pageToBackground, Page> & {
  [K in keyof PageToBackgroundGives]: (...args: never[]) => Promise<PageToBackgroundGives[K]>;
};

/** What our own pages may ask for. `after` is told of every act that was stored. */
export function pageCalls(after: AfterAct): PageHandlers {
  return {
    // A frame in somebody's page speaks of its own tab only.
    onScreen: async ({ tabId }, from) => onScreen(from.framed ? from.tabId : (tabId ?? (await activeTab()))),
    contact: ({ contactId }) => view(contactId),
    log: ({ target, touch }) => log(target, touch, after),
    add: ({ capture }) => add(capture, after),
    changeTouch: ({ contactId, touchId, patch }) =>
      change(contactId, (d, c) => acts.changeTouch(d, touchId, defined(patch), c), after),
    deleteTouch: ({ contactId, touchId }) =>
      change(contactId, (d, c) => acts.changeTouch(d, touchId, { deleted: true }, c), after),
    changeContact: ({ contactId, patch }) =>
      change(contactId, (d, c) => acts.changeContact(d, withSince(patch, c), c), after),
    snooze: ({ contactId, until }) => snooze(contactId, until, after),
    promise: ({ target, ...promised }) => promise(target, promised, after),
    addReach: ({ contactId, reach }) => changeReach(contactId, reach, addReach, after),
    removeReach: ({ contactId, reach }) => changeReach(contactId, reach, removeReach, after),
    movePromise: ({ contactId, promiseId, at }) =>
      change(contactId, (d, c) => acts.movePromise(d, promiseId, at, c), after),
    releasePromise: ({ contactId, promiseId }) =>
      change(contactId, (d, c) => acts.releasePromise(d, promiseId, c), after),
    undo: ({ actId }) => takeBack(actId, after),
    open: async ({ contactId }) => ({ opened: await openContact((await view(contactId)).fields.home) }),
    queue: async () => queue(),
    keepDraft: async ({ key, text }) => keepDraft(open, key, text, now()).then(() => null),
    draft: async ({ key }) => ({ text: await readDraft(open, key) }),
    settings: async () => settingsView(),
    async changeSettings({ patch }, from) {
      if (from.framed) throw new CallError('not-allowed');
      await changeSettings(() => defined(patch));
      // Of many contacts this takes a while; nobody waits for it, and what is stopped half-way goes on at the next start.
      keepPlansCurrent(after);
      after([]);
      return settingsView();
    },
    async showOn({ host, show }) {
      const before = siteSettings(await settings(), host);
      if (before.show !== show) {
        await changeSite(host, { show, open: false });
        await showOnTabs(host, show);
      }
      return settingsView();
    },
    async closeSidebar(_body, from) {
      if (from.tabId !== null) await toContent(from.tabId)('sidebar', { open: false });
      return null;
    },
  };
}

/** A patch holds what it was given: `undefined`, which a schema's optional field allows, would erase. */
const defined = <T extends object>(patch: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as never;

/**
 * A cadence counts its messages from when it was chosen. A field the user emptied is kept as emptied by them, so that no later reading
 * fills it again.
 */
const withSince = (patch: object, { now: at, written = at }: Circumstances) => ({
  ...Object.fromEntries(
    Object.entries(defined(patch)).map(([field, value]) => [
      field,
      value === null && (personFields as readonly string[]).includes(field) ? { value: '', from: 'user' } : value,
    ]),
  ),
  ...('cadence' in patch && patch.cadence !== undefined ? { cadenceSince: written } : {}),
});

/** Moves the next step. A promise keeps its time of day, in the zone in which it was agreed, on the new day. */
function snooze(contactId: string, until: Parameters<typeof acts.snooze>[1], after: AfterAct): Promise<Done> {
  return change(
    contactId,
    (dossier, c) => {
      const step = acts.currentStep(dossier, c);
      if (step?.why.rule !== 'promise') return acts.snooze(dossier, until, c);
      const { promiseId } = step.why;
      const promise = promisesOf(dossier).find(({ id }) => id === promiseId);
      if (!promise?.at) throw new acts.RefusedError('no-such-promise');
      const at = instantAt(until, minuteOfDay(promise.at, promise.zone), promise.zone);
      return acts.movePromise(dossier, promiseId, at, c);
    },
    after,
  );
}

async function queue(): Promise<PageToBackgroundGives['queue']> {
  const here = await present();
  const [rows, counts, done] = await Promise.all([
    readQueue(open, here, queueLimit),
    countQueue(open, here),
    countDone(open, here),
  ]);
  return {
    now: here.now,
    today: here.today,
    zone: here.zone,
    rows: rows.map((row) => queueRow(row, here)).filter((row) => row !== null),
    counts,
    done,
  };
}
