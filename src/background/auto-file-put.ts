import { browser, isFirefox } from './browser';

/** Bytes that are put into the user's downloads, by a background that has no page to save them from. */

/** A worker can make no address of a file but one that holds all of it: of 100 MB, Chromium 156 took one within seconds (measured). */
export const largest = 64 * 1024 * 1024;

/** The event page of Firefox makes addresses of files, and is refused those that hold them; with Chrome's worker it is the other way round. */
async function addressOf(file: Blob): Promise<string> {
  if (isFirefox) return URL.createObjectURL(file);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const letters: string[] = [];
  // A multiple of three, so that no piece is filled up; no function takes more arguments than this.
  for (let at = 0; at < bytes.length; at += piece)
    letters.push(btoa(String.fromCharCode(...bytes.subarray(at, at + piece))));
  return `data:application/octet-stream;base64,${letters.join('')}`;
}
const piece = 3 * 8192;

/** How often it is asked whether a download is done; each question also keeps the background awake. */
const askMs = 500;

/** Gives the id by which the browser knows the file, once it is on the disk. Rejects with what the browser says. */
export async function put(file: Blob, name: string): Promise<number> {
  const url = await addressOf(file);
  try {
    const id = await browser.downloads.download({ url, filename: name, conflictAction: 'uniquify', saveAs: false });
    for (;;) {
      const [item] = await browser.downloads.search({ id });
      if (item?.state === 'complete') return id;
      if (item?.state !== 'in_progress') throw new Error(item?.error ?? 'gone');
      await new Promise((resolve) => setTimeout(resolve, askMs));
    }
  } finally {
    if (isFirefox) URL.revokeObjectURL(url);
  }
}

/** Removes a file that was put there by us; one that the user has moved or removed is left to them. */
export async function take(id: number): Promise<void> {
  const [item] = await browser.downloads.search({ id });
  if (item?.byExtensionId !== browser.runtime.id) return;
  if (item.exists && item.state === 'complete') await browser.downloads.removeFile(id).catch(() => {});
  await browser.downloads.erase({ id });
}

export const mayPut = (): Promise<boolean> => browser.permissions.contains({ permissions: ['downloads'] });
