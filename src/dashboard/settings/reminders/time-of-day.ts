import { type Day, instantAt } from '../../../domain/day';
import { timeIn } from '../../../ui/when';

/** "8:30", as the user's language writes so many minutes after midnight. */
export const timeOfDay = (minute: number): string => timeIn(instantAt('2000-01-01' as Day, minute, 'UTC'), 'UTC');
