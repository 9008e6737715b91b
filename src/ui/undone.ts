import type { Unchanged } from '../domain/undo-each';
import type { Status } from './use-status';
import { counted, t } from './words';

/**
 * Says what came of taking an act back, and of whom it left.
 * @param changed in how many something was taken back @param all said where it is all of them
 */
export function sayUndone({ done }: Pick<Status, 'done'>, changed: number, left: Unchanged, all = t('undone')): void {
  const remark = leftWords(left);
  if (!remark) done(all);
  else done(t(changed ? 'undone' : 'undoneNothing'), { remark });
}

const leftWords = ({ stay, gone }: Unchanged): string =>
  [stay ? counted('undoneStay', stay) : '', gone ? counted('leftGone', gone) : ''].filter(Boolean).join(' ');
