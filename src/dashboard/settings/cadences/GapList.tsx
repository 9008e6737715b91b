import { useRef } from 'preact/hooks';
import type { Gap } from '../../../domain/cadence';
import { longestGap } from '../../../domain/cadence';
import { t } from '../../../ui/words';
import { type GapDraft, isFaultyCount, withGap } from './cadence-draft';

interface Props {
  readonly gaps: readonly GapDraft[];
  readonly change: (gaps: readonly GapDraft[]) => void;
  /** Are faults marked? */
  readonly marked: boolean;
  readonly describedBy: string;
}

/** The gaps between messages, each in working days or days. The first message comes at once and has none. */
export function GapList({ gaps, change, marked, describedBy }: Props) {
  const adder = useRef<HTMLButtonElement>(null);
  /** The row that gets the focus as soon as it is there. */
  const wanted = useRef<number | null>(null);
  const set = (key: number, part: Partial<GapDraft>) =>
    change(gaps.map((gap) => (gap.key === key ? { ...gap, ...part } : gap)));
  const add = () => {
    const more = withGap(gaps);
    wanted.current = more.at(-1)?.key ?? null;
    change(more);
  };
  const remove = (key: number) => {
    change(gaps.filter((gap) => gap.key !== key));
    adder.current?.focus();
  };
  return (
    <>
      <ol class="gaps" aria-label={t('cadenceGaps')}>
        {gaps.map(({ key, count, unit }, index) => (
          <li key={key}>
            <label class="short">
              <span>{t('gapBefore', index + 2)}</span>
              <input
                ref={(input) => {
                  if (!input || wanted.current !== key) return;
                  wanted.current = null;
                  input.focus();
                }}
                type="number"
                min={1}
                max={longestGap}
                value={count}
                aria-invalid={marked && isFaultyCount(count)}
                aria-describedby={describedBy}
                onInput={(event) => set(key, { count: event.currentTarget.value })}
              />
            </label>
            <label class="short">
              <span>{t('gapUnit')}</span>
              <select value={unit} onChange={(event) => set(key, { unit: event.currentTarget.value as Gap['unit'] })}>
                <option value="working-days">{t('unit_working_days')}</option>
                <option value="days">{t('unit_days')}</option>
              </select>
            </label>
            <button type="button" class="secondary" aria-label={t('gapRemove', index + 2)} onClick={() => remove(key)}>
              {t('remove')}
            </button>
          </li>
        ))}
      </ol>
      <button ref={adder} type="button" class="secondary" onClick={add}>
        {t('gapAdd')}
      </button>
    </>
  );
}
