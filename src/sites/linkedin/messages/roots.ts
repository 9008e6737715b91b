import { outlets } from './selectors';

/** Where else on the page LinkedIn shows conversations and dialogs: its open shadow roots and the frame of the same origin. */
export function roots(document: Document): (Document | ShadowRoot)[] {
  return [
    ...[...document.querySelectorAll(outlets.shadow)].map((host) => host.shadowRoot),
    ...[...document.querySelectorAll<HTMLIFrameElement>(outlets.frame)].map((frame) => frame.contentDocument),
  ].filter((root) => root !== null);
}

/** The page itself, and those. */
export const everywhere = (document: Document): (Document | ShadowRoot)[] => [document, ...roots(document)];
