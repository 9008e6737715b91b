import { useState } from 'preact/hooks';
import { dayOf } from '../domain/day';
import type { ContactView } from '../messaging/views';
import { ask } from '../ui/background';
import { nextWords } from '../ui/done';
import { Icon } from '../ui/Icon';
import { onDay, timeIn } from '../ui/when';
import { sentence, t } from '../ui/words';
import { useDesk } from './desk';
import { PromiseForm } from './PromiseForm';

type Promised = ContactView['promises'][number];

/** The promises that still ask for something. One without a date is a defect, and says so. */
export function Promises({ contact }: { contact: ContactView }) {
  const waiting = contact.promises.filter(
    ({ score, deleted, id }) =>
      !deleted && (score === 'open' || score === 'undated' || (score === 'missed' && stepIs(contact, id))),
  );
  const unwritten = contact.plan.undated && !waiting.some(({ score }) => score === 'undated');
  if (!waiting.length && !unwritten) return null;
  return (
    <ul class="promises" aria-label={t('promises')}>
      {unwritten && <Unwritten />}
      {waiting.map((promise) => (
        <OnePromise key={promise.id} promise={promise} contact={contact} />
      ))}
    </ul>
  );
}

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

/** A missed promise is shown as long as it is what comes next. */
const stepIs = ({ plan }: ContactView, promiseId: string): boolean =>
  plan.step?.why.rule === 'promise' && plan.step.why.promiseId === promiseId;

function OnePromise({ promise, contact }: { promise: Promised; contact: ContactView }) {
  const { act, zone } = useDesk();
  const [moving, setMoving] = useState(false);
  const { id, at, by } = promise;
  const ids = { contactId: contact.id, promiseId: id };
  const what = at
    ? t(`promise_${by}`, sentenceDay(promise, contact), timeIn(at, promise.zone))
    : t(`promiseUndated_${by}`);
  return (
    <li class={stepIs(contact, id) ? 'is-step' : at ? '' : 'undated'}>
      {!stepIs(contact, id) && <Icon name="promise" />}
      <div>
        {/* The step above says the same of the promise that is the step. */}
        {!stepIs(contact, id) && <p>{sentence(what)}</p>}
        {promise.note && (
          <p class="small quiet" dir="auto">
            {promise.note}
          </p>
        )}
        {moving ? (
          <PromiseForm
            zone={promise.zone}
            today={contact.today}
            by={by}
            at={at}
            moving
            cancel={() => setMoving(false)}
            save={async (moved) => {
              if (!moved.at) return false;
              const instant = moved.at;
              const done = await act(
                () => ask('movePromise', { ...ids, at: instant }),
                (result) => ({ text: t('promiseMoved', nextWords(result.contact, zone)) }),
              );
              return done !== null;
            }}
          />
        ) : (
          <div class="acts">
            <button type="button" class="link" onClick={() => setMoving(true)}>
              {t(at ? 'moveIt' : 'whichDateAndTime')}
            </button>
            <button
              type="button"
              class="link"
              onClick={() =>
                void act(
                  () => ask('releasePromise', ids),
                  (result) => ({ text: t('promiseReleased', nextWords(result.contact, zone)) }),
                )
              }
            >
              {t('releaseIt')}
            </button>
          </div>
        )}
      </div>
    </li>
  );
}

const sentenceDay = ({ at, zone }: Promised, { today }: ContactView): string =>
  at ? onDay(dayOf(at, zone), today) : '';
