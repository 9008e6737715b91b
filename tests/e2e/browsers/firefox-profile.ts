import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { root } from '../../machine.mjs';

const kept = join(root, '.state');

/**
 * Fills an empty profile with that of a Firefox which was started once, without the extension: in an empty one it takes twice
 * as long to start. What was made for one Firefox is not used for another.
 */
export async function furnish(
  profile: string,
  firefox: string,
  startOnce: (profile: string) => Promise<void>,
): Promise<void> {
  if (readdirSync(profile).length > 0) return;
  const ready = join(kept, `firefox-${Math.trunc(statSync(realpathSync(firefox)).ctimeMs)}`);
  if (!existsSync(ready)) {
    mkdirSync(kept, { recursive: true });
    const fresh = mkdtempSync(`${ready}-`);
    await startOnce(fresh);
    rmSync(join(fresh, 'lock'), { force: true });
    renameSync(fresh, ready);
  }
  cpSync(ready, profile, { recursive: true });
}
