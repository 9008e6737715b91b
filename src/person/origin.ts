import type { Origin } from '../domain/sighting';
import { keyed, t } from '../ui/words';

/** "from the page heading" */
export const originWords = (origin: Origin | null | undefined): string => (origin ? t(`origin_${keyed(origin)}`) : '');

/** Read off something that may mean something else: to be looked at before it is believed. */
export const isGuess = (origin: Origin | null | undefined): boolean => guesses.includes(origin);
const guesses: readonly (Origin | null | undefined)[] = ['headline', 'title', 'address', 'selection', 'header-like'];
