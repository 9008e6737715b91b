import { type ReconnectChoice, silences, usualChoice } from '../../domain/reconnect';
import { counted, t } from '../../ui/words';

interface Props {
  readonly choice: ReconnectChoice;
  readonly change: (patch: Partial<ReconnectChoice>) => void;
}

/** How long nothing has passed between the two. */
export function Silent({ choice: { never, silent }, change }: Props) {
  return (
    <fieldset>
      <legend>{t('reconnectSilent')}</legend>
      <div class="days">
        <label class="day">
          <input type="checkbox" checked={never} onChange={(event) => change({ never: event.currentTarget.checked })} />
          <span>{t('reconnectNever')}</span>
        </label>
        <div class="day">
          <label class="check">
            <input
              type="checkbox"
              checked={silent !== null}
              onChange={(event) => change({ silent: event.currentTarget.checked ? usualChoice.silent : null })}
            />
            <span>{t('reconnectLongAgo')}</span>
          </label>
          <select
            aria-label={t('reconnectHowLong')}
            disabled={silent === null}
            value={String(silent ?? usualChoice.silent)}
            onChange={(event) =>
              change({ silent: silences.find((months) => String(months) === event.currentTarget.value) ?? 12 })
            }
          >
            {silences.map((months) => (
              <option key={months} value={String(months)}>
                {counted('months', months)}
              </option>
            ))}
          </select>
          <span>{t('reconnectAgo')}</span>
        </div>
      </div>
    </fieldset>
  );
}
