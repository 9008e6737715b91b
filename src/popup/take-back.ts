import { ask } from '../ui/background';
import { codeOf } from '../ui/failure';
import { sayUndone } from '../ui/undone';
import type { Status } from '../ui/use-status';

/** Does it, and says so where it fails. */
export const told = (status: Status, doing: () => Promise<void>) => (): Promise<void> =>
  doing().catch((error: unknown) => status.failed(codeOf(error)));

/** Takes an act back, and says so. */
export const takeBack = (status: Status, { actId }: { readonly actId: string }) =>
  told(status, async () => {
    const { contactIds, ...left } = await ask('undo', { actId });
    sayUndone(status, contactIds.length, left);
  });
