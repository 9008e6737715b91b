import { cpSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { browserName } from '../driver';
import type { Draw } from './draw';

/** The files of a profile in which the extension keeps what it keeps, and what a failing disk does to them. */

/** Where a browser keeps databases and files of all origins. */
const folders = {
  chromium: ['Default/IndexedDB', 'Default/File System'],
  firefox: ['storage/default'],
}[browserName];

/** Puts what a browser has stored in another place, or back. */
export function copyStored(from: string, to: string): void {
  for (const folder of folders) {
    rmSync(join(to, folder), { recursive: true, force: true });
    cpSync(join(from, folder), join(to, folder), { recursive: true });
  }
}

export type Area = 'database' | 'files';

/** The files of one area, as paths within the profile. */
export function filesOf(profile: string, area: Area): string[] {
  const all = folders.flatMap((folder) =>
    readdirSync(join(profile, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  );
  return all
    .filter((path) => statSync(join(profile, path)).isFile() && areaOf(path) === area)
    .filter((path) => statSync(join(profile, path)).size > 0)
    .sort();
}

/** Locks and logs of the browser's own say nothing of ours. */
function areaOf(path: string): Area | null {
  if (browserName === 'chromium') {
    if (/LOCK$|LOG(\.old)?$/.test(path)) return null;
    return path.startsWith('Default/IndexedDB') ? (path.includes('-extension') ? 'database' : null) : 'files';
  }
  if (!path.includes('moz-extension') || /-shm$/.test(path)) return null;
  return /[\\/]idb[\\/]/.test(path) ? 'database' : /[\\/]fs[\\/]/.test(path) ? 'files' : null;
}

export const kinds = ['a byte turned', 'some bytes turned', 'a block of nought', 'cut', 'removed'] as const;
export type Kind = (typeof kinds)[number];

const blockSize = 4096;

/** Does it. Gives what was done, in words. */
export function damage(profile: string, path: string, kind: Kind, draw: Draw): string {
  const file = join(profile, path);
  const { size } = statSync(file);
  if (kind === 'removed') {
    rmSync(file);
    return 'removed';
  }
  if (kind === 'cut') {
    const at = draw.below(size);
    truncateSync(file, at);
    return `cut at ${at} of ${size}`;
  }
  const bytes = readFileSync(file);
  const places: number[] = [];
  if (kind === 'a block of nought') {
    const at = Math.floor(draw.below(size) / blockSize) * blockSize;
    bytes.fill(0, at, Math.min(size, at + blockSize));
    places.push(at);
  } else {
    for (let left = kind === 'a byte turned' ? 1 : 8; left > 0; left--) {
      const at = draw.below(size);
      bytes[at] = (bytes[at] ?? 0) ^ (1 + draw.below(255));
      places.push(at);
    }
  }
  writeFileSync(file, bytes);
  return `${kind} at ${places.join(', ')} of ${size}`;
}
