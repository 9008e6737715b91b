import type { Sent } from '../domain/sighting';

/** What the user has just done in a page, seen before the page hears of it. */
export interface Act {
  /** `ctrl-enter` is Cmd+Enter too. */
  readonly by: 'click' | 'enter' | 'ctrl-enter';
  /** The elements it happened in, the innermost first, also those within open shadow roots. */
  readonly path: readonly Element[];
}

/**
 * How a site shows that the user has sent something. Pure, like the reader: it looks and changes nothing. A wrong person is worse
 * than a blank here too: what is not understood was not sent.
 */
export interface Sends {
  /** What this act is about to send; `null`: nothing. Asked at once, because a moment later the page has emptied its editor. */
  begun(act: Act, document: Document, url: URL): Sending | null;
  /** Does this act take back what was just sent ("Undo")? Asked for a minute after something was sent. */
  undone?(act: Act): boolean;
}

/** `probably-sent`: nothing speaks against it, but the site gives no proof; the user is asked, and nothing is logged by itself. */
export type Outcome = 'sent' | 'probably-sent' | 'not-sent';

export interface Sending {
  readonly sent: Sent;
  /**
   * What came of it; `null`: not yet known. Asked every so often for half a minute, when a frame has loaded (`frame`), and when the
   * page is being left (`leaving`).
   */
  outcome(now: { readonly frame?: HTMLIFrameElement; readonly leaving?: boolean }): Outcome | null;
}
