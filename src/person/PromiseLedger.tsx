import type { Score } from '../domain/promise';
import type { ContactView } from '../messaging/views';
import { stamp } from '../ui/when';
import { counted, t } from '../ui/words';
import { CorrectPromise } from './CorrectPromise';

type Scored = ContactView['promises'][number];

/** How the promises of the past went. Folded: it is looked up, not looked at. */
export function PromiseLedger({ past, contact }: { past: readonly Scored[]; contact: ContactView }) {
  if (!past.length) return null;
  return (
    <details class="ledger">
      <summary>{keptWords(contact.promises)}</summary>
      <ul aria-label={t('promisesPast')}>
        {past.map((promise) => (
          <Past key={promise.id} promise={promise} contact={contact} />
        ))}
      </ul>
    </details>
  );
}

/** "3 of 4 promises kept", of those that were kept or not; with none of them, only what is folded here. */
function keptWords(promises: readonly Scored[]): string {
  const scores = promises.filter(({ deleted }) => !deleted).map(({ score }) => score);
  const settled = scores.filter((score) => score === 'kept' || score === 'late' || score === 'missed');
  const kept = settled.filter((score) => score === 'kept').length;
  return settled.length ? counted('promisesKept', settled.length, kept) : t('promisesPast');
}

function Past({ promise, contact }: { promise: Scored; contact: ContactView }) {
  const { at, zone, score, moves, corrected, note, what } = promise;
  return (
    <li>
      <div>
        <p>
          <b>{t(`promiseScore_${score as Exclude<Score, 'open' | 'undated'>}`)}</b>{' '}
          <span class="quiet">{at ? stamp(at, zone, contact.today) : t('promiseUndated')}</span>
        </p>
        <p class="small quiet">
          {[
            t(what === 'appointment' ? 'promiseWhat_appointment' : 'promiseWhat_call_back'),
            moves.length > 0 ? counted('promiseMovedTimes', moves.length) : '',
            corrected && score === corrected ? t('promiseByYourWord') : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {note && (
          <p class="small quiet" dir="auto">
            {note}
          </p>
        )}
      </div>
      {score !== 'released' && <CorrectPromise promise={promise} contact={contact} />}
    </li>
  );
}
