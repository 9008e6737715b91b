import { ask } from '../ui/background';
import { codeOf } from '../ui/failure';
import type { Status } from '../ui/use-status';
import { t } from '../ui/words';

/** Does it, and says so where it fails. */
export const told = (status: Status, doing: () => Promise<void>) => (): Promise<void> =>
  doing().catch((error: unknown) => status.failed(codeOf(error)));

/** Takes an act back, and says so. */
export const takeBack = (status: Status, { actId }: { readonly actId: string }) =>
  told(status, async () => {
    await ask('undo', { actId });
    status.done(t('undone'));
  });
