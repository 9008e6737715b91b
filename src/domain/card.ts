import type { CadenceId } from './cadence';
import type { ContactKind, Stage, Value } from './contact';
import type { Day, Instant } from './day';

/** What the list of people knows of a contact: enough to find, filter, sort and show them. */
export interface Card {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly company: string;
  readonly emails: readonly string[];
  readonly kind: ContactKind;
  readonly value: Value;
  readonly stage: Stage;
  readonly cadence: CadenceId;
  readonly tags: readonly string[];
  /** The day of the next step, in the user's zone; `null` when nothing is due. */
  readonly day: Day | null;
  /** The instant of the next step, where it is a promise. */
  readonly promise: Instant | null;
  /** Days between two messages as the cadence now has it; 0 where it has none. */
  readonly gap: number;
  readonly lastAt: Instant | null;
  readonly touches: number;
  readonly addedOn: Day;
  readonly knownSince: Day | null;
  /** Waits on the list of those to reconnect with. */
  readonly waits: boolean;
  /** Open and without a next step, which nobody ever is (rule 1). */
  readonly hanging: boolean;
  /** Name, company, title, addresses, notes: what is searched, folded ({@link fold}); a line each. */
  readonly text: string;
}
