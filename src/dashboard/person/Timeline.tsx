import { useMemo, useState } from 'preact/hooks';
import { dayOf } from '../../domain/day';
import { allowedSilence, type Line, timelineOf } from '../../domain/timeline';
import type { ContactPast, ContactView } from '../../messaging/views';
import { useDesk } from '../../person/desk';
import { EarlierTouch } from '../../person/EarlierTouch';
import { Sent } from '../../person/History';
import { touchPlaces } from '../../person/touch-place';
import { ShowMore } from '../../ui/ShowMore';
import type { Chosen } from '../../ui/use-settings';
import { counted, t } from '../../ui/words';
import { Entry } from './Entry';

/** Drawn at first, and at every press for more: a page of a decade takes its time. */
const atOnce = 80;

/** All that has been, newest first: touches with what was changed in them, promises and what came of them, silences and years. */
export function Timeline({ contact, past }: { contact: ContactView; past: ContactPast | null }) {
  const { chosen, zone } = useDesk();
  const [logging, setLogging] = useState(false);
  const [withDeleted, setWithDeleted] = useState(false);
  const [shown, setShown] = useState(atOnce);
  const { touches, promises, today, closing } = contact;
  const places = useMemo(() => touchPlaces(touches), [touches]);
  const deleted = past?.deleted ?? [];
  const allowed = chosen ? allowedFor(contact, chosen) : 0;
  const until = closing ? dayOf(closing.at, zone) : today;
  const entries = useMemo(() => {
    const line: Line = { touches, promises, allowed, today, until };
    return timelineOf(withDeleted ? { ...line, touches: [...touches, ...deleted] } : line);
  }, [touches, promises, allowed, today, until, withDeleted, deleted]);
  const more = entries.length - shown;
  return (
    <section class="history timeline" aria-labelledby="timeline">
      <div class="row">
        <h2 class="eyebrow" id="timeline">
          {t('history')}
        </h2>
        <Sent contact={contact} />
      </div>
      <div class="acts">
        <button type="button" class="link" aria-expanded={logging} onClick={() => setLogging(!logging)}>
          {t('touchEarlier')}
        </button>
        {deleted.length > 0 && (
          <button type="button" class="link" aria-pressed={withDeleted} onClick={() => setWithDeleted(!withDeleted)}>
            {counted('showDeleted', deleted.length)}
          </button>
        )}
      </div>
      {logging && <EarlierTouch contact={contact} close={() => setLogging(false)} />}
      {entries.length === 0 && <p class="quiet small">{t('historyEmpty')}</p>}
      <ol aria-label={t('history')}>
        {entries.slice(0, shown).map((entry, index) => (
          <Entry key={keyOf(entry, index)} {...{ entry, contact, places }} edits={past?.edits ?? {}} />
        ))}
      </ol>
      {more > 0 && <ShowMore label={counted('showOlder', more)} show={() => setShown(shown + atOnce)} />}
    </section>
  );
}

type OfLine = ReturnType<typeof timelineOf>[number];

/** A silence is that before what follows it: a touch logged into it makes another of it. */
function keyOf(entry: OfLine, index: number): string {
  if (entry.what === 'touch') return entry.touch.id;
  if (entry.what === 'promised' || entry.what === 'promise-came') return `${entry.what} ${entry.promise.id}`;
  return entry.what === 'year' ? `${entry.year} ${index}` : `since ${entry.since}`;
}

/** By the cadence they are kept by, or the slower one it has run out into. */
function allowedFor({ fields, plan }: ContactView, { cadences, calendar }: Chosen): number {
  const own = [fields.cadence, plan.step?.cadence ?? fields.cadence].flatMap((id) => cadences.get(id) ?? []);
  return Math.max(0, ...own.map((one) => allowedSilence(one, fields.every, calendar.workingWeekdays.size)));
}
