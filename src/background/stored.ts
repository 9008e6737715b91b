import type { Stored } from '../messaging/views';
import { listSnapshots } from '../store/snapshots';
import { countStored } from '../store/stored';
import { open } from './context';

/** How much is kept on this machine, in the database and outside of it. */
export async function stored(): Promise<Stored> {
  const rows = await countStored(open);
  // After the database was opened: what was to be erased is gone then from both.
  const snapshots = await listSnapshots();
  const bytes = snapshots.reduce((sum, { size }) => sum + size, 0);
  return { rows, snapshots: { count: snapshots.length, bytes } };
}
