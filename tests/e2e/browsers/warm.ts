import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { openGateway } from '../servers/gateway';
import { startFirefox } from './firefox';

/**
 * A Firefox that starts for the first time compiles its own pages, and keeps what came of it in the profile: half of what its start costs. So it is
 * started once before all journeys, without anything of ours, and every journey begins on a copy of what that has left.
 */
export async function setup(): Promise<() => void> {
  const profile = mkdtempSync(join(tmpdir(), 'steadfast-warm-'));
  const gateway = await openGateway(new Map());
  const alone = {
    profile,
    gatewayPort: gateway.port,
    at: null,
    zone: undefined,
    dark: false,
    full: null,
    headless: true,
  };
  const browser = await startFirefox(alone);
  await browser.close(); // it writes them down as it ends
  await gateway.stop();
  process.env[variable] = profile;
  return () => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

const variable = 'WARM_PROFILE';
const isLock = (path: string): boolean => ['lock', '.parentlock'].includes(basename(path));

/** Where there is one, lays a profile that has been started before into the folder of a new one. */
export function layWarm(profile: string): void {
  const warm = process.env[variable];
  if (warm) cpSync(warm, profile, { recursive: true, filter: (path) => !isLock(path) });
}
