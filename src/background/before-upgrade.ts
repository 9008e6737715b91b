import type { Database } from '../store/schema';
import { snapshotBeforeUpgrade } from '../store/snapshots-upgrade';
import { writing } from './snapshotting';

/** Keeps what an older version has left. That is needed once after an update, and so loaded then. */
export const keepOld = (old: Database): Promise<void> => snapshotBeforeUpgrade(old, writing());
