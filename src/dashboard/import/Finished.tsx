import type { ManyDone } from '../../messaging/bulk';
import { counted, t } from '../../ui/words';
import { hashOf } from '../place';

interface Props {
  readonly done: ManyDone;
  readonly waits: boolean;
  /** There were no people in the file. */
  readonly eventsOnly: boolean;
  readonly undo: (actId: string) => void;
  readonly another: () => void;
}

/** What came of it, and the way back, for as long as the page stands. */
export const Finished = ({ done, done: { events = 0 }, waits, eventsOnly, undo, another }: Props) => (
  <section aria-labelledby="import-done">
    <h2 id="import-done" tabIndex={-1} data-arrives>
      {!eventsOnly && (done.changed ? counted('imported', done.changed) : t('importedNothing'))}
      {eventsOnly && (events ? counted('importedHistory', events) : t('importedNothing'))}
    </h2>
    {!eventsOnly && events > 0 && <p>{counted('importedHistory', events)}</p>}
    {done.skipped.length > 0 && <p class="quiet">{counted('importSkipped', done.skipped.length)}</p>}
    <div class="acts">
      {done.actId && (
        <button type="button" class="secondary strong" onClick={() => undo(done.actId ?? '')}>
          {t('undo')}
        </button>
      )}
      <button type="button" class="secondary" onClick={another}>
        {t('importOther')}
      </button>
      <a href={hashOf(waits ? { place: 'reconnect' } : { place: 'people', search: '' })}>
        {t(waits ? 'importSeeWaiting' : 'importSeePeople')}
      </a>
    </div>
  </section>
);
