import { isWorkingDay } from '../../../src/domain/calendar';
import { addDays, type Day, dayOf, type Instant, minuteOfDay } from '../../../src/domain/day';
import type { Facts } from './facts';

/**
 * Whose turn it is to be reconnected with: on a working day, from its hour on, once a day, and never more than so many who are untouched. What
 * the background has noted of it is not looked at.
 */
export class Mornings {
  /** When each who was begun with was. */
  private readonly seen = new Map<string, Instant>();
  /** The days on which somebody had their turn, and when. */
  private readonly held = new Map<Day, Instant>();
  /** Those on which the background may have held its morning, with nobody there. */
  private readonly looked = new Set<Day>();

  constructor(
    private readonly facts: Facts,
    private readonly fault: (what: string) => void,
  ) {}

  private isTime(now: Instant): boolean {
    const { calendar } = this.facts;
    const { zone, hours } = calendar;
    return isWorkingDay(dayOf(now, zone), calendar) && minuteOfDay(now, zone) >= (hours?.from ?? 0);
  }

  /** Is nobody known to have looked on this day, nor on one that the user has travelled or set the clock back from? */
  isFresh(now: Instant): boolean {
    const today = dayOf(now, this.facts.calendar.zone);
    return this.isTime(now) && [0, 1, 2].every((ahead) => !this.looked.has(addDays(today, ahead)));
  }

  /** Something has happened now, in which the background may have held its morning. */
  follow(now: Instant): void {
    const today = dayOf(now, this.facts.calendar.zone);
    const fresh = [...this.facts.known.values()].flatMap(({ dossier: { contact } }) => {
      const begun = contact.fields.waits?.begun;
      if (!begun || this.seen.get(contact.id) === begun) return [];
      this.seen.set(contact.id, begun);
      return begun;
    });
    if (fresh.length) this.check(today, fresh as [Instant], now);
    if (this.isTime(now)) this.looked.add(today);
  }

  private check(today: Day, fresh: readonly [Instant, ...Instant[]], now: Instant): void {
    const { perMorning } = this.facts.settings.reconnect;
    if (!this.isTime(now)) this.fault(`${fresh.length} have their turn when it is no morning`);
    if (this.held.has(today)) this.fault(`a second morning on ${today}`);
    if (new Set(fresh).size > 1) this.fault('several have their turn one by one');
    if (this.untouched() > perMorning) this.fault(`${this.untouched()} are begun with and untouched`);
    this.held.set(today, fresh[0]);
  }

  private untouched = (): number => this.those('begun');
  private those = (turn: 'waits' | 'begun'): number =>
    [...this.facts.known.values()].filter(({ plan }) => plan.turn === turn).length;

  /** The first sweep of a morning is over, and nobody has done anything else. */
  mustBeHeld(): void {
    const { perMorning } = this.facts.settings.reconnect;
    if (this.those('waits') && this.untouched() < perMorning) this.fault('somebody waits whose turn it is');
  }
}
