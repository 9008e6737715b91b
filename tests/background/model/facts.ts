import { type Cadences, cadencesOf } from '../../../src/domain/cadence';
import type { Calendar } from '../../../src/domain/calendar';
import { type Day, type Instant, instantAt, type Zone } from '../../../src/domain/day';
import { contactOf, type Dossier, planOfDossier, promisesOf, touchesOf } from '../../../src/domain/dossier';
import { mergeRows } from '../../../src/domain/merge';
import type { Plan } from '../../../src/domain/plan';
import { isUnsettled } from '../../../src/domain/promise';
import { calendarOf, defaultSettings, type Settings } from '../../../src/domain/settings';
import type { StoredContact, StoredPromise, StoredTouch } from '../../../src/store/schema';
import type { Disk } from './disk';

/** Something of which the user is to be told, because of one contact. */
export interface Want {
  readonly fingerprint: string;
  readonly kind: 'before' | 'now' | 'snoozed';
  readonly contactId: string;
  readonly name: string;
  readonly due: Instant;
  /** When it was agreed for this time. */
  readonly since: Instant;
  /** They are away until then. */
  readonly back: Instant | null;
}

/** A contact as it is remembered, and what follows from it by the laws of the core, which have tests of their own. */
export interface Known {
  readonly dossier: Dossier;
  readonly plan: Plan;
  readonly wants: readonly Want[];
}

/**
 * What was stored of contacts, promises and settings: the facts from which the model says what is to be raised. What the background has
 * noted about reminders is not looked at.
 */
export class Facts {
  settings: Settings = defaultSettings;
  calendar: Calendar = calendarOf(defaultSettings, 'UTC');
  readonly known = new Map<string, Known>();
  private cadences: Cadences = cadencesOf([]);
  private readonly seen = new Map<string, StoredContact>();
  private from = '';
  private state = '';

  constructor(private readonly disk: Disk) {}

  /** Looks again. `false`: nothing has changed. */
  read(browserZone: Zone): boolean {
    const state = `${this.disk.writes} ${browserZone}`;
    if (state === this.state) return false;
    this.state = state;
    const [row] = this.disk.rows<{ readonly fields: Settings }>('settings');
    const from = JSON.stringify([browserZone, row?.fields ?? null]);
    if (from !== this.from) {
      this.from = from;
      this.settings = { ...defaultSettings, ...row?.fields };
      this.calendar = calendarOf(this.settings, browserZone);
      this.cadences = cadencesOf(this.settings.cadences);
      this.seen.clear();
    }
    for (const row of this.disk.rows<StoredContact>('contacts')) {
      if (this.seen.get(row.id) === row) continue;
      this.seen.set(row.id, row);
      this.known.set(row.id, this.know(row));
    }
    return true;
  }

  private know({ id, fields, stamps }: StoredContact): Known {
    const touches = new Map<string, Dossier['touches'][number]>();
    for (const version of this.disk.rows<StoredTouch>('touches', id)) {
      const before = touches.get(version.id);
      touches.set(version.id, before ? mergeRows(before, version) : version);
    }
    const promises = this.disk.rows<StoredPromise>('promises', id);
    const dossier: Dossier = {
      contact: { id, fields, stamps },
      touches: [...touches.values()],
      promises,
      identities: [],
    };
    const plan = planOfDossier(dossier, this.cadences, this.calendar);
    return { dossier, plan, wants: wantsOf(dossier, plan, this.calendar.zone) };
  }
}

/** Nothing of somebody closed or deleted, nothing of a promise that was kept, released or scored. */
function wantsOf(dossier: Dossier, plan: Plan, zone: Zone): readonly Want[] {
  const contact = contactOf(dossier);
  if (contact.deleted || plan.stage === 'closed') return [];
  const touches = touchesOf(dossier);
  const away = awayOf(dossier);
  const common = { contactId: contact.id, name: contact.name.value };
  const promised = promisesOf(dossier).flatMap((promise): Want[] => {
    if (!isUnsettled(promise, touches)) return [];
    const { id, at: due, madeAt: since } = promise;
    // Whoever agreed on a time knowing that they are away then means it.
    const back = away && away.said > since ? instantAt(away.until, 0, zone) : null;
    const one = { ...common, due, since, back: back && back > due ? back : null };
    const name = `promise:${id}:${due}`;
    const now = { ...one, kind: 'now', fingerprint: `${name}:now` } as const;
    // There is nothing to warn of while they are away; taken back, it is another warning.
    return one.back ? [now] : [{ ...one, kind: 'before', fingerprint: `${name}:before` }, now];
  });
  const from = plan.step?.from;
  if (!from) return promised;
  const fingerprint = `snooze:${contact.id}:${from}`;
  return [...promised, { ...common, kind: 'snoozed', fingerprint, due: from, since: from, back: null }];
}

/** What was said last of their being away: by the user, or in a touch. */
function awayOf(dossier: Dossier): { readonly said: string; readonly until: Day } | null {
  const { awayUntil, awaySaidAt } = contactOf(dossier);
  const inTouches = touchesOf(dossier).flatMap(({ awayUntil: until, loggedAt: said }) =>
    until ? [{ said, until }] : [],
  );
  const last = [...inTouches, ...(awaySaidAt ? [{ said: awaySaidAt, until: awayUntil }] : [])]
    .sort((a, b) => (a.said < b.said ? -1 : 1))
    .at(-1);
  return last?.until ? { said: last.said, until: last.until } : null;
}
