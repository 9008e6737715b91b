import * as v from 'valibot';
import type { Instant } from '../domain/day';
import type { Remark } from '../domain/guard';
import type { Settings, SiteSettings } from '../domain/settings';
import type { Unchanged } from '../domain/undo-each';
import type { FrameWords } from './frame-words';
import * as s from './schemas';
import type {
  ContactFate,
  ContactPast,
  ContactView,
  Figures,
  Load,
  OnScreen,
  PageReport,
  QueueView,
  ReminderCheck,
  Spread,
  Stored,
  SuggestionList,
} from './views';

/**
 * What is said between contexts: one map for each direction, call name -> what it takes (a schema, checked on arrival) and what
 * it gives. Everything is plain JSON: Chrome's messages know no Date, Map or undefined.
 */

/** From the content script, which runs in a page and may have been taken over by it: it may say what it sees, and no more. */
export const contentToBackground = {
  /** Starts in a page. Answers how Steadfast is to show itself there. */
  hello: v.object({}),
  /** What is on screen has changed. Whoever wants to know what it is asks the tab (`read`). */
  saw: v.object({}),
  /** The user opened or closed the sidebar by its tab. */
  shown: v.object({ open: v.boolean() }),
  /** The user has sent something. `sure`: the site gave proof that it went out. Gives what `unsent` takes, whatever came of it. */
  sent: v.object({ sent: s.sent, sure: v.boolean() }),
  /** The user has taken back what was just sent. */
  unsent: v.object({ id: s.id }),
  /** The user has clicked a link that dials this number. */
  called: v.object({ number: s.dialled }),
};
export interface ContentToBackgroundGives {
  hello: SiteSettings & { words: FrameWords };
  saw: null;
  shown: null;
  sent: { id: string };
  unsent: null;
  called: null;
}

/** From our own pages. */
export const pageToBackground = {
  /** Who is on screen in a tab: the one named, else the one the sidebar's frame is in, else the active one. */
  onScreen: v.object({ tabId: v.optional(s.tabId), framed: v.boolean() }),
  /** Who the people of a file are that the user has opened here, as `onScreen` says it of a page. */
  meet: v.object({ tabId: v.optional(s.tabId), sighting: s.sighting }),
  /** Does a reader of ours stand in this tab? */
  isRead: v.object({ tabId: s.tabId }),
  /** Shows the person of a page that no reader of ours knows; only a click by which the browser opens that page to us can ask. */
  addHere: v.object({ tabId: s.tabId }),
  contact: v.object({ contactId: s.id }),
  /** How their touches were changed, what was deleted, who became part of them, and who else may be them. */
  past: v.object({ contactId: s.id }),
  /** What became of a contact who is gone. */
  fate: v.object({ contactId: s.id }),
  /** The tags in use. */
  tags: v.object({}),
  queue: v.object({}),
  /** Logs a touch and sets the next date in the same act; with a capture it makes the contact, or finds the one it is of. */
  log: v.object({ target: s.target, touch: s.touch }),
  /** What was noticed to have been sent or dialled and is not logged yet, the newest first. */
  suggestions: v.object({}),
  /** Logs what was noticed, at the time it was sent; how a call went is for the user to say. */
  logSuggestion: v.object({ id: s.id, outcome: v.optional(s.callOutcome) }),
  dismissSuggestion: v.object({ id: s.id }),
  /** It was dismissed by mistake. */
  offerSuggestion: v.object({ id: s.id }),
  /** Keeps somebody as a contact without a touch. */
  add: v.object({ capture: s.capture }),
  changeTouch: v.object({ contactId: s.id, touchId: s.id, patch: s.touchPatch }),
  deleteTouch: v.object({ contactId: s.id, touchId: s.id }),
  /** It was deleted, some time ago. */
  bringBackTouch: v.object({ contactId: s.id, touchId: s.id }),
  changeContact: v.object({ contactId: s.id, patch: s.contactPatch }),
  /** What a page says now of a contact who stood there with something else: takes it over, or keeps what stands and never asks about it again. */
  settleChanges: v.object({ contactId: s.id, changes: s.changes, take: v.boolean() }),
  /** An e-mail address or phone number the user typed; refused where it is none, or another contact has it. */
  addReach: v.object({ contactId: s.id, reach: s.reach }),
  removeReach: v.object({ contactId: s.id, reach: s.reach }),
  /** Moves the next step to a day or a time; where it is a promise, moves the promise to that day at its time, or to that time. */
  snooze: v.union([v.object({ contactId: s.id, until: s.day }), v.object({ contactId: s.id, at: s.instant })]),
  /** With a capture it makes the contact, as `log` does. */
  promise: v.object({ target: s.target, ...s.promised.entries }),
  movePromise: v.object({ contactId: s.id, promiseId: s.id, at: s.instant }),
  releasePromise: v.object({ contactId: s.id, promiseId: s.id }),
  correctPromise: v.object({ contactId: s.id, promiseId: s.id, corrected: s.correction }),
  /** Ends the chase; refused as `guarded` while the three offers were not seen (`anyway`). */
  close: v.object({ contactId: s.id, reason: s.closeReason, anyway: v.boolean() }),
  finalTry: v.object({ contactId: s.id }),
  callOffFinalTry: v.object({ contactId: s.id }),
  reopen: v.object({ contactId: s.id }),
  /** Puts somebody on the list of those to reconnect with, or at another place of it. */
  putOnList: v.object({ contactId: s.id, at: v.picklist(['start', 'end']) }),
  takeOffList: v.object({ contactId: s.id }),
  /** Whoever waits on the list has their turn now. */
  beginTurn: v.object({ contactId: s.id }),
  deleteContact: v.object({ contactId: s.id }),
  /** Makes one contact of two that hold one person; all that is known of the second becomes part of the first. */
  merge: v.object({ contactId: s.id, other: s.id }),
  /** Takes a contact apart from another that became part of it; what came since stays. */
  takeApart: v.object({ contactId: s.id, other: s.id }),
  /** They are two people, and it is not asked again. */
  notSame: v.object({ contactId: s.id, other: s.id }),
  /** Of the user's own contacts who answered: after how many messages. */
  figures: v.object({ messages: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  /** What lies ahead, and what one more contact on this cadence would add. */
  load: v.object({ cadence: s.cadenceId, every: v.nullable(v.number()) }),
  /** Where the backlog would go, and lays it there. */
  spreadPreview: v.object({}),
  spread: v.object({}),
  /** Takes back one act, named by what the act gave. */
  undo: v.object({ actId: s.id }),
  /** Opens the page where the contact lives, in the tab that shows it already or in a new one; else their numbers. */
  open: v.object({ contactId: s.id }),
  /** What the user was writing about somebody, so that a reload or an update loses nothing; empty text forgets it. */
  keepDraft: v.object({ key: s.line, text: s.note }),
  draft: v.object({ key: s.line }),
  settings: v.object({}),
  changeSettings: v.object({ patch: s.settingsPatch }),
  /** A page has put something else in the place of everything. */
  restored: v.object({}),
  /** Whether reminders reach the user: what is known, and a notification to see for oneself. */
  checkReminders: v.object({}),
  testNotification: v.object({}),
  /** How much is stored; and to delete it all, of which nothing can be taken back. */
  stored: v.object({}),
  eraseEverything: v.object({}),
  /** What the readers go by in the tabs they read, the one looked at last first. */
  reports: v.object({}),
  /** How Steadfast shows itself on a host. */
  showOn: v.object({ host: s.host, show: s.show }),
  /** Closes the sidebar in the page whose frame asks. */
  closeSidebar: v.object({}),
  /** The dashboard's worker has changed these contacts; `null`: so many that everything is looked at anew. */
  acted: v.object({ contactIds: v.nullable(v.pipe(v.array(s.id), v.maxLength(1000))) }),
  /** A page that has held an update back does so no more. */
  letUpdate: v.object({}),
};
export interface PageToBackgroundGives {
  onScreen: OnScreen;
  meet: OnScreen;
  isRead: { read: boolean };
  addHere: { came: Came };
  contact: ContactView;
  past: ContactPast;
  fate: ContactFate;
  tags: readonly string[];
  queue: QueueView;
  log: Done;
  suggestions: SuggestionList;
  logSuggestion: Done;
  dismissSuggestion: null;
  offerSuggestion: null;
  add: Done;
  changeTouch: Done;
  deleteTouch: Done;
  bringBackTouch: Done;
  changeContact: Done;
  settleChanges: Done;
  addReach: Done;
  removeReach: Done;
  snooze: Done;
  promise: Done;
  movePromise: Done;
  releasePromise: Done;
  correctPromise: Done;
  close: Done;
  finalTry: Done;
  callOffFinalTry: Done;
  reopen: Done;
  putOnList: Done;
  takeOffList: Done;
  beginTurn: Done;
  deleteContact: Done;
  merge: Done;
  takeApart: Done;
  notSame: Done;
  figures: Figures;
  load: Load;
  spreadPreview: Spread;
  spread: Spread & { readonly actId: string };
  undo: Unchanged & { readonly contactIds: readonly string[] };
  open: { opened: boolean };
  keepDraft: null;
  draft: { text: string };
  settings: SettingsView;
  changeSettings: SettingsView;
  restored: null;
  checkReminders: ReminderCheck;
  /** `taken`: the browser took it. Else what it said. */
  testNotification: { taken: boolean; said: string };
  stored: Stored;
  eraseEverything: null;
  reports: readonly PageReport[];
  showOn: SettingsView;
  closeSidebar: null;
  acted: null;
  letUpdate: null;
}

/** An act that was done and stored: the contact as it is now, and what to name to take it back. */
export interface Done {
  readonly contact: ContactView;
  readonly actId: string;
  /** The touch that was logged, of `log` only. */
  readonly touchId?: string;
  /** Said once, gently. */
  readonly remark?: Remark;
  /** When it was done: undo is offered for some seconds from here. */
  readonly at: Instant;
}

/** What came of asking about a page: `closed` to all extensions by the browser; `reload`: its reader is not in it yet. */
export type Came = 'shown' | 'closed' | 'reload';

export interface SettingsView {
  readonly settings: Settings;
  /** The browser's own zone. */
  readonly zone: string;
  /** Hosts on which Steadfast may read: its own sites and those the user allowed. */
  readonly hosts: readonly { readonly host: string; readonly added: boolean; readonly site: SiteSettings }[];
  /** When a snapshot could last not be taken because a part of what is stored cannot be read any more; `null`: all of it could. */
  readonly unreadable: Instant | null;
  /** Can snapshots be kept? `false`: nothing can be written where they lie, for what the browser knows of its files is damaged. */
  readonly kept: boolean;
}

type Schemas = Record<string, v.GenericSchema>;
export type Calls<S extends Schemas, G> = {
  [K in keyof S & keyof G]: (body: v.InferOutput<S[K]>) => G[K];
};
export type ContentToBackground = Calls<typeof contentToBackground, ContentToBackgroundGives>;
export type PageToBackground = Calls<typeof pageToBackground, PageToBackgroundGives>;
