import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { eventually } from './driver';
import { click, isThere, textOf } from './look';

/** Chooses a file with these lines where people are brought in, until it is said what would come of it. */
export async function showImport(page: Page, lines: readonly string[], people: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'steadfast-files-'));
  writeFileSync(join(folder, 'People.csv'), lines.join('\r\n'));
  const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(join(folder, 'People.csv'));
  await eventually('what would come of it', () => isThere(page, 'button', `Import ${people} people`));
  rmSync(folder, { recursive: true, force: true });
}

/** Brings them in. */
export async function bringIn(page: Page, lines: readonly string[], people: number): Promise<void> {
  await showImport(page, lines, people);
  await click(page, 'button', `Import ${people} people`);
  await eventually('them to be there', async () => (await textOf(page)).includes(`${people} people imported`));
}
