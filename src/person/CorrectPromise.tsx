import type { Promised } from '../domain/promise';
import type { ContactView } from '../messaging/views';
import { Icon } from '../ui/Icon';
import { Menu } from '../ui/Menu';
import { stamp } from '../ui/when';
import { t } from '../ui/words';
import { usePromiseActs } from './use-promise-acts';

/** The user's own word on how a promise went, over what is counted from the touches. */
export function CorrectPromise({ promise, contact }: { promise: Promised; contact: ContactView }) {
  const { correct } = usePromiseActs(contact.id);
  const { id, at, zone, corrected } = promise;
  const words = (['kept', 'late', 'missed'] as const)
    .filter((one) => one !== corrected)
    .map((one) => ({ label: t(`promiseWas_${one}`), choose: () => void correct(id, one) }));
  const counted = { label: t('promiseAsCounted'), choose: () => void correct(id, null) };
  return (
    <Menu
      label={at ? t('promiseCorrect', stamp(at, zone, contact.today)) : t('promiseCorrectUndated')}
      choices={corrected ? [...words, counted] : words}
    >
      <Icon name="more" />
    </Menu>
  );
}
