import { useEffect, useRef, useState } from 'preact/hooks';
import { dayOf, type Instant } from '../domain/day';
import type { ContactView } from '../messaging/views';
import { catchFocus } from '../ui/focus-return';
import { Icon } from '../ui/Icon';
import { onDay, timeIn } from '../ui/when';
import { sentence, t } from '../ui/words';
import { CorrectPromise } from './CorrectPromise';
import { clocksOf } from './clocks';
import { useDesk } from './desk';
import { PromiseForm } from './PromiseForm';
import { usePromiseActs } from './use-promise-acts';
import { sayBack } from './when-said';

type Scored = ContactView['promises'][number];

/** A promise that still asks for something, and what can be done with it. */
export function PromiseRow({ promise, contact, now }: { promise: Scored; contact: ContactView; now: Instant }) {
  const { zone } = useDesk();
  const acts = usePromiseActs(contact.id);
  const [moving, setMoving] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const { id, at, what, note, score } = promise;
  const clocks = clocksOf(contact.zone, zone, promise);
  // What comes next is said above, with its reason.
  const isStep = contact.plan.step?.why.rule === 'promise' && contact.plan.step.why.promiseId === id;
  const come = what === 'appointment' && at !== null && at <= now;
  const settled = useRef(false);
  useEffect(() => {
    const place = row.current?.closest('section') ?? null;
    return () => {
      if (settled.current) catchFocus(place);
    };
  }, []);
  const settle = async (doing: Promise<boolean>) => {
    settled.current = true;
    settled.current = await doing;
  };
  return (
    <li ref={row} class={isStep ? 'is-step' : at ? '' : 'undated'}>
      {!isStep && <Icon name="promise" />}
      <div>
        {!isStep && <p>{sentence(promiseWords(promise, contact))}</p>}
        {at && clocks.theirs && <p class="small quiet">{sayBack(at, promise.zone, clocks, contact.today)}</p>}
        {note && (
          <p class="small quiet" dir="auto">
            {note}
          </p>
        )}
        <div class="acts">
          {come && (
            <>
              <button type="button" class="secondary strong" onClick={() => void settle(acts.met('appointment-kept'))}>
                {t('tookPlace')}
              </button>
              <button type="button" class="secondary" onClick={() => void settle(acts.met('appointment-missed'))}>
                {t('didNotCome')}
              </button>
            </>
          )}
          <button type="button" class="link" aria-expanded={moving} onClick={() => setMoving(!moving)}>
            {t(at ? 'moveIt' : 'whichDateAndTime')}
          </button>
          <button type="button" class="link" onClick={() => void settle(acts.release(id))}>
            {t('releaseIt')}
          </button>
          {score === 'missed' && <CorrectPromise promise={promise} contact={contact} />}
        </div>
        {moving && (
          <PromiseForm
            clocks={clocks}
            today={contact.today}
            promise={promise}
            cancel={() => setMoving(false)}
            save={async ({ at: to }) => to !== null && acts.move(id, to)}
          />
        )}
      </div>
    </li>
  );
}

function promiseWords({ what, by, at, zone }: Scored, { today }: ContactView): string {
  const kind = what === 'appointment' ? 'appointment' : by;
  return at ? t(`promise_${kind}`, onDay(dayOf(at, zone), today), timeIn(at, zone)) : t(`promiseUndated_${kind}`);
}
