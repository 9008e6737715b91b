import type { Sorting } from '../../domain/people';
import type { MessageKey } from '../../ui/message-keys';

interface Column {
  readonly id: string;
  readonly title: MessageKey;
  /** What a press on its heading sorts by. */
  readonly sort?: Sorting;
  /** Those for whom it matters most come first: who was touched most, and last. */
  readonly backwards?: boolean;
}

/** In the order in which they stand, after the boxes by which people are chosen. */
export const columns: readonly Column[] = [
  { id: 'name', title: 'column_name', sort: 'name' },
  { id: 'stage', title: 'column_stage' },
  { id: 'next', title: 'nextStep', sort: 'next' },
  { id: 'last', title: 'column_last', sort: 'last', backwards: true },
  { id: 'cadence', title: 'cadence' },
  { id: 'tags', title: 'column_tags' },
  { id: 'touches', title: 'column_touches', sort: 'touches', backwards: true },
];
