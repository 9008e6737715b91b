import type { Touch } from '../domain/touch';
import type { ContactView } from '../messaging/views';
import { counted } from '../ui/words';
import { TouchRow } from './TouchRow';

interface Props {
  readonly touch: Touch;
  readonly contact: ContactView;
  /** Days without a touch before this one, when they are worth a word. */
  readonly gap: number;
  /** "Touch 7, voicemail 4" */
  readonly place: string;
}

export const HistoryRow = ({ touch, contact, gap, place }: Props) => (
  <li>
    <TouchRow touch={touch} contact={contact} place={place} />
    {gap > 0 && <p class="gap">{counted('gap', gap)}</p>}
  </li>
);
