import type { TimelineEntry } from '../../domain/timeline';
import type { ContactPast, ContactView } from '../../messaging/views';
import { TouchRow } from '../../person/TouchRow';
import { Icon } from '../../ui/Icon';
import { stamp } from '../../ui/when';
import { DeletedTouch } from './DeletedTouch';
import { Edits } from './Edits';
import { promiseLine, silenceWords } from './line-words';

interface Props {
  readonly entry: TimelineEntry;
  readonly contact: ContactView;
  /** By the ids of touches, "Touch 7, voicemail 4". */
  readonly places: ReadonlyMap<string, string>;
  readonly edits: ContactPast['edits'];
}

/** One thing in the line of what has been. */
export function Entry({ entry, contact, places, edits }: Props) {
  switch (entry.what) {
    case 'year':
      return (
        <li class="year">
          <span>{entry.year}</span>
        </li>
      );
    case 'silence':
      return (
        // The longer the silence, the longer the line, up to a length at which it still is one.
        <li class="silence" style={{ '--length': `${lengthOf(entry.days)}px` }}>
          <span>{silenceWords(entry)}</span>
        </li>
      );
    case 'touch':
      return (
        <li class={entry.touch.deleted ? 'deleted' : ''}>
          {entry.touch.deleted ? (
            <DeletedTouch touch={entry.touch} contact={contact} />
          ) : (
            <TouchRow
              touch={entry.touch}
              contactId={contact.id}
              today={contact.today}
              place={places.get(entry.touch.id) ?? ''}
            />
          )}
          <Edits touch={entry.touch} edits={edits[entry.touch.id] ?? []} contact={contact} />
        </li>
      );
    default:
      return (
        <li class="of-promise">
          <div class="touch">
            <span class="ch">
              <Icon name="promise" />
            </span>
            <span class="what">{promiseLine(entry, contact.today)}</span>
            <time dateTime={entry.at}>{stamp(entry.at, entry.promise.zone, contact.today)}</time>
            {entry.promise.note && entry.what === 'promised' && (
              <p class="note-text" dir="auto">
                {entry.promise.note}
              </p>
            )}
          </div>
        </li>
      );
  }
}

/** In pixels, by days. */
const lengthOf = (days: number): number => Math.round(Math.min(120, 8 + 10 * Math.sqrt(days / 7)));
