import { named } from '../store/erasing-mark';
import { lastKnownAnywhere } from './witness';

/**
 * The first of all modules: what is asked here, the browser looks for while it still reads the others. Nobody opens the database before it was answered,
 * and the first file that is read takes longer than anything else that the opening waits for.
 */
named.begin();
lastKnownAnywhere.begin();
