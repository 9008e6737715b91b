import { useId, useState } from 'preact/hooks';
import type { Cadences } from '../../domain/cadence';
import type { ManyChange, ManyReason } from '../../domain/many';
import type { Facets } from '../../domain/people';
import { tagKey, tagOf } from '../../domain/tags';
import { Sheet } from '../../person/Sheet';
import { cadenceName, cadenceReason } from '../../ui/names';
import { counted, keyed, t } from '../../ui/words';

export type FormName = ManyChange['what'];

interface Props {
  readonly form: FormName;
  /** How many are chosen. */
  readonly count: number;
  readonly facets: Facets | null;
  readonly cadences: Cadences;
  /** Follow-ups a day that the user can keep. */
  readonly capacity: number | null;
  readonly busy: boolean;
  readonly change: (change: ManyChange) => void;
  readonly leave: () => void;
}

/** What is asked before something is done with many. */
export function ChangeForm(props: Props) {
  const Asked = { tag: Tagging, cadence: OnCadence, spread: Spreading, close: Closing, delete: Deleting }[props.form];
  return <Asked {...props} />;
}

function Tagging({ count, facets, busy, change, leave }: Props) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const list = useId();
  const known = Object.entries(facets?.tags ?? {})
    .sort(([, a], [, b]) => b - a)
    .map(([tag]) => tag);
  const parts = typed.split(',');
  const tags = parts.map(tagOf).filter((tag) => tagKey(tag));
  /** The list of a field completes all of it: what was typed before the last comma is put before each. */
  const before = parts
    .slice(0, -1)
    .map((part) => `${part.trim()}, `)
    .join('');
  const send = (what: 'add' | 'remove') => {
    if (!tags.length) setProblem(t('tagNeeded'));
    else change({ what: 'tag', add: [], remove: [], [what]: tags });
  };
  return (
    <Sheet title={counted('manyTagTitle', count)} leave={leave} submit={() => send('add')}>
      <label>
        <span>{t('manyTags')}</span>
        <input
          type="text"
          list={list}
          value={typed}
          autocomplete="off"
          aria-invalid={problem !== ''}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setProblem('');
          }}
        />
      </label>
      <datalist id={list}>
        {known.map((tag) => (
          <option key={tag} value={before + tag} />
        ))}
      </datalist>
      <p role="alert" class="small late">
        {problem}
      </p>
      <div class="acts">
        <button type="submit" class="secondary strong" disabled={busy}>
          {t('manyTagAdd')}
        </button>
        <button type="button" class="secondary" disabled={busy} onClick={() => send('remove')}>
          {t('manyTagRemove')}
        </button>
        <Cancel leave={leave} />
      </div>
    </Sheet>
  );
}

function OnCadence({ count, cadences, busy, change, leave }: Props) {
  const [cadence, setCadence] = useState('gentle');
  return (
    <Sheet title={counted('manyCadenceTitle', count)} leave={leave} submit={() => change({ what: 'cadence', cadence })}>
      <label>
        <span>{t('cadence')}</span>
        <select value={cadence} onChange={(event) => setCadence(event.currentTarget.value)}>
          {[...cadences.keys()].map((id) => (
            <option key={id} value={id}>
              {cadenceName(id)}
            </option>
          ))}
        </select>
      </label>
      <p class="small quiet">{cadenceReason(cadence)}</p>
      <Acts does={t('manyCadenceSet')} busy={busy} leave={leave} />
    </Sheet>
  );
}

const usualPerDay = 20;
/** As the capacity a user may set. */
const mostPerDay = 500;

function Spreading({ count, capacity, busy, change, leave }: Props) {
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
      <Acts does={t('spreadIt')} busy={busy} leave={leave} />
    </Sheet>
  );
}

const reasons: readonly ManyReason[] = ['no-reply', 'no-fit', 'moved-on', 'other'];

function Closing({ count, busy, change, leave }: Props) {
  const [reason, setReason] = useState<ManyReason>('no-fit');
  return (
    <Sheet
      title={counted('manyCloseTitle', count)}
      leave={leave}
      submit={() => change({ what: 'close', reason, anyway: false })}
    >
      <fieldset class="reasons" aria-label={t('closeTitle')}>
        {reasons.map((one) => (
          <label key={one} class="check">
            <input type="radio" name="reason" checked={one === reason} onChange={() => setReason(one)} />
            <span>{t(`closeReason_${keyed(one)}`)}</span>
          </label>
        ))}
      </fieldset>
      <p class="small quiet">{t('manyCloseSays')}</p>
      <Acts does={t('closeNow')} busy={busy} leave={leave} />
    </Sheet>
  );
}

const Deleting = ({ count, busy, change, leave }: Props) => (
  <Sheet title={counted('manyDeleteTitle', count)} leave={leave}>
    <p>{t('deleteSays')}</p>
    <div class="acts">
      <button type="button" class="secondary grave" disabled={busy} onClick={() => change({ what: 'delete' })}>
        {counted('manyDeleteNow', count)}
      </button>
      <Cancel leave={leave} />
    </div>
  </Sheet>
);

const Acts = ({ does, busy, leave }: { does: string; busy: boolean; leave: () => void }) => (
  <div class="acts">
    <button type="submit" class="secondary strong" disabled={busy}>
      {does}
    </button>
    <Cancel leave={leave} />
  </div>
);

const Cancel = ({ leave }: { leave: () => void }) => (
  <button type="button" class="secondary bare" onClick={leave}>
    {t('cancel')}
  </button>
);
