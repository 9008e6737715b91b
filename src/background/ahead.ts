import { askAhead as askForMark } from '../store/erasing-mark';
import { askAhead as askForSentinel } from './witness';

/** The first of all modules: what is asked here, the browser looks for while it still reads the others. Nobody opens the database before it was answered. */
askForMark();
askForSentinel();
