import type { SuggestionView } from '../messaging/views';
import { ask } from './background';
import { codeOf } from './failure';
import type { Status } from './use-status';
import { t } from './words';

/** Leaves something unlogged that was noticed, and says so with the way back. */
export async function leaveUnlogged(
  status: Status,
  { leave, takeUp }: { readonly leave: () => Promise<unknown>; readonly takeUp: () => Promise<unknown> },
): Promise<void> {
  const back = () =>
    takeUp().then(
      () => status.done(t('undone')),
      (error: unknown) => status.failed(codeOf(error)),
    );
  try {
    await leave();
    status.done(t('suggestionDismissed'), { undo: () => void back() });
  } catch (error) {
    status.failed(codeOf(error));
  }
}

export const dismissSuggestion = (status: Status, { id }: SuggestionView): Promise<void> =>
  leaveUnlogged(status, {
    leave: () => ask('dismissSuggestion', { id }),
    takeUp: () => ask('offerSuggestion', { id }),
  });
