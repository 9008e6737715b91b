import { isWorkingDay } from '../../../src/domain/calendar';
import { addDays, type Day, instantAt, msOf } from '../../../src/domain/day';
import type { Leave } from '../../../src/domain/settings';
import { Life } from './life';
import type { Browser } from './machine';
import type { Program } from './program';
import { Random } from './random';

const hour = 60;

export interface Size {
  readonly days: number;
  readonly contacts: number;
  readonly restarts: number;
}

/**
 * Somebody at work for a year: in the morning the machine is woken, most evenings it is put to sleep; they look at their brief, agree on
 * calls, make some of them, move others, forget some; the browser is restarted now and then; three leaves, on the second of which
 * the machine sleeps.
 */
export class Year {
  readonly life: Life;
  /** Of each promise that came due while it was wanted, `promise:<id>:<instant>`. */
  readonly due = new Set<string>();
  readonly workingDays: Day[] = [];
  restarts = 0;
  private readonly random: Random;
  private readonly first: Day = '2026-01-05' as Day;
  private readonly leaves: readonly Leave[];

  constructor(
    program: Program,
    browser: Browser,
    private readonly size: Size,
    seed: number,
  ) {
    this.random = new Random(seed);
    this.leaves = [0.15, 0.5, 0.9].map((share) => {
      const from = addDays(this.first, Math.floor(size.days * share));
      return { from, to: addDays(from, Math.max(2, Math.floor(size.days / 26))), note: '' };
    });
    this.life = new Life(program, { browser, zone, at: instantAt(this.first, 7 * hour, zone), seed });
  }

  async live(): Promise<void> {
    const { life, size } = this;
    await life.begin();
    for (let added = 0; added < size.contacts; added++) await life.carryOut({ do: 'add' });
    await life.carryOut({ do: 'settings', patch: { leaves: this.leaves } });
    for (let day = 0; day < size.days; day++) await this.day(addDays(this.first, day), day);
    while (this.restarts < size.restarts) await this.restart();
    await life.end();
    this.note();
  }

  private async day(today: Day, nth: number): Promise<void> {
    const { random, leaves } = this;
    const away = leaves.findIndex(({ from, to }) => from <= today && today <= to);
    const works = isWorkingDay(today, this.life.expected.facts.calendar);
    if (away === 1 || (!works && random.below(2))) return;
    if (nth) await this.until(today, 7 * hour + random.below(80), random.below(5) > 0);
    if (this.restarts < Math.floor(((nth + 1) * this.size.restarts) / this.size.days)) await this.restart();
    if (!works) return this.until(today, 20 * hour, false);
    this.workingDays.push(today);
    await this.until(today, 9 * hour, false);
    for (let at = 9 * hour; at < 19 * hour; at += 30 + random.below(90)) {
      await this.until(today, at, false);
      this.note();
      await this.work();
    }
  }

  private async restart(): Promise<void> {
    this.restarts++;
    const [alarms, notices] = [this.random.below(2) > 0, this.random.below(2) > 0];
    await this.life.carryOut({ do: 'restart', minutes: 1 + this.random.below(40), alarms, notices });
  }

  /** Time goes by until then; `asleep`: and the machine sleeps meanwhile. */
  private async until(day: Day, minute: number, asleep: boolean): Promise<void> {
    const minutes = Math.floor((msOf(instantAt(day, minute, zone)) - this.life.machine.clock.ms) / 60_000);
    if (minutes <= 0) return;
    await this.life.carryOut(asleep ? { do: 'sleep', minutes, alarm: true } : { do: 'pass', minutes });
  }

  /** One call is agreed upon, one promise is seen to, and something is done that has nothing to do with either. */
  private async work(): Promise<void> {
    const { life, random, size } = this;
    const anybody = (): number => random.below(size.contacts);
    const ahead = random.below(3) ? random.below(5 * 24 * hour) : random.below(40 * 24 * hour);
    await life.carryOut({ do: 'promise', who: anybody(), in: 15 + ahead, what: 'call-back' });
    const late = this.overdue();
    const who = late[random.below(late.length || 1)];
    if (who !== undefined && random.below(4))
      await life.carryOut({ do: 'log', who, outcome: random.below(3) ? 'spoke' : 'no-answer' });
    const other = anybody();
    const what = random.below(12);
    if (what === 0) await life.carryOut({ do: 'away', who: other, days: 1 + random.below(14) });
    else if (what === 1) await life.carryOut({ do: 'move', who: other, in: 30 + ahead });
    // Whoever is taken up again is told of what is still owed: nobody to whom something is promised is closed.
    else if (what === 2 && !life.contact(other)?.wants.length) await life.carryOut({ do: 'close', who: other });
    else if (what === 3) await life.carryOut({ do: 'snooze', who: other, in: 15 + random.below(300) });
    else if (what < 9) await life.carryOut({ do: 'log', who: other, outcome: 'sent' });
  }

  private contacts() {
    return [...this.life.expected.facts.known.values()].filter(({ dossier }) => !dossier.contact.fields.deleted);
  }

  /** Whose promise has passed and is wanted still, and was to be told of by now. */
  private overdue(): number[] {
    const { now } = this.life.machine.clock;
    return this.contacts().flatMap(({ wants }, index) =>
      wants.some(({ kind, due, back }) => kind === 'now' && (back ?? due) <= now) ? [index] : [],
    );
  }

  /** Writes down what has come due. */
  private note(): void {
    const { now } = this.life.machine.clock;
    for (const { wants } of this.contacts())
      for (const { kind, due, back, fingerprint } of wants)
        if (kind === 'now' && (back ?? due) <= now) this.due.add(fingerprint);
  }
}

const zone = 'Europe/Berlin';
