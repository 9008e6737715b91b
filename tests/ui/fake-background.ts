import type * as v from 'valibot';
import { withEmptied } from '../../src/background/emptied';
import { pastView } from '../../src/background/past-view';
import { putTo } from '../../src/background/spread-view';
import { offeredViews, touchOf } from '../../src/background/suggestion-view';
import { contactView } from '../../src/background/view';
import { bringBackTouch, changeTouch, logTouch } from '../../src/domain/acts';
import { answeredAt } from '../../src/domain/answered';
import { builtInCadences, cadencesById } from '../../src/domain/cadence';
import { type Capture, captureContact, fillBlanks } from '../../src/domain/capture';
import { askFinalTry, callOffFinalTry, closeContact, deleteContact, reopen } from '../../src/domain/closing-acts';
import { addMinutes, dayOf, type Instant, instantFromMs, msOf } from '../../src/domain/day';
import { type Circumstances, type Dossier, identitiesOf, planOfDossier, touchesOf } from '../../src/domain/dossier';
import { remarkOn } from '../../src/domain/guard';
import { historyOf } from '../../src/domain/history';
import type { IdentityKey } from '../../src/domain/identity';
import { nextStamp, type Row, type Stamp } from '../../src/domain/merge';
import { mergeContacts, notSame } from '../../src/domain/merge-contacts';
import { inOneForm } from '../../src/domain/one-form';
import { zoneSeen } from '../../src/domain/place';
import {
  correctPromise,
  makePromise,
  movePromise,
  putOff,
  putOffTo,
  releasePromise,
} from '../../src/domain/promise-acts';
import { addReach, removeReach } from '../../src/domain/reach';
import { RefusedError } from '../../src/domain/refused';
import { heldBy, isPaused } from '../../src/domain/reminder-hold';
import { doubleOf, type Kept, keptAs, phoneKeysOf, seenAs, trustedOf } from '../../src/domain/same';
import { calendarOf, defaultSettings, type Settings, type ShowMode, siteSettings } from '../../src/domain/settings';
import { refuseSettings } from '../../src/domain/settings-check';
import { settleChanges, typeOver } from '../../src/domain/settle-changes';
import type { Person, Sighting } from '../../src/domain/sighting';
import { marksOf, marksToKeep } from '../../src/domain/stop';
import type { Suggestion } from '../../src/domain/suggestion';
import { takeApart } from '../../src/domain/take-apart';
import type { Outcome, TouchFields } from '../../src/domain/touch';
import type { Restore } from '../../src/domain/undo';
import { restoresOfAll, undoAll } from '../../src/domain/undo-together';
import { beginTurn, putOnList, takeOffList } from '../../src/domain/waiting-acts';
import type { BackgroundToPages } from '../../src/messaging/from-background';
import {
  type Done,
  type PageToBackgroundGives,
  pageToBackground,
  type SettingsView,
} from '../../src/messaging/protocol';
import { type Handlers, serve } from '../../src/messaging/serve';
import type {
  Candidate,
  ContactPast,
  OnScreen,
  PageReport,
  QueueView,
  ReminderCheck,
  Spread,
  Stored,
} from '../../src/messaging/views';
import { CallError, type ErrorCode, type Request, type Result } from '../../src/messaging/wire';
import type { Offered } from '../../src/store/suggestions';
import { figuresOf, layOut, loadOf, queueOf } from './fake-queue';

export interface FakeTab {
  readonly state: OnScreen['state'];
  readonly sighting: Sighting | null;
  readonly home: string;
}

/** By contact, what takes an act back. */
type Undo = readonly { readonly contactId: string; readonly restores: readonly Restore[] }[];

type Target = v.InferOutput<typeof pageToBackground.log>['target'];

const salt = 'the salt of a fake';

/**
 * A background that behaves: it keeps dossiers in memory, does every act by the functions of the domain, checks every message
 * against the protocol and undoes what it did. Nothing in it is an answer prepared for a test.
 */
export class FakeBackground {
  readonly dossiers = new Map<string, Dossier>();
  readonly drafts = new Map<string, string>();
  readonly tabs = new Map<number, FakeTab>();
  /** The names of the calls that arrived, in order. */
  readonly calls: string[] = [];
  readonly opened: string[] = [];
  /** Tabs that the browser keeps closed to extensions. */
  readonly closedTabs = new Set<number>();
  readonly listeners = new Set<(news: BackgroundToPages) => void>();
  settings: Settings = defaultSettings;
  /** When a part of what is stored could not be read. */
  unreadable: Instant | null = null;
  kept = true;
  granted: string[] = [];
  /** Permissions beside sites that were asked for since the installation. */
  permissions: string[] = [];
  activeTab = 1;
  /** The tab in whose page the sidebar's frame stands. */
  frameTab = 1;
  zone = 'Europe/Berlin';
  now: Instant;
  sidebarClosed = false;
  queueLimit = 60;
  /** What the browser says to the test notification. */
  notifying: PageToBackgroundGives['testNotification'] = { taken: true, said: '' };
  testShown = false;
  /** What is known of reminders otherwise than usual: on Windows, in Chrome, with nothing wrong. */
  reminding: Partial<ReminderCheck> = {};
  /** Tabs for which the shortcut for "Log touch" was pressed and nobody has been told yet. */
  /** What the tabs say of what their readers go by. */
  reports: readonly PageReport[] = [];
  private readonly logNow = new Set<number>();
  /** Marks of those who asked to be left alone and were deleted. */
  readonly stops = new Set<string>();
  snapshots: Stored['snapshots'] = { count: 0, bytes: 0 };
  /** What was sent, newest last. */
  suggestions: Suggestion[] = [];
  private readonly undos = new Map<string, Undo>();
  /** All that touches ever said. */
  private readonly versions: Row<TouchFields>[] = [];
  private readonly faults = new Map<string, ErrorCode>();
  private readonly gates = new Map<string, Promise<void>>();
  private stamp: Stamp | null = null;
  private ids = 0;

  /** @param now the time at which the clock of this background stands until it is set anew */
  constructor(now: string) {
    this.now = instantFromMs(Date.parse(now));
  }

  /** The next call of this name fails so, having done nothing. */
  failNext(call: string, error: ErrorCode): void {
    this.faults.set(call, error);
  }

  /** Holds the next answer to this call back until the returned function is called. What is answered is what was true when asked. */
  holdNext(call: string): () => void {
    let open = () => {};
    this.gates.set(call, new Promise((resolve) => (open = resolve)));
    return () => open();
  }

  tell(news: BackgroundToPages): void {
    for (const listener of [...this.listeners]) listener(JSON.parse(JSON.stringify(news)));
  }

  /** Somebody else comes on screen in a tab. */
  show(tabId: number, tab: Partial<FakeTab>): void {
    this.tabs.set(tabId, { state: 'person', sighting: null, home: '', ...tab });
    this.tell({ news: 'screen', tabId });
  }

  /** The user presses the shortcut for "Log touch" with this tab in front. */
  pressLogTouch(tabId: number): void {
    this.logNow.add(tabId);
    this.tell({ news: 'screen', tabId });
  }

  async receive(request: Request): Promise<Result<unknown>> {
    this.calls.push(request.call);
    const { call, body } = JSON.parse(JSON.stringify(request)) as Request;
    const fault = this.faults.get(call);
    this.faults.delete(call);
    const gate = this.gates.get(call);
    this.gates.delete(call);
    const answer = fault
      ? { ok: false as const, error: fault }
      : await serve(pageToBackground, this.handlers, { call, body }, null, codeOf);
    await gate;
    return JSON.parse(JSON.stringify(answer));
  }

  private get calendar() {
    return calendarOf(this.settings, this.zone);
  }
  private get cadences() {
    return cadencesById([...builtInCadences, ...this.settings.cadences]);
  }
  private get userZone() {
    return this.calendar.zone;
  }
  private get present() {
    const { now, calendar, cadences } = this;
    return { now, today: dayOf(now, this.userZone), zone: this.userZone, calendar, cadences };
  }
  private newId(): string {
    this.ids += 1;
    return `id-${String(this.ids).padStart(6, '0')}`;
  }
  /** Acts follow each other by a millisecond, so that none happens at the same time as another. */
  circumstances(now: Instant = this.now, own: string | null = null): Circumstances {
    const others = this.alive().filter(({ contact }) => contact.id !== own);
    return {
      taken: new Set(others.flatMap(identitiesOf)),
      now,
      zone: this.userZone,
      calendar: this.calendar,
      cadences: this.cadences,
      stamp: () => {
        this.stamp = nextStamp(this.stamp, msOf(now), 'fake');
        return this.stamp;
      },
      newId: () => this.newId(),
    };
  }
  view(dossier: Dossier) {
    return contactView(dossier, planOfDossier(dossier, this.cadences, this.calendar), this.present);
  }
  private alive(): Dossier[] {
    return [...this.dossiers.values()].filter(({ contact }) => !contact.fields.deleted);
  }
  find(contactId: string): Dossier {
    const dossier = this.dossiers.get(contactId);
    if (!dossier || dossier.contact.fields.deleted) throw new CallError('gone');
    return dossier;
  }
  private findBy({ person }: Pick<Capture, 'person'>): Dossier | null {
    const mine = (key: IdentityKey) => this.alive().find((dossier) => identitiesOf(dossier).includes(key));
    return trustedOf(seenAs(person).identities).flatMap((key) => mine(key) ?? [])[0] ?? null;
  }
  private isStopped(person: Person): boolean {
    const { identities, name } = seenAs(person);
    return marksOf(identities, name, salt).some((mark) => this.stops.has(mark));
  }
  /** Stores what an act made of some contacts, with the way back; gives the first of them. */
  private keepAll(changes: readonly { readonly before: Dossier | null; readonly after: Dossier }[]): Done {
    this.now = instantFromMs(msOf(this.now) + 1);
    const actId = `act-${this.newId()}`;
    const restores = restoresOfAll(changes);
    const undos = changes.map(({ after }, index) => ({ contactId: after.contact.id, restores: restores[index] ?? [] }));
    this.undos.set(actId, undos);
    for (const { before, after } of changes) {
      this.dossiers.set(after.contact.id, after);
      this.versions.push(...after.touches.filter((row) => !before?.touches.includes(row)));
      for (const mark of marksToKeep(before, after, salt)) this.stops.add(mark);
    }
    this.tell({ news: 'changed', contactIds: undos.map(({ contactId }) => contactId) });
    const [first] = changes;
    if (!first) throw new Error('an act that changed nobody');
    return { contact: this.view(first.after), actId, at: this.now };
  }
  private keep(before: Dossier | null, after: Dossier): Done {
    return this.keepAll([{ before, after }]);
  }
  private change(contactId: string, act: (dossier: Dossier, c: Circumstances) => Dossier): Done {
    const before = this.find(contactId);
    return this.keep(before, act(before, this.circumstances(this.now, contactId)));
  }
  /** Also a way for a test to put somebody into the store. */
  captured(capture: Capture, now?: Instant): { before: Dossier | null; after: Dossier } {
    const before = this.findBy(capture);
    const c = { ...this.circumstances(now, before?.contact.id), stopped: this.isStopped(capture.person) };
    return { before, after: before ? fillBlanks(before, capture, c) : captureContact(capture, c) };
  }
  /** The dossier that an act with this target begins with, and the same with what its capture adds. */
  private aim(target: Target): { before: Dossier | null; after: Dossier } {
    if (!('contactId' in target)) return this.captured(target.capture as Capture);
    const before = this.find(target.contactId);
    const { capture } = target;
    return {
      before,
      after: capture ? fillBlanks(before, capture as Capture, this.circumstances(this.now, target.contactId)) : before,
    };
  }
  private past(contactId: string): ContactPast {
    const dossier = this.find(contactId);
    const own = new Set(dossier.touches.map(({ id }) => id));
    const kept = keptAs(dossier);
    const others = this.alive().map(keptAs);
    const owners = new Map<IdentityKey, Kept>(
      others.flatMap((one) => [...one.identities, ...phoneKeysOf(one)].map((key) => [key, one] as const)),
    );
    const double = doubleOf({ ...kept, id: null }, owners, kept);
    const parts = [...this.dossiers.values()]
      .filter(({ contact }) => contact.fields.deleted && contact.fields.mergedInto === contactId)
      .map(({ contact }) => ({ contactId: contact.id, name: contact.fields.name.value, at: this.now }));
    return pastView({
      dossier,
      versions: this.versions.filter(({ id }) => own.has(id)),
      parts,
      double: double && { ...double, name: others.find(({ id }) => id === double.doubleId)?.name ?? '' },
    });
  }
  private settingsView(): SettingsView {
    const hosts = ['www.linkedin.com', 'mail.google.com'].map((host) => ({ host, added: false }));
    const added = this.granted.map((pattern) => ({ host: new URL(pattern.replace('/*', '')).host, added: true }));
    const view = [...hosts, ...added].map((one) => ({ ...one, site: siteSettings(this.settings, one.host) }));
    return { settings: this.settings, zone: this.zone, hosts: view, unreadable: this.unreadable, kept: this.kept };
  }
  private queue(): QueueView {
    const { now, settings } = this;
    const view = queueOf(this.alive(), this.present, settings.capacity, this.queueLimit);
    return { ...view, pausedUntil: isPaused(now, settings) ? settings.pausedUntil : null };
  }
  private check(): ReminderCheck {
    const { now, userZone, testShown } = this;
    const known = { browser: 'chrome', system: 'win', allowed: true, swept: now, next: null } as const;
    const held = heldBy(now, this.settings, userZone, false);
    const when = { now, today: this.present.today, zone: userZone, nextSweep: addMinutes(now, 1) };
    return { ...known, ...when, testShown, held, ...this.reminding };
  }
  private stored(): Stored {
    const { dossiers, drafts, suggestions, stops, undos, snapshots } = this;
    const all = [...dossiers.values()];
    const sum = (of: (dossier: Dossier) => number): number => all.reduce((total, one) => total + of(one), 0);
    const contacts = this.alive().length;
    const rows = {
      contacts,
      deleted: all.length - contacts,
      touches: sum(({ touches }) => touches.length),
      promises: sum(({ promises }) => promises.length),
      drafts: drafts.size,
      suggestions: suggestions.length,
      stops: stops.size,
      acts: undos.size,
    };
    return { rows, snapshots };
  }
  /** The ways back are gone. */
  forgetActs(): void {
    this.undos.clear();
  }
  private eraseEverything(): null {
    for (const all of [this.dossiers, this.drafts, this.undos]) all.clear();
    this.stops.clear();
    this.suggestions = [];
    this.snapshots = { count: 0, bytes: 0 };
    this.granted = [];
    this.permissions = [];
    this.settings = defaultSettings;
    this.tell({ news: 'changed', contactIds: null });
    return null;
  }
  private layOut() {
    return layOut(this.alive(), this.present, this.settings.capacity);
  }
  private spread(): Spread & { actId: string } {
    const { moved, view } = this.layOut();
    if (!moved.size) throw new RefusedError('nothing-to-spread');
    const changes = [...moved].map(([contactId, until]) => {
      const before = this.find(contactId);
      return { before, after: putTo(before, until, this.circumstances(this.now, contactId)) };
    });
    return { ...view, actId: this.keepAll(changes).actId };
  }
  private onScreen(tabId: number): OnScreen {
    const { counts } = this.queue();
    const tab = this.tabs.get(tabId);
    if (!tab) return { tabId, state: 'unreadable', sighting: null, candidates: [], home: '', counts, logNow: false };
    const { sighting } = tab;
    const candidates = (sighting?.people ?? []).map((person) => this.candidate(person, sighting));
    const logNow = this.logNow.delete(tabId);
    return { tabId, ...tab, candidates, counts, logNow };
  }

  private candidate(person: Person, sighting: Sighting | null): Candidate {
    const dossier = this.findBy({ person: person as Capture['person'] });
    const kept = this.alive().map(keptAs);
    const owners = new Map<IdentityKey, Kept>(kept.flatMap((one) => one.identities.map((key) => [key, one] as const)));
    const double = doubleOf(seenAs(person), owners);
    const name = kept.find(({ id }) => id === double?.doubleId)?.name ?? '';
    const contact = dossier && this.view(dossier);
    return {
      person: inOneForm(person, dossier),
      contact,
      zone: contact ? contact.zone : zoneSeen(person),
      double: double && { contactId: double.doubleId, name, because: double.shared },
      stopped: !dossier && this.isStopped(person),
      answered:
        contact && sighting
          ? answeredAt(sighting, person, contact.identities, contact.touches, this.now, this.userZone)
          : null,
    };
  }

  /** Something is noticed to have been sent to somebody. */
  notice(person: Suggestion['person'], more: Partial<Suggestion> = {}): Suggestion {
    const id = this.newId();
    const keys = trustedOf(seenAs(person).identities);
    const usual = { at: this.now, what: 'message', channel: 'email', sure: true, subject: '', page: id } as const;
    const where = { host: 'mail.example.org', tabId: 1, home: '', logged: null, dismissed: false };
    const suggestion = { id, sending: id, ...usual, ...where, person, keys, ...more };
    this.suggestions.push(suggestion);
    this.tell({ news: 'changed', contactIds: null });
    return suggestion;
  }
  private met(): Offered[] {
    const holds = (dossier: Dossier, { keys }: Suggestion) => identitiesOf(dossier).some((key) => keys.includes(key));
    return this.suggestions.toReversed().map((suggestion) => {
      const dossier = this.alive().find((one) => holds(one, suggestion)) ?? null;
      const deleted = !dossier && [...this.dossiers.values()].some((one) => holds(one, suggestion));
      return { suggestion, dossier, stopped: !dossier && this.isStopped(suggestion.person), deleted };
    });
  }
  private changeSuggestion(id: string, patch: Partial<Suggestion>): void {
    if (!this.suggestions.some((one) => one.id === id)) throw new RefusedError('suggestion-gone');
    this.suggestions = this.suggestions.map((one) => (one.id === id ? { ...one, ...patch } : one));
  }
  private dismiss(id: string, dismissed: boolean): null {
    this.changeSuggestion(id, { dismissed });
    this.tell({ news: 'changed', contactIds: null });
    return null;
  }
  private logSuggestion(id: string, outcome: Outcome): Done {
    const all = this.met();
    const one = all.find(({ suggestion }) => suggestion.id === id);
    const offered = offeredViews(all, this.now).some((view) => view.id === id);
    if (one?.deleted) throw new CallError('gone');
    if (!one || !offered) throw new RefusedError('suggestion-gone');
    const { person, home } = one.suggestion;
    const { before, after } = this.captured({ person, home });
    const touch = touchOf(one.suggestion, outcome, this.now, '', false);
    const done = this.keep(before, logTouch(after, touch, this.circumstances()));
    const touchId = this.find(done.contact.id).touches.at(-1)?.id ?? '';
    this.changeSuggestion(id, { logged: { touchId, actId: done.actId } });
    return { ...done, touchId };
  }

  private readonly handlers: Handlers<typeof pageToBackground, null> & {
    [K in keyof PageToBackgroundGives]: (...args: never[]) => PageToBackgroundGives[K];
  } = {
    onScreen: ({ tabId, framed }) => this.onScreen(tabId ?? (framed ? this.frameTab : this.activeTab)),
    meet: ({ tabId, sighting }) => {
      const candidates = sighting.people.map((person) => this.candidate(person, sighting));
      const { counts } = this.queue();
      const state = candidates.length ? 'person' : 'nobody';
      return { tabId: tabId ?? null, state, sighting, candidates, home: '', counts, logNow: false };
    },
    isRead: ({ tabId }) => ({ read: this.tabs.has(tabId) }),
    addHere: ({ tabId }) => {
      if (this.closedTabs.has(tabId)) return { came: 'closed' };
      this.tabs.set(tabId, { state: 'nobody', sighting: null, home: '' });
      return { came: 'shown' };
    },
    contact: ({ contactId }) => this.view(this.find(contactId)),
    past: ({ contactId }) => this.past(contactId),
    fate: ({ contactId }) => {
      const fields = this.dossiers.get(contactId)?.contact.fields;
      const into = this.dossiers.get(fields?.mergedInto ?? '')?.contact;
      if (!fields) return { fate: 'unknown' };
      if (!into) return { fate: fields.deleted ? 'deleted' : 'here' };
      const named = { contactId: into.id, name: into.fields.name.value };
      return { fate: 'merged', name: fields.name.value, into: named };
    },
    tags: () => [...new Set(this.alive().flatMap(({ contact }) => contact.fields.tags))].toSorted(),
    queue: () => this.queue(),
    log: ({ target, touch }) => {
      const { before, after } = this.aim(target);
      const done = this.keep(before, logTouch(after, touch as never, this.circumstances()));
      const dossier = this.find(done.contact.id);
      const touchId = dossier.touches.at(-1)?.id ?? '';
      const history = historyOf(touchesOf(dossier));
      const logged = history.find(({ id }) => id === touchId);
      const remark = logged && remarkOn(history, logged);
      return { ...done, touchId, ...(remark ? { remark } : {}) };
    },
    suggestions: () => {
      const { now, today, zone } = this.present;
      return { now, today, zone, suggestions: offeredViews(this.met(), now) };
    },
    logSuggestion: ({ id, outcome }) => this.logSuggestion(id, outcome ?? 'sent'),
    dismissSuggestion: ({ id }) => this.dismiss(id, true),
    offerSuggestion: ({ id }) => this.dismiss(id, false),
    add: ({ capture }) => {
      const { before, after } = this.captured(capture as Capture);
      return this.keep(before, after);
    },
    changeTouch: ({ contactId, touchId, patch }) =>
      this.change(contactId, (d, c) => changeTouch(d, touchId, patch as never, c)),
    deleteTouch: ({ contactId, touchId }) =>
      this.change(contactId, (d, c) => changeTouch(d, touchId, { deleted: true }, c)),
    bringBackTouch: ({ contactId, touchId }) => this.change(contactId, (d, c) => bringBackTouch(d, touchId, c)),
    changeContact: ({ contactId, patch }) => this.change(contactId, (d, c) => typeOver(d, withEmptied(patch), c)),
    settleChanges: ({ contactId, changes, take }) =>
      this.change(contactId, (d, c) => settleChanges(d, changes, take, c)),
    snooze: ({ contactId, ...to }) =>
      this.change(contactId, (d, c) => ('at' in to ? putOffTo(d, to.at, c) : putOff(d, to.until, c))),
    addReach: ({ contactId, reach }) => this.change(contactId, (d, c) => addReach(d, reach, c)),
    removeReach: ({ contactId, reach }) => this.change(contactId, (d, c) => removeReach(d, reach, c)),
    promise: ({ target, ...promise }) => {
      const { before, after } = this.aim(target);
      return this.keep(before, makePromise(after, promise, this.circumstances()));
    },
    movePromise: ({ contactId, promiseId, at }) => this.change(contactId, (d, c) => movePromise(d, promiseId, at, c)),
    releasePromise: ({ contactId, promiseId }) => this.change(contactId, (d, c) => releasePromise(d, promiseId, c)),
    correctPromise: ({ contactId, promiseId, corrected }) =>
      this.change(contactId, (d, c) => correctPromise(d, promiseId, corrected, c)),
    close: ({ contactId, reason, anyway }) => this.change(contactId, (d, c) => closeContact(d, reason, anyway, c)),
    finalTry: ({ contactId }) => this.change(contactId, askFinalTry),
    callOffFinalTry: ({ contactId }) => this.change(contactId, callOffFinalTry),
    reopen: ({ contactId }) => this.change(contactId, reopen),
    putOnList: ({ contactId, at }) => {
      const ranks = [...this.dossiers.values()].flatMap(({ contact }) => contact.fields.waits?.rank ?? []);
      const rank = at === 'start' ? Math.min(0, ...ranks) - 1 : Math.max(0, ...ranks) + 1;
      return this.change(contactId, (d, c) => putOnList(d, rank, c));
    },
    takeOffList: ({ contactId }) => this.change(contactId, takeOffList),
    beginTurn: ({ contactId }) => this.change(contactId, beginTurn),
    deleteContact: ({ contactId }) => this.change(contactId, deleteContact),
    merge: ({ contactId, other }) => {
      const [one, two] = [this.find(contactId), this.find(other)];
      const { into, from } = mergeContacts(one, two, this.circumstances());
      return this.keepAll([
        { before: one, after: into },
        { before: two, after: from },
      ]);
    },
    takeApart: ({ contactId, other }) => {
      const one = this.find(contactId);
      const two = this.dossiers.get(other);
      if (!two) throw new CallError('gone');
      const { into, from } = takeApart(one, two, this.circumstances());
      return this.keepAll([
        { before: one, after: into },
        { before: two, after: from },
      ]);
    },
    notSame: ({ contactId, other }) => {
      const [one, two] = [this.find(contactId), this.find(other)];
      const { a, b } = notSame(one, two, this.circumstances());
      return this.keepAll([
        { before: one, after: a },
        { before: two, after: b },
      ]);
    },
    figures: ({ messages }) => figuresOf(this.alive(), this.present, messages),
    load: ({ cadence, every }) => loadOf(this.alive(), this.present, this.settings.capacity, cadence, every),
    spreadPreview: () => this.layOut().view,
    spread: () => this.spread(),
    undo: ({ actId }) => {
      const undos = this.undos.get(actId);
      if (!undos) throw new CallError('nothing-to-undo');
      const contactIds = undos.map(({ contactId }) => contactId);
      const acted = undos.map(({ contactId, restores }) => {
        const dossier = this.dossiers.get(contactId);
        if (!dossier) throw new CallError('nothing-to-undo');
        return { dossier, restores };
      });
      for (const dossier of undoAll(acted, this.circumstances())) this.dossiers.set(dossier.contact.id, dossier);
      this.tell({ news: 'changed', contactIds });
      return { contactIds, stay: 0, gone: 0 };
    },
    open: ({ contactId }) => {
      const { home } = this.find(contactId).contact.fields;
      if (home) this.opened.push(home);
      return { opened: home !== '' };
    },
    keepDraft: ({ key, text }) => {
      if (text) this.drafts.set(key, text);
      else this.drafts.delete(key);
      return null;
    },
    draft: ({ key }) => ({ text: this.drafts.get(key) ?? '' }),
    settings: () => this.settingsView(),
    changeSettings: ({ patch }) => {
      const settings = { ...this.settings, ...(patch as Partial<Settings>) };
      refuseSettings(this.settings, settings, this.present.today, this.zone);
      this.settings = settings;
      this.tell({ news: 'changed', contactIds: null });
      return this.settingsView();
    },
    // What was put in the place of everything is the worker's.
    restored: () => null,
    checkReminders: () => this.check(),
    testNotification: () => {
      this.testShown = this.notifying.taken;
      return this.notifying;
    },
    stored: () => this.stored(),
    eraseEverything: () => this.eraseEverything(),
    reports: () => this.reports,
    showOn: ({ host, show }: { host: string; show: ShowMode }) => {
      const site = { ...siteSettings(this.settings, host), show };
      this.settings = { ...this.settings, sites: { ...this.settings.sites, [host]: site } };
      return this.settingsView();
    },
    closeSidebar: () => {
      this.sidebarClosed = true;
      return null;
    },
    acted: () => null,
    letUpdate: () => null,
  };
}

const codeOf = (error: unknown): ErrorCode => (error instanceof RefusedError ? error.code : 'unexpected');
