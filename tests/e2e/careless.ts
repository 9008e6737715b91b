import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An extension as careless as those LinkedIn finds: a file of its own stands open to every page. Gives its folder. */
export function carelessExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'steadfast-careless-'));
  writeFileSync(join(folder, 'open.txt'), 'anybody may read this');
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Careless',
      version: '1',
      web_accessible_resources: [{ resources: ['open.txt'], matches: ['https://*/*'] }],
      browser_specific_settings: { gecko: { id: 'careless@example.org' } },
    }),
  );
  return folder;
}
