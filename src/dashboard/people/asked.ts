import type { Cadences } from '../../domain/cadence';
import type { ManyChange } from '../../domain/many';
import type { Facets } from '../../domain/people';

export type FormName = ManyChange['what'];

/** What is known to whoever asks before something is done with many. */
export interface Asked {
  /** How many are chosen. */
  readonly count: number;
  readonly facets: Facets | null;
  readonly cadences: Cadences;
  /** Follow-ups a day that the user can keep. */
  readonly capacity: number | null;
  readonly busy: boolean;
  readonly change: (change: ManyChange) => void;
  readonly leave: () => void;
}
