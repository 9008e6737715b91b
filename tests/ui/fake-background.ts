import type * as v from 'valibot';
import { contactView, queueRow } from '../../src/background/view';
import * as acts from '../../src/domain/acts';
import { builtInCadences, cadencesById } from '../../src/domain/cadence';
import { type Capture, captureContact, fillBlanks } from '../../src/domain/capture';
import { dayOf, type Instant, instantAt, instantFromMs, minuteOfDay, msOf } from '../../src/domain/day';
import {
  type Circumstances,
  type Dossier,
  identitiesOf,
  planOfDossier,
  promisesOf,
  touchesOf,
} from '../../src/domain/dossier';
import { remarkOn } from '../../src/domain/guard';
import { historyOf } from '../../src/domain/history';
import { identityKey } from '../../src/domain/identity';
import { nextStamp, type Stamp } from '../../src/domain/merge';
import { compareEntries } from '../../src/domain/queue';
import { addReach, removeReach } from '../../src/domain/reach';
import { calendarOf, defaultSettings, type Settings, type ShowMode, siteSettings } from '../../src/domain/settings';
import type { Sighting } from '../../src/domain/sighting';
import { type Restore, restoresOf, undo } from '../../src/domain/undo';
import {
  type BackgroundToPages,
  type Done,
  type PageToBackgroundGives,
  pageToBackground,
  type SettingsView,
} from '../../src/messaging/protocol';
import { type Handlers, serve } from '../../src/messaging/serve';
import type { OnScreen, QueueView } from '../../src/messaging/views';
import { CallError, type ErrorCode, type Request, type Result } from '../../src/messaging/wire';

export interface FakeTab {
  readonly state: OnScreen['state'];
  readonly sighting: Sighting | null;
  readonly home: string;
}

type Target = v.InferOutput<typeof pageToBackground.log>['target'];

const cadences = cadencesById(builtInCadences);
const trusted = new Set(['linkedin-id', 'linkedin-slug', 'sales-id', 'email']);

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
  readonly listeners = new Set<(news: BackgroundToPages) => void>();
  settings: Settings = defaultSettings;
  granted: string[] = [];
  activeTab = 1;
  /** The tab in whose page the sidebar's frame stands. */
  frameTab = 1;
  zone = 'Europe/Berlin';
  now: Instant;
  sidebarClosed = false;
  queueLimit = 60;
  /** Tabs for which the shortcut for "Log touch" was pressed and nobody has been told yet. */
  private readonly logNow = new Set<number>();
  private readonly undos = new Map<string, { contactId: string; restores: readonly Restore[] }>();
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
  private get userZone() {
    return this.calendar.zone;
  }
  private get present() {
    return { now: this.now, today: dayOf(this.now, this.userZone), zone: this.userZone };
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
      cadences,
      stamp: () => {
        this.stamp = nextStamp(this.stamp, msOf(now), 'fake');
        return this.stamp;
      },
      newId: () => this.newId(),
    };
  }
  view(dossier: Dossier) {
    return contactView(dossier, planOfDossier(dossier, cadences, this.calendar), this.present);
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
    const keys = person.identities.filter(({ kind }) => trusted.has(kind)).map(identityKey);
    const mine = ({ identities }: Dossier) =>
      identities.some(({ id, fields }) => !fields.deleted && keys.includes(id as never));
    return this.alive().find(mine) ?? null;
  }
  private keep(before: Dossier | null, after: Dossier): Done {
    this.now = instantFromMs(msOf(this.now) + 1);
    const actId = `act-${this.newId()}`;
    const contactId = after.contact.id;
    this.undos.set(actId, { contactId, restores: restoresOf(before, after) });
    this.dossiers.set(contactId, after);
    this.tell({ news: 'changed', contactIds: [contactId] });
    return { contact: this.view(after), actId, at: this.now };
  }
  private change(contactId: string, act: (dossier: Dossier, c: Circumstances) => Dossier): Done {
    const before = this.find(contactId);
    return this.keep(before, act(before, this.circumstances(this.now, contactId)));
  }
  /** Also a way for a test to put somebody into the store. */
  captured(capture: Capture, now?: Instant): { before: Dossier | null; after: Dossier } {
    const before = this.findBy(capture);
    const c = this.circumstances(now, before?.contact.id);
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
  private settingsView(): SettingsView {
    const hosts = ['www.linkedin.com', 'mail.google.com'].map((host) => ({ host, added: false }));
    const added = this.granted.map((pattern) => ({ host: new URL(pattern.replace('/*', '')).host, added: true }));
    const view = [...hosts, ...added].map((one) => ({ ...one, site: siteSettings(this.settings, one.host) }));
    return { settings: this.settings, zone: this.zone, hosts: view };
  }
  private queue(): QueueView {
    const { now, today, zone } = this.present;
    const all = this.alive().flatMap((dossier) => {
      const plan = planOfDossier(dossier, cadences, this.calendar);
      const row = queueRow({ id: dossier.contact.id, fields: dossier.contact.fields, plan } as never, this.present);
      return row ? [row] : [];
    });
    const entry = (row: (typeof all)[number]) => ({ ...row, lastTouchAt: row.last?.at ?? null });
    const rows = all.toSorted((a, b) => compareEntries(entry(a), entry(b), today));
    const count = (standing: string) => rows.filter((row) => row.standing === standing).length;
    const counts = { promised: count('promised'), overdue: count('overdue'), today: count('today') };
    const done = this.alive().filter((one) => touchesOf(one).some((t) => dayOf(t.loggedAt, zone) === today)).length;
    return { now, today, zone, rows: rows.slice(0, this.queueLimit), counts, done };
  }
  private onScreen(tabId: number): OnScreen {
    const { counts } = this.queue();
    const tab = this.tabs.get(tabId);
    if (!tab) return { tabId, state: 'unreadable', sighting: null, candidates: [], home: '', counts, logNow: false };
    const candidates = (tab.sighting?.people ?? []).map((person) => {
      const dossier = this.findBy({ person: person as Capture['person'] });
      return { person, contact: dossier && this.view(dossier) };
    });
    const logNow = this.logNow.delete(tabId);
    return { tabId, ...tab, candidates, counts, logNow };
  }

  private readonly handlers: Handlers<typeof pageToBackground, null> & {
    [K in keyof PageToBackgroundGives]: (...args: never[]) => PageToBackgroundGives[K];
  } = {
    onScreen: ({ tabId, framed }) => this.onScreen(tabId ?? (framed ? this.frameTab : this.activeTab)),
    contact: ({ contactId }) => this.view(this.find(contactId)),
    queue: () => this.queue(),
    log: ({ target, touch }) => {
      const { before, after } = this.aim(target);
      const done = this.keep(before, acts.logTouch(after, touch, this.circumstances()));
      const dossier = this.find(done.contact.id);
      const touchId = dossier.touches.at(-1)?.id ?? '';
      const history = historyOf(touchesOf(dossier));
      const logged = history.find(({ id }) => id === touchId);
      const remark = logged && remarkOn(history, logged);
      return { ...done, touchId, ...(remark ? { remark } : {}) };
    },
    add: ({ capture }) => {
      const { before, after } = this.captured(capture as Capture);
      return this.keep(before, after);
    },
    changeTouch: ({ contactId, touchId, patch }) =>
      this.change(contactId, (d, c) => acts.changeTouch(d, touchId, patch as never, c)),
    deleteTouch: ({ contactId, touchId }) =>
      this.change(contactId, (d, c) => acts.changeTouch(d, touchId, { deleted: true }, c)),
    changeContact: ({ contactId, patch }) =>
      this.change(contactId, (d, c) =>
        acts.changeContact(d, { ...patch, ...(patch.cadence ? { cadenceSince: c.now } : {}) } as never, c),
      ),
    snooze: ({ contactId, until }) => {
      const step = planOfDossier(this.find(contactId), cadences, this.calendar).step;
      const promise = step?.why.rule === 'promise' ? step.why : null;
      if (!promise) return this.change(contactId, (d, c) => acts.snooze(d, until, c));
      const row = promisesOf(this.find(contactId)).find(({ id }) => id === promise.promiseId);
      const zone = row?.zone ?? this.userZone;
      const at = instantAt(until, minuteOfDay(promise.at, zone), zone);
      return this.change(contactId, (d, c) => acts.movePromise(d, promise.promiseId, at, c));
    },
    addReach: ({ contactId, reach }) => this.change(contactId, (d, c) => addReach(d, reach, c)),
    removeReach: ({ contactId, reach }) => this.change(contactId, (d, c) => removeReach(d, reach, c)),
    promise: ({ target, ...promise }) => {
      const { before, after } = this.aim(target);
      return this.keep(before, acts.makePromise(after, promise, this.circumstances()));
    },
    movePromise: ({ contactId, promiseId, at }) =>
      this.change(contactId, (d, c) => acts.movePromise(d, promiseId, at, c)),
    releasePromise: ({ contactId, promiseId }) =>
      this.change(contactId, (d, c) => acts.releasePromise(d, promiseId, c)),
    undo: ({ actId }) => {
      const act = this.undos.get(actId);
      const dossier = act && this.dossiers.get(act.contactId);
      if (!act || !dossier) throw new CallError('nothing-to-undo');
      this.dossiers.set(act.contactId, undo(dossier, act.restores, this.circumstances()));
      this.tell({ news: 'changed', contactIds: [act.contactId] });
      return { contactId: act.contactId };
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
      this.settings = { ...this.settings, ...(patch as Partial<Settings>) };
      this.tell({ news: 'changed', contactIds: null });
      return this.settingsView();
    },
    showOn: ({ host, show }: { host: string; show: ShowMode }) => {
      const site = { ...siteSettings(this.settings, host), show };
      this.settings = { ...this.settings, sites: { ...this.settings.sites, [host]: site } };
      return this.settingsView();
    },
    closeSidebar: () => {
      this.sidebarClosed = true;
      return null;
    },
  };
}

const codeOf = (error: unknown): ErrorCode => (error instanceof acts.RefusedError ? error.code : 'unexpected');
