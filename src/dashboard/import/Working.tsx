import type { Progress } from '../../messaging/bulk';
import { locale, t } from '../../ui/words';

interface Props {
  readonly title: string;
  readonly progress: Progress | null;
  readonly stop?: () => void;
}

/** Work that takes its time, how far it is, and the way out. */
export function Working({ title, progress, stop }: Props) {
  const of = progress?.of ?? null;
  const share = progress && of ? Math.min(1, progress.done / of) : null;
  return (
    <section aria-labelledby="working" class="working">
      <h2 id="working" tabIndex={-1} data-arrives aria-live="polite">
        {title}
      </h2>
      <div class="row">
        <progress aria-labelledby="working" {...(share === null ? {} : { value: share })} />
        <span class="quiet small figures">{progress && saidOf(progress, share)}</span>
        {stop && (
          <button type="button" class="secondary" onClick={stop}>
            {t('cancel')}
          </button>
        )}
      </div>
    </section>
  );
}

const saidOf = ({ done }: Progress, share: number | null): string =>
  share === null
    ? t('importCounted', new Intl.NumberFormat(locale()).format(done))
    : t('importProgress', Math.floor(share * 100));
