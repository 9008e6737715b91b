/**
 * Is an element kept from people's eyes? Addresses that only machines see are bait. What cannot be told, such as white on white, counts
 * as shown.
 */
export function isHidden(element: Element): boolean {
  // Not in every document: one that was parsed and is not shown has no styles to ask for.
  if (element.ownerDocument.defaultView && typeof element.checkVisibility === 'function') {
    if (!element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) return true;
  }
  const style = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0*)?\s*(?:;|$))/i;
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at.hasAttribute('hidden') || at.getAttribute('aria-hidden') === 'true') return true;
    if (style.test(at.getAttribute('style') ?? '')) return true;
  }
  return false;
}
