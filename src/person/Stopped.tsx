import { Icon } from '../ui/Icon';
import { t } from '../ui/words';
import { useDesk } from './desk';

/** Somebody who asked to be left alone and was deleted since: it is said before anything else, so that nobody writes to them again. */
export function Stopped() {
  const { candidate } = useDesk();
  if (!isStopped(candidate)) return null;
  return (
    <p class="notice stopped">
      <Icon name="stop" /> {t('stoppedNotice')}
    </p>
  );
}

export const isStopped = ({ stopped, contact }: { stopped: boolean; contact: unknown }): boolean =>
  stopped && contact === null;
