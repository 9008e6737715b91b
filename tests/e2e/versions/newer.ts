import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtExtension } from '../driver';

/** The built extension in a folder of its own, in which it can be made into the next version, and into the old one again. */
export interface Versions {
  readonly folder: string;
  /** Its code has one more migration. */
  makeNewer(): void;
  makeOlder(): void;
  remove(): void;
}

/** Where the list of migrations ends in what is built. */
const lastMigration = /(delete\(([`"'])planned\2\);?\s*\})\s*\]/;
const oneMore = '$1,function(db){db.createObjectStore("from-the-future")}]';

export function versions(): Versions {
  const folder = mkdtempSync(join(tmpdir(), 'steadfast-built-'));
  const makeOlder = (): void => cpSync(builtExtension(), folder, { recursive: true });
  makeOlder();
  return {
    folder,
    makeOlder,
    makeNewer() {
      const code = ['.', 'assets'].flatMap((part) =>
        readdirSync(join(folder, part))
          .filter((name) => name.endsWith('.js'))
          .map((name) => join(folder, part, name)),
      );
      const changed = code.filter((file) => lastMigration.test(readFileSync(file, 'utf8')));
      // The background's and the dashboard's worker's.
      if (changed.length < 2) throw new Error(`migrations were found in ${changed.length} files`);
      for (const file of changed) writeFileSync(file, readFileSync(file, 'utf8').replace(lastMigration, oneMore));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
