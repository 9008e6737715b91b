/**
 * What the frame in a page says. A page that asks the browser itself waits until all our words were read from the disk, which Chromium does while the page's
 * thread stands still (23 to 58 ms); so they come with the answer to what it asks anyway.
 */
export interface FrameWords {
  readonly open: string;
  readonly close: string;
  /** The extension was updated, and what to do. */
  readonly gone: string;
  readonly reload: string;
}

/** @param message gives a text of `_locales` */
export const frameWords = (message: (key: string) => string): FrameWords => ({
  open: message('tabOpen'),
  close: message('tabClose'),
  gone: message('updatedReload'),
  reload: message('reload'),
});
