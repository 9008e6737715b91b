import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { root } from '../machine.mjs';
import { browserName } from './driver';

/** Where the pictures are kept that a person looks at after a run; nobody compares them. */
const screens = join(root, '.state', 'screens');

/** Takes a picture of a page as it stands, with `SCREENS=1` only: a tall one takes a browser half a second. */
export async function shoot(page: Page, name: string): Promise<void> {
  if (!process.env.SCREENS) return;
  mkdirSync(screens, { recursive: true });
  await page.screenshot({ path: join(screens, `${name}.png`) as `${string}.png` });
}

/** A picture from the journeys through the engine. */
export const picture = (page: Page, name: string): Promise<void> => shoot(page, `engine-${name}-${browserName}`);
