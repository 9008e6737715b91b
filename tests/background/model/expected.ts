import { isWorkingDay } from '../../../src/domain/calendar';
import { addMinutes, dayOf, type Instant, minuteOfDay, msOf } from '../../../src/domain/day';
import { stepNow } from '../../../src/domain/step-now';
import type { StoredNotice, StoredReminder } from '../../../src/store/schema';
import { Facts, type Want } from './facts';
import type { Machine, Watcher } from './machine';
import { Mornings } from './mornings';
import { Showings } from './showings';

/** In minutes. */
const longestPause = 3 * 24 * 60;

class Brief extends Showings {
  /** How the queue stood when the brief of the day could first have come. */
  first?: 'empty' | 'full';
  acted?: 'surely' | 'perhaps';
}

/** Late by more than a sweep takes: the true time is said, and several come together. In minutes. */
const lateAfter = 5;

/**
 * What must have been shown and what must not, said from the rules of reminders and from what is known of the contacts. It finds fault; what
 * it does not speak of is free.
 */
export class Expected implements Watcher {
  readonly faults: string[] = [];
  readonly facts: Facts;
  /** Everything that was shown, each as often as it was. */
  readonly shown: string[] = [];
  /** Wanted now; what was settled and is wanted again is another showing. */
  private wanted = new Map<string, { readonly want: Want; readonly showings: Showings }>();
  private readonly briefs = new Map<string, Brief>();
  /** What several are about that are shown as one. */
  private readonly together = new Map<string, readonly string[]>();
  /** Shown since the sweep began. */
  private inOneSweep: { readonly late: string[] } = { late: [] };

  readonly mornings: Mornings;

  constructor(private readonly machine: Machine) {
    this.facts = new Facts(machine.disk);
    this.mornings = new Mornings(this.facts, (what) => this.fault(what));
  }

  private get now(): Instant {
    return this.machine.clock.now;
  }
  private get zone(): string {
    return this.facts.calendar.zone;
  }
  private fault(what: string): void {
    this.faults.push(`${this.now}: ${what}`);
  }
  /** Of what is shown while the user does something, nobody can say whether it was before or after. */
  racing = false;
  private wrong(what: string): void {
    if (!this.racing) this.fault(what);
  }

  /** Looks at what is stored. */
  follow(): void {
    if (!this.facts.read(this.machine.clock.zone)) return;
    const before = this.wanted;
    const wants = [...this.facts.known.values()].flatMap(({ wants }) => wants);
    this.wanted = new Map(
      wants.map((want) => {
        const showings = before.get(want.fingerprint)?.showings ?? new Showings();
        return [want.fingerprint, { want, showings }];
      }),
    );
  }

  /** Nothing at all is to be raised. */
  held(): boolean {
    const { quiet, pausedUntil, holdFullScreen } = this.facts.settings;
    const minute = minuteOfDay(this.now, this.zone);
    const isQuiet =
      quiet !== null &&
      (quiet.from < quiet.until
        ? minute >= quiet.from && minute < quiet.until
        : minute >= quiet.from || minute < quiet.until);
    // One that would last longer was begun under a clock that was wrong.
    const isPaused =
      pausedUntil !== null && pausedUntil > this.now && pausedUntil <= addMinutes(this.now, longestPause);
    return isQuiet || isPaused || (holdFullScreen && this.machine.fullScreen);
  }

  /** How the queue stands: `hidden` waits for an hour of today. */
  private counts() {
    const { now } = this;
    if (this.counted.at === now && this.counted.of === this.wanted) return this.counted;
    const today = dayOf(now, this.zone);
    let [overdue, promised, due, hidden] = [0, 0, 0, 0];
    for (const { plan, dossier } of this.facts.known.values()) {
      const step = dossier.contact.fields.deleted ? null : stepNow(plan, now, this.zone);
      if (!step || step.kind === 'close') continue;
      if (step.at ? step.at <= now : step.day < today) overdue++;
      else if (step.day > today) continue;
      else if (step.at) promised++;
      else if (step.from && step.from > now) hidden++;
      else due++;
    }
    const something = overdue + promised + due > 0;
    this.counted = { at: now, of: this.wanted, overdue, something, perhaps: something || hidden > 0 };
    return this.counted;
  }
  private counted = { at: '', of: this.wanted, overdue: 0, something: false, perhaps: false };

  private brief(day: string): Brief {
    const brief = this.briefs.get(day) ?? new Brief();
    this.briefs.set(day, brief);
    return brief;
  }

  onShown(id: string, text: string): void {
    this.follow();
    const [fingerprint = ''] = id.split('|');
    // An answer to what the user has just done.
    if (id.startsWith('done:')) return;
    if (this.held()) this.wrong(`${id} shown while nothing is to be raised`);
    if (fingerprint.startsWith('brief:')) this.shownBrief(fingerprint.slice('brief:'.length));
    else if (/^(late|several):/.test(id)) this.shownTogether(id, text);
    else if (/^(promise|snooze):/.test(id)) this.shownOne(fingerprint, text);
    else this.wrong(`${id} is nothing that is to be shown`);
  }

  private shownBrief(day: string): void {
    const { calendar, settings } = this.facts;
    const brief = this.brief(day);
    if (day !== dayOf(this.now, this.zone)) this.wrong(`the brief of ${day} on another day`);
    else if (!isWorkingDay(day as never, calendar)) this.wrong(`a brief on ${day}, which is off`);
    else if (minuteOfDay(this.now, this.zone) < settings.briefAt) this.wrong('a brief before its hour');
    else if (!this.counts().perhaps) this.wrong('a brief about nothing');
    else if (brief.acted === 'surely') this.wrong('a brief to somebody who is at work already');
    this.count(brief, `brief:${day}`);
  }

  private shownOne(fingerprint: string, text: string): void {
    const one = this.check(fingerprint);
    if (!one || one.want.due >= addMinutes(this.now, -lateAfter)) return;
    this.inOneSweep.late.push(fingerprint);
    if (this.inOneSweep.late.length > 1) this.wrong(`several late ones one by one: ${this.inOneSweep.late}`);
    this.says(text, one.want);
  }

  /** Several in one: whom it names is in its text, who else it is about in what was stored of it before it was shown. */
  private shownTogether(id: string, text: string): void {
    const rows = this.machine.disk.rows<StoredNotice>('reminders');
    const members = rows.find(({ fingerprint }) => fingerprint === id)?.members ?? [];
    this.together.set(id, members);
    if (members.length < 2) this.wrong(`${id} of ${members.length}`);
    if (!text.includes(String(members.length))) this.wrong(`${id} does not say how many`);
    if (id.startsWith('late:')) this.inOneSweep.late.push(id);
    if (this.inOneSweep.late.length > 1) this.wrong(`late ones not together: ${this.inOneSweep.late}`);
    for (const [index, fingerprint] of members.entries()) {
      const one = this.check(fingerprint);
      if (one && index < namedAtLeast) this.says(text, one.want);
    }
  }

  /** Whose and when. */
  private says(text: string, { name, due }: Want): void {
    const time = new Intl.DateTimeFormat('en', { hour: 'numeric', minute: '2-digit', timeZone: this.zone }).format(
      msOf(due),
    );
    if (!text.includes(name) || !text.includes(time)) this.wrong(`"${text}" does not say ${name} ${time}`);
  }

  private check(fingerprint: string) {
    const one = this.wanted.get(fingerprint);
    if (!one) {
      this.wrong(`${fingerprint} shown, which nobody wants any more`);
      return null;
    }
    const { want, showings } = one;
    if (want.kind === 'before' && want.due <= this.now) this.wrong(`${fingerprint} shown when its time has come`);
    const first = want.kind === 'before' ? addMinutes(want.due, -this.facts.settings.warnBefore) : want.due;
    if (first > this.now) this.wrong(`${fingerprint} shown too early`);
    if (want.back && want.back > this.now) this.wrong(`${fingerprint} shown of somebody who is away`);
    this.count(showings, fingerprint);
    return one;
  }

  private count(showings: Showings, fingerprint: string): void {
    this.shown.push(fingerprint);
    if (!showings.show()) this.fault(`${fingerprint} shown ${showings.shown} times`);
  }

  onEnd(busy: boolean): void {
    if (!busy) return;
    for (const row of this.machine.disk.rows<StoredReminder & StoredNotice>('reminders')) {
      const brief = /^brief:(.*)/.exec(row.fingerprint)?.[1];
      const showings = brief ? this.brief(brief) : this.wanted.get(row.fingerprint)?.showings;
      if (row.waits !== undefined || row.open) showings?.interrupted(row.tries ?? 0);
    }
  }

  /** What could not be shown is tried as if for the first time. */
  forgetTries(): void {
    for (const { showings } of this.wanted.values()) showings.forgetTries();
    for (const brief of this.briefs.values()) brief.forgetTries();
  }

  beforeSweep(): void {
    this.inOneSweep = { late: [] };
    // What was not warned of in time needs no warning any more, also when the clock is set back.
    for (const { want, showings } of this.wanted.values())
      if (want.kind === 'before' && want.due <= this.now) showings.over = true;
  }

  /** What must have been shown by a sweep that was done now and not stopped. */
  afterSweep(): void {
    this.follow();
    this.afterChange();
    if (this.held() || this.machine.notices.broken) return;
    for (const { want, showings } of this.wanted.values())
      if (this.mustBeShown(want) && !showings.settled) this.fault(`${want.fingerprint} was not shown`);
    this.expectBrief();
  }

  private mustBeShown({ kind, due, since, back }: Want): boolean {
    const { now } = this;
    if (back && back > now) return false;
    if (kind !== 'before') return due <= now;
    const from = addMinutes(due, -this.facts.settings.warnBefore);
    // Whoever agrees to call in five minutes needs no warning ten minutes before.
    return from <= now && now < due && since < from;
  }

  private expectBrief(): void {
    const today = dayOf(this.now, this.zone);
    const { settings, calendar } = this.facts;
    if (!isWorkingDay(today, calendar) || minuteOfDay(this.now, this.zone) < settings.briefAt) return;
    const brief = this.brief(today);
    const { something, perhaps } = this.counts();
    if (!perhaps || something) brief.first ??= something ? 'full' : 'empty';
    if (something && brief.first === 'full' && !brief.acted && !brief.settled) this.fault(`no brief on ${today}`);
  }

  /** What must be right as soon as the background has done with whatever was changed. */
  afterChange(): void {
    this.follow();
    const { action, notices } = this.machine;
    const { overdue } = this.counts();
    const badge = overdue > 99 ? '99+' : overdue ? String(overdue) : '';
    if (action.text !== badge) this.fault(`the badge says "${action.text}" and not "${badge}"`);
    if (badge && !action.title.includes(badge)) this.fault(`the badge's title says "${action.title}"`);
    for (const id of notices.shown.keys()) if (this.isOver(id)) this.fault(`${id} is still shown`);
  }

  /** Is there nothing left of what a notification is about? */
  private isOver(id: string): boolean {
    if (id.startsWith('brief:')) return !this.counts().perhaps;
    const about = this.together.get(id) ?? (/^(promise|snooze):/.test(id) ? [id.split('|')[0] ?? ''] : null);
    return about?.every((fingerprint) => !this.wanted.has(fingerprint)) ?? false;
  }

  /** The user has done something. `surely`: and all that follows from it was done too. */
  acted(how: 'surely' | 'perhaps'): void {
    const today = dayOf(this.now, this.zone);
    const { calendar, settings } = this.facts;
    if (!isWorkingDay(today, calendar) || minuteOfDay(this.now, this.zone) < settings.briefAt) return;
    const brief = this.brief(today);
    if (brief.acted !== 'surely') brief.acted = how;
  }

  /** Another hour, other working days: whether somebody was at work before the brief has to be asked anew. */
  replanned(): void {
    for (const brief of this.briefs.values()) if (brief.acted) brief.acted = 'perhaps';
    this.acted('perhaps');
  }

  /** Instants up to `until` at which something may be to be raised, or no more. */
  instants(until: Instant): readonly Instant[] {
    const { settings, calendar } = this.facts;
    // Looked at in every minute of a year: what is settled or far off is left out before it is reckoned with.
    const from = addMinutes(this.now, -2 * lateAfter);
    const to = addMinutes(until, settings.warnBefore);
    const of = [...this.wanted.values()].flatMap(({ want: { due, back, kind } }) => {
      if (due < from || due > to) return back ? [back] : [];
      return kind === 'before' ? [addMinutes(due, -settings.warnBefore)] : [due, addMinutes(due, lateAfter + 1)];
    });
    const times = [settings.briefAt, settings.hours.from, settings.quiet?.from, settings.quiet?.until, 0].filter(
      (time) => time !== undefined,
    );
    for (let at = this.now; at <= until; at = addMinutes(at, 60)) {
      const minute = minuteOfDay(at, calendar.zone);
      of.push(
        ...times.filter((time) => time >= minute && time < minute + 60).map((time) => addMinutes(at, time - minute)),
      );
    }
    if (settings.pausedUntil) of.push(settings.pausedUntil);
    return [...new Set(of)].filter((at) => at > this.now && at <= until).sort();
  }
}

/** So many of several are named. */
const namedAtLeast = 3;
