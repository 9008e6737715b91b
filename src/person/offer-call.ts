import { t } from '../ui/words';
import type { Desk } from './desk';

/** The user has dialled: the form stands ready for the call, and how it went is theirs to say. */
export function offerCall({ change, status }: Pick<Desk, 'change' | 'status'>): void {
  change({ channel: 'call', outcome: null, logged: null });
  status.done(t('callOffer'));
  document.querySelector('.log')?.scrollIntoView?.({ block: 'nearest' });
}
