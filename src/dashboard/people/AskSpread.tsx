import { useState } from 'preact/hooks';
import { Sheet } from '../../person/Sheet';
import { AskActs } from '../../ui/AskActs';
import { counted, t } from '../../ui/words';
import type { Asked } from './asked';

const usualPerDay = 20;
/** As the capacity a user may set. */
const mostPerDay = 500;

/** How many a day. */
export function AskSpread({ count, capacity, busy, change, leave }: Asked) {
  const [typed, setTyped] = useState(String(capacity ?? usualPerDay));
  const perDay = Number(typed);
  const fits = Number.isInteger(perDay) && perDay >= 1 && perDay <= mostPerDay;
  return (
    <Sheet
      title={counted('manySpreadTitle', count)}
      leave={leave}
      submit={() => fits && change({ what: 'spread', perDay })}
    >
      <label class="short">
        <span>{t('manyPerDay')}</span>
        <input
          type="number"
          min={1}
          max={mostPerDay}
          value={typed}
          aria-invalid={!fits}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <p role={fits ? undefined : 'alert'} class={fits ? 'small quiet' : 'small late'}>
        {fits ? counted('manySpreadSays', Math.ceil(count / perDay)) : t('manyPerDayFaulty', mostPerDay)}
      </p>
      <AskActs does={t('spreadIt')} disabled={busy} leave={leave} />
    </Sheet>
  );
}
