import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { root } from '../machine.mjs';

/** Where the pictures are kept that a person looks at after a run; nobody compares them. */
const screens = join(root, '.state', 'screens');

/** Takes a picture of a page as it stands, in this size if one is given. */
export async function shoot(page: Page, name: string, size?: { width: number; height: number }): Promise<void> {
  mkdirSync(screens, { recursive: true });
  if (size) await page.setViewport(size);
  await page.screenshot({ path: join(screens, `${name}.png`) as `${string}.png` });
}
