import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserName, root } from '../tests/machine.mjs';

/** Makes an extension that does nothing but answer: what a browser takes for any. Gives its folder. */
export function emptyExtension(name: BrowserName, folder: string): string {
  const answer =
    '(globalThis.browser ?? chrome).runtime.onMessage.addListener((_message, _sender, reply) => reply({ ok: true, value: null }));';
  const background = name === 'firefox' ? { scripts: ['background.js'] } : { service_worker: 'background.js' };
  const manifest = {
    ...{ manifest_version: 3, name: 'Empty', version: '1', background: { ...background, type: 'module' } },
    // The id by which the tests know an extension in Firefox.
    ...(name === 'firefox' ? { browser_specific_settings: { gecko: { id: 'steadfast@example.org' } } } : {}),
  };
  mkdirSync(join(folder, 'icons'), { recursive: true });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'background.js'), answer);
  copyFileSync(join(root, 'public/icons/16.png'), join(folder, 'icons/16.png'));
  return folder;
}
