import { didNotCome, tookPlace, type UsualTouch } from '../domain/usual-touch';
import { Icon } from '../ui/Icon';
import { touchName } from '../ui/names';
import { t } from '../ui/words';

interface Props {
  /** The id of the element that names the contact. */
  readonly describedBy: string;
  readonly log: (as: UsualTouch) => void;
}

/** Logs what most likely happened, in one press. */
export const LogUsual = ({ as, describedBy, log }: Props & { readonly as: UsualTouch }) => (
  <button
    type="button"
    class="plain log"
    aria-label={t('logTouch')}
    aria-describedby={describedBy}
    title={t('logAs', touchName(as))}
    onClick={(event) => event.detail < 2 && log(as)}
  >
    <Icon name="check" />
  </button>
);

/** After an appointment: how it went, which only the user knows. */
export const TookPlace = ({ describedBy, log }: Props) => (
  <div class="acts outcome">
    <button
      type="button"
      class="secondary strong"
      aria-describedby={describedBy}
      onClick={(event) => event.detail < 2 && log(tookPlace)}
    >
      {t('tookPlace')}
    </button>
    <button
      type="button"
      class="secondary"
      aria-describedby={describedBy}
      onClick={(event) => event.detail < 2 && log(didNotCome)}
    >
      {t('didNotCome')}
    </button>
  </div>
);
