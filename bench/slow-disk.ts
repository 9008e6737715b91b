import { findPreload } from '../tests/machine.mjs';

/**
 * So long a disk of a user's takes to say that something lies on it, in ms: those of most laptops take 1 to 10, and that is nearly all that a strict put
 * takes there. Machines that are rented have disks that say so at once, and then a strict put measures the browser.
 */
export const flushMs = 5;

/** Whether disks can be made slow here, and are not slow already. */
export const canSlow = (): boolean => process.platform === 'linux' && !process.env.LD_PRELOAD;

/** Browsers that are started meanwhile have such a disk. */
export async function onSlowDisk<T>(work: () => Promise<T>): Promise<T> {
  process.env.LD_PRELOAD = findPreload('slow-flush');
  process.env.FLUSH_MS = String(flushMs);
  try {
    return await work();
  } finally {
    delete process.env.LD_PRELOAD;
    delete process.env.FLUSH_MS;
  }
}
