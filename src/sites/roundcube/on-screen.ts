import { type Environment, environmentOf } from './environment';
import { message } from './selectors';

/** A message on screen: the page itself, or the preview pane in it. */
export interface Shown {
  readonly document: Document;
  readonly page: string;
  readonly environment: Environment | null;
}

/**
 * The message on screen, named by folder and number (which changes when it is moved). The list page's address does not
 * say which message its preview pane shows, so the pane's own document does. `null` when none is shown.
 */
export function messageOn(url: URL, document: Document): Shown | null {
  return shownIn(document, url.searchParams) ?? shownInPreview(document);
}

function shownInPreview(document: Document): Shown | null {
  const inner = previewIn(document);
  return inner && shownIn(inner, new URL(inner.URL).searchParams);
}

/** The document in the preview pane; `null` where there is none, or it is of another origin, as a server may be set up to have it. */
export function previewIn(document: Document): Document | null {
  try {
    return document.querySelector<HTMLIFrameElement>(message.preview)?.contentDocument ?? null;
  } catch {
    return null;
  }
}

function shownIn(document: Document, query: URLSearchParams): Shown | null {
  const environment = environmentOf(document);
  const mailbox = query.get('_mbox') ?? environment?.mailbox;
  const uid = query.get('_uid') ?? environment?.uid;
  const action = query.get('_action') ?? environment?.action ?? '';
  if (!/^(?:show|preview)$/.test(action) || !mailbox || !uid) return null;
  // While a page loads, its address may already be the next message's.
  if (environment && (environment.uid !== uid || environment.mailbox !== mailbox)) return null;
  return { document, page: `${mailbox}/${uid}`, environment };
}
