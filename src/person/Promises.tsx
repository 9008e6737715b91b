import { isUnsettled } from '../domain/promise';
import type { ContactView } from '../messaging/views';
import { Icon } from '../ui/Icon';
import { useMinute } from '../ui/use-minute';
import { sentence, t } from '../ui/words';
import { useDesk } from './desk';
import { PromiseLedger } from './PromiseLedger';
import { PromiseRow } from './PromiseRow';

type Scored = ContactView['promises'][number];

/** The promises that still ask for something, one without a date first: it is a defect, and says so. Then those of the past. */
export function Promises({ contact }: { contact: ContactView }) {
  const now = useMinute();
  const standing = contact.promises.filter(({ deleted }) => !deleted).toSorted(byTime);
  const waiting = standing.filter((one) => one.score === 'undated' || isUnsettled(one, contact.touches));
  const unwritten = contact.plan.undated && !waiting.some(({ score }) => score === 'undated');
  return (
    <>
      {(waiting.length > 0 || unwritten) && (
        <ul class="promises" aria-label={t('promises')}>
          {unwritten && <Unwritten />}
          {waiting.map((promise) => (
            <PromiseRow key={promise.id} promise={promise} contact={contact} now={now} />
          ))}
        </ul>
      )}
      <PromiseLedger past={standing.filter((one) => !waiting.includes(one)).toReversed()} contact={contact} />
    </>
  );
}

const byTime = ({ at: a }: Scored, { at: b }: Scored): number => ((a ?? '') < (b ?? '') ? -1 : a === b ? 0 : 1);

/** "Asked to call later" was logged, and no promise was written down with it. */
function Unwritten() {
  const { work, change } = useDesk();
  return (
    <li class="undated">
      <Icon name="promise" />
      <div>
        <p>{sentence(t('promiseUndated_them'))}</p>
        {!work.promising && (
          <div class="acts">
            <button type="button" class="link" onClick={() => change({ promising: true })}>
              {t('whichDateAndTime')}
            </button>
          </div>
        )}
      </div>
    </li>
  );
}
