import type { QueueView } from '../messaging/views';
import type { Chosen } from '../ui/use-settings';
import type { Status } from '../ui/use-status';
import { Head } from './Head';
import { Paused, ReminderMenu } from './Reminding';
import { usePause } from './use-pause';
import type { Queue } from './use-queue';

interface Props {
  readonly view: QueueView;
  /** `null` until it is known. */
  readonly chosen: Chosen | null;
  readonly queue: Queue;
  readonly status: Status;
}

/** The day, and whether Steadfast may speak in it. */
export function Top({ view, chosen, queue, status }: Props) {
  const pausing = usePause(view, chosen?.settings.quiet ?? null, queue, status);
  return (
    <>
      <Head view={view}>{chosen && <ReminderMenu view={view} pausing={pausing} />}</Head>
      <Paused view={view} pausing={pausing} />
    </>
  );
}
