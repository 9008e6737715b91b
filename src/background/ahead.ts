import { named } from '../store/erasing-mark';
import { known as notes } from './backup-notes';
import { lastKnownAnywhere } from './witness';

/**
 * The first of all modules: what is asked here, the browser looks for while it still reads the others. Nobody is given the database before the first
 * two were answered, and the first file that is read takes longer than anything else that they wait for.
 */
lastKnownAnywhere.begin();
named.begin();
void notes();
