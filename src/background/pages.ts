import { bringBackTouch, changeTouch } from '../domain/acts';
import { askFinalTry, callOffFinalTry, closeContact, deleteContact, reopen } from '../domain/closing-acts';
import { correctPromise, movePromise, putOff, putOffTo, releasePromise } from '../domain/promise-acts';
import { addReach, removeReach } from '../domain/reach';
import { type Settings, siteSettings } from '../domain/settings';
import { settleChanges, typeOver } from '../domain/settle-changes';
import { beginTurn, takeOffList } from '../domain/waiting-acts';
import type { PageToBackgroundGives, pageToBackground } from '../messaging/protocol';
import type { Handlers } from '../messaging/serve';
import { CallError } from '../messaging/wire';
import { keepDraft, readDraft } from '../store/keep';
import { readFate, readTags } from '../store/past';
import { countQueue } from '../store/tally';
import { type AfterAct, add, change, changeReach, log, promise, takeBack, view } from './acting';
import { addHere, isRead } from './anywhere';
import { browser } from './browser';
import { changeUserSettings } from './changing-settings';
import { now, open, present, settings } from './context';
import { withEmptied } from './emptied';
import { eraseEverything } from './erasing';
import { ofPages as firstOfPages } from './first-answers';
import { figures, load } from './load';
import { merge, notSame, takeApart } from './merging';
import { openContact } from './open-contact';
import { past } from './past';
import { queueView } from './queue';
import { putOnList } from './reconnecting';
import { reports } from './reports';
import { activeTab, meetAll, onScreen, showOnTabs, toContent } from './screen';
import { checkReminders, testNotification } from './self-test';
import type { From } from './sender';
import { restored } from './sentinel';
import { changeSite, settingsView } from './sites';
import { spread, spreadPreview } from './spreading';
import { stored } from './stored';
import { dismissSuggestion, logSuggestion, suggestionList } from './suggesting';
import { tryUpdate } from './updating';

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
    meet: async ({ tabId, sighting }, from) =>
      meetAll(from.framed ? from.tabId : (tabId ?? null), sighting, '', await countQueue(open, await present())),
    isRead: async ({ tabId }) => ({ read: await isRead(tabId) }),
    async addHere({ tabId }, from) {
      refuseFrame(from);
      const tab = await browser.tabs.get(tabId).catch(() => null);
      return { came: await addHere(tabId, { page: tab?.url }) };
    },
    contact: ({ contactId }) => view(contactId),
    past: ({ contactId }) => past(contactId),
    fate: ({ contactId }) => readFate(open, contactId),
    tags: () => readTags(open),
    queue: () => queueView(),
    log: ({ target, touch }) => log(target, defined(touch), after),
    suggestions: () => suggestionList(),
    logSuggestion: ({ id, outcome }) => logSuggestion(id, outcome ?? 'sent', after),
    dismissSuggestion: ({ id }) => dismissSuggestion(id, true),
    offerSuggestion: ({ id }) => dismissSuggestion(id, false),
    add: ({ capture }) => add(capture, after),
    changeTouch: ({ contactId, touchId, patch }) =>
      change(contactId, (d, c) => changeTouch(d, touchId, defined(patch), c), after),
    deleteTouch: ({ contactId, touchId }) =>
      change(contactId, (d, c) => changeTouch(d, touchId, { deleted: true }, c), after),
    bringBackTouch: ({ contactId, touchId }) => change(contactId, (d, c) => bringBackTouch(d, touchId, c), after),
    changeContact: ({ contactId, patch }) =>
      change(contactId, (d, c) => typeOver(d, withEmptied(defined(patch)), c), after),
    settleChanges: ({ contactId, changes, take }) =>
      change(contactId, (d, c) => settleChanges(d, changes, take, c), after),
    addReach: ({ contactId, reach }) => changeReach(contactId, reach, addReach, after),
    removeReach: ({ contactId, reach }) => changeReach(contactId, reach, removeReach, after),
    snooze: ({ contactId, ...to }) =>
      change(contactId, (d, c) => ('at' in to ? putOffTo(d, to.at, c) : putOff(d, to.until, c)), after),
    promise: ({ target, ...promised }) => promise(target, promised, after),
    movePromise: ({ contactId, promiseId, at }) => change(contactId, (d, c) => movePromise(d, promiseId, at, c), after),
    releasePromise: ({ contactId, promiseId }) => change(contactId, (d, c) => releasePromise(d, promiseId, c), after),
    correctPromise: ({ contactId, promiseId, corrected }) =>
      change(contactId, (d, c) => correctPromise(d, promiseId, corrected, c), after),
    close: ({ contactId, reason, anyway }) => change(contactId, (d, c) => closeContact(d, reason, anyway, c), after),
    finalTry: ({ contactId }) => change(contactId, askFinalTry, after),
    callOffFinalTry: ({ contactId }) => change(contactId, callOffFinalTry, after),
    reopen: ({ contactId }) => change(contactId, reopen, after),
    putOnList: ({ contactId, at }) => putOnList(contactId, at, after),
    takeOffList: ({ contactId }) => change(contactId, takeOffList, after),
    beginTurn: ({ contactId }) => change(contactId, beginTurn, after),
    async deleteContact({ contactId }, from) {
      refuseFrame(from);
      return change(contactId, deleteContact, after);
    },
    merge: ({ contactId, other }) => merge(contactId, other, after),
    takeApart: ({ contactId, other }) => takeApart(contactId, other, after),
    notSame: ({ contactId, other }) => notSame(contactId, other, after),
    figures: ({ messages }) => figures(messages),
    load: ({ cadence, every }) => load(cadence, every),
    spreadPreview: () => spreadPreview(),
    spread: () => spread(after),
    undo: ({ actId }) => takeBack(actId, after),
    open: async ({ contactId }) => ({ opened: await openContact(await view(contactId)) }),
    keepDraft: async ({ key, text }) => keepDraft(open, key, text, now()).then(() => null),
    draft: async ({ key }) => ({ text: await readDraft(open, key) }),
    ...firstOfPages,
    async changeSettings({ patch }, from) {
      refuseFrame(from);
      await changeUserSettings(defined(patch) as Partial<Settings>, after);
      return settingsView();
    },
    async restored(_body, from) {
      refuseFrame(from);
      return restored(after);
    },
    async checkReminders(_body, from) {
      refuseFrame(from);
      return checkReminders();
    },
    async testNotification(_body, from) {
      refuseFrame(from);
      return testNotification();
    },
    stored: () => stored(),
    async eraseEverything(_body, from) {
      refuseFrame(from);
      await eraseEverything();
      return restored(after);
    },
    reports: () => reports(),
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
    async acted({ contactIds }, from) {
      refuseFrame(from);
      after(contactIds ?? []);
      return null;
    },
    letUpdate: () => tryUpdate().then(() => null),
  };
}

/** The page around a frame may have put anything over it: what cannot be taken back lightly is not done from there. */
function refuseFrame({ framed }: Page): void {
  if (framed) throw new CallError('not-allowed');
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** A patch holds what it was given: `undefined`, which a schema's optional field allows, would erase. */
const defined = <T extends object>(patch: T): Defined<T> =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Defined<T>;
