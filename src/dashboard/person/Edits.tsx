import type { Edit } from '../../domain/edits';
import type { Touch } from '../../domain/touch';
import type { ContactView } from '../../messaging/views';
import { useDesk } from '../../person/desk';
import { stamp } from '../../ui/when';
import { counted } from '../../ui/words';
import { editWords } from './edit-words';

/** How a touch was changed, and what it said before. Folded: it is looked up, not looked at. */
export function Edits({ touch, edits, contact }: { touch: Touch; edits: readonly Edit[]; contact: ContactView }) {
  const { zone } = useDesk();
  if (!edits.length) return null;
  return (
    <details class="edits">
      <summary>{counted('touchChangedTimes', edits.length)}</summary>
      <ul>
        {editWords(touch, edits, contact).map(({ at, was }, index) => (
          <li key={`${at} ${index}`}>
            <time dateTime={at}>{stamp(at, zone, contact.today)}</time>
            {was.map((words) => (
              <p key={words} dir="auto">
                {words}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
