import type { DoubtAnswer, TakeChoices } from '../../domain/import-file';
import type { Settings } from '../../domain/settings';
import type { ImportPreview } from '../../messaging/bulk';
import { counted, locale, t } from '../../ui/words';
import { Doubtful } from './Doubtful';
import { FoundList } from './FoundList';
import { byWords } from './import-words';
import { LeftOutList } from './LeftOutList';
import { Options, type Said } from './Options';
import { RefusedList } from './RefusedList';
import type { Snapping } from './use-snapshot';

interface Props {
  readonly preview: ImportPreview;
  readonly settings: Settings;
  /** What the file is to be read as was changed since: what is shown does not hold any more. */
  readonly changed: boolean;
  /** Who those are of whom it is not certain. */
  readonly answers: TakeChoices['answers'];
  readonly setAnswers: (answers: TakeChoices['answers']) => void;
  /** What holds for all of them. */
  readonly said: Said;
  readonly say: (said: Said) => void;
  readonly take: (choices: TakeChoices) => void;
  readonly snapping: Snapping;
}

/** What would come of it: how many are new, known, doubtful, refused, and who. Nothing has happened yet. */
export function Result({ preview, settings, changed, answers, setAnswers, said, say, take, snapping }: Props) {
  const { counts, fresh, matched, doubtful, refused, history, shared, left } = preview;
  const count = counts.fresh + counts.matched + Object.keys(answers).length;
  const answer = (lines: readonly number[], how: DoubtAnswer | null) => {
    const all = new Map(Object.entries(answers));
    for (const line of lines)
      if (how) all.set(String(line), how);
      else all.delete(String(line));
    setAnswers(Object.fromEntries(all));
  };
  return (
    <>
      <section aria-labelledby="import-result">
        <h2 id="import-result" tabIndex={-1} data-arrives>
          {t('importResult')}
        </h2>
        <dl class="counts">
          <Count name={t('importNew')} count={counts.fresh} hint={t('importNewHint')} />
          <Count name={t('importMatched')} count={counts.matched} hint={t('importMatchedHint')} />
          <Count name={t('importDoubtful')} count={counts.doubtful} hint={t('importDoubtfulHint')} tone="promised" />
          <Count name={t('importRefused')} count={counts.refused} hint={t('importRefusedHint')} tone="late" />
        </dl>
        {history && (
          <p>
            {t('importHistory', counted('importTouches', history.touches), counted('importPromises', history.promises))}
          </p>
        )}
        {counts.twice > 0 && <p class="quiet small">{counted('importTwice', counts.twice)}</p>}
        {counts.doubtful > 0 && <Doubtful people={doubtful} answers={answers} answer={answer} />}
        {counts.refused > 0 && <RefusedList refused={refused} count={counts.refused} />}
        {left.length > 0 && <LeftOutList left={left} />}
        {counts.shared > 0 && (
          <FoundList
            title={t('importShared')}
            hint={t('importSharedHint')}
            people={shared}
            count={counts.shared}
            more={({ address }) => address}
          />
        )}
        {counts.matched > 0 && (
          <FoundList
            title={t('importMatched')}
            people={matched}
            count={counts.matched}
            more={({ contactName, by }) => t('importIs', contactName, byWords(by))}
          />
        )}
        {counts.fresh > 0 && <FoundList title={t('importNew')} people={fresh} count={counts.fresh} />}
      </section>
      {counts.fresh + counts.matched + counts.doubtful > 0 && <Options {...{ said, say, settings }} />}
      <div aria-live="polite">
        {snapping.failed && <p class="quiet">{t(snapping.failed === 'full' ? 'importNoRoom' : 'importNoSnapshot')}</p>}
      </div>
      <div class="acts take">
        <button
          type="button"
          class="primary"
          disabled={changed || (count === 0 && !history)}
          onClick={() => take({ ...said, tags: said.tags.split(','), answers })}
        >
          {count
            ? counted('importTake', count)
            : history
              ? counted('importTakeHistory', history.touches + history.promises)
              : t('importNobody')}
        </button>
        {changed && <span class="quiet">{t('importChanged')}</span>}
      </div>
    </>
  );
}

interface CountProps {
  readonly name: string;
  readonly count: number;
  readonly hint: string;
  readonly tone?: string;
}
const Count = ({ name, count, hint, tone = '' }: CountProps) => (
  <div class={count ? tone : 'none'}>
    <dt>{name}</dt>
    <dd class="figure">{new Intl.NumberFormat(locale()).format(count)}</dd>
    <dd class="quiet small">{hint}</dd>
  </div>
);
