import type { Skipped } from '../../domain/many';
import { Sheet } from '../../person/Sheet';
import { counted, locale, t } from '../../ui/words';
import { leftWords } from './many-words';
import type { LeftOver } from './use-change';
import type { Act } from './use-many';

interface Props {
  readonly left: LeftOver;
  /** Of those who were looked at, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly change: (contactIds: readonly string[], change: Act) => Promise<void>;
  /** Chooses them alone. */
  readonly only: (contactIds: readonly string[]) => void;
  readonly leave: () => void;
}

const slow = 'slow';

/** Whom an act has left as they are and why. Who was not yet given a fair chance may be kept on the slow cadence, or closed all the same. */
export function Left({ left: { skipped, change: made }, names, change, only, leave }: Props) {
  const guarded = skipped.filter(({ code }) => code === 'guarded').map(({ contactId }) => contactId);
  const isClose = made.what === 'close' && guarded.length > 0;
  return (
    <Sheet title={isClose ? t('guardTitle') : counted('leftTitle', skipped.length)} leave={leave}>
      {leftWords(skipped).map((words) => (
        <p key={words}>{words}</p>
      ))}
      <p class="small quiet" dir="auto">
        {namesOf(skipped, names)}
      </p>
      <div class="acts">
        {isClose && (
          <>
            <button
              type="button"
              class="secondary"
              onClick={() => void change(guarded, { what: 'cadence', cadence: slow })}
            >
              {counted('leftToSlow', guarded.length)}
            </button>
            <button type="button" class="secondary" onClick={() => void change(guarded, { ...made, anyway: true })}>
              {counted('leftCloseAnyway', guarded.length)}
            </button>
          </>
        )}
        <button
          type="button"
          class="secondary"
          onClick={() => {
            only(skipped.map(({ contactId }) => contactId));
            leave();
          }}
        >
          {t('leftOnly')}
        </button>
        <button type="button" class="secondary bare" onClick={leave}>
          {t('leftAsTheyAre')}
        </button>
      </div>
    </Sheet>
  );
}

const mostNames = 5;

/** "Jonas Brandt, Amina Idrissi and 3 more" */
function namesOf(skipped: readonly Skipped[], names: ReadonlyMap<string, string>): string {
  const shown: string[] = [];
  for (const { contactId } of skipped) {
    const name = names.get(contactId);
    if (name && shown.push(name) === mostNames) break;
  }
  if (!shown.length) return '';
  const rest = skipped.length - shown.length;
  return new Intl.ListFormat(locale()).format(rest ? [...shown, counted('leftMore', rest)] : shown);
}
