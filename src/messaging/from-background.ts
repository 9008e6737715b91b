import type { ShowMode } from '../domain/settings';
import type { Sighting } from '../domain/sighting';
import type { FrameWords } from './frame-words';
import type { SignalReport } from './views';

/** What the background says unasked. */

/** To the content script of a tab. */
export interface BackgroundToContent {
  /** Look now, and from now on report when somebody else comes on screen. */
  read: (body: Record<string, never>) => { sighting: Sighting | null; reading: boolean; address: string };
  report: (body: Record<string, never>) => SignalReport;
  /** Shows or hides the sidebar. `open` left out: the other way round than now. */
  sidebar: (body: { open?: boolean }) => { open: boolean };
  /** To the script that is put into a page when the user asks about it: what they pointed at. Shows the sidebar. */
  asked: (body: { link?: string; selection?: string }) => { open: boolean };
  /** To the same: a reader comes in its place. */
  leave: (body: Record<string, never>) => null;
  /** The user has chosen how Steadfast shows itself on a host; scripts on other hosts leave it. */
  show: (body: { host: string; show: ShowMode; words: FrameWords }) => null;
}

/** News to all our pages; nobody answers. */
export type BackgroundToPages =
  /** Something stored has changed: these contacts, or with `null` anything. */
  | { readonly news: 'changed'; readonly contactIds: readonly string[] | null }
  /** A file was put into the user's downloads, or could not be. */
  | { readonly news: 'file' }
  /** Everything is being deleted: whoever is about to store something stops. */
  | { readonly news: 'erasing' }
  /** Somebody else, or nobody, is on screen in this tab. */
  | { readonly news: 'screen'; readonly tabId: number };

/** Has the user something here that an update would take from them or interrupt? A page where they have answers `true`; the others do not answer. */
export interface QuestionToPages {
  readonly question: 'holds-update';
}
