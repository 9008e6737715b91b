import type { Sighting, SiteId } from '../domain/sighting';
import type { Sends } from './sends';

/**
 * A site's reader. Pure: it looks at a document and an address and changes neither; it fetches, clicks and
 * opens nothing. A wrong person or address is worse than a blank: what cannot be proved is left out.
 */
export interface Site {
  readonly id: SiteId;
  /** Is this address one that the reader knows? For hosts the user has added, `document` may decide. */
  recognises(url: URL, document: Document): boolean;
  /**
   * Names the person page or thread on screen, by the address and, where the address does not say (preview panes), by the
   * document. `null`: there is no contact on such a page (feed, inbox list, search, login wall) and none is to be guessed.
   */
  page(url: URL, document: Document): string | null;
  /**
   * What is on screen now. `null` while the document does not (yet) agree with the address: after in-app
   * navigation the old person still stands there for a while.
   */
  read(document: Document, url: URL): Sighting | null;
  /**
   * The last resort, asked for only when `read` has said `null` for some seconds: name from title and address,
   * with `layout: 'unknown'`. `null` where even that would be a guess.
   */
  fallback(document: Document, url: URL): Sighting | null;
  /**
   * Of a site with pages that do not say whose they are: may what is read there still be what was read or stood under another address before? Then
   * it is nobody until the page has changed.
   */
  readonly mayStillBe?: (seen: Sighting, former: Sighting) => boolean;
  /**
   * What the reader goes by: a name in plain words, and a selector. "What I can see" in the dashboard says of each whether it is on the
   * page, and nothing else of the page.
   */
  readonly signals: Readonly<Record<string, string>>;
  /** Where else on the page this site has its parts: documents of frames, open shadow roots. */
  readonly roots?: (document: Document) => readonly (Document | ShadowRoot)[];
  /** How the site shows that the user has sent something. */
  readonly sends?: Sends;
}
