/** What would be wrong with a page of ours that shows strangers' texts. Runs in the page, by itself. */
export function findFaults(): string[] {
  const faults: string[] = [];
  if ('hacked' in globalThis) faults.push('something of a text has run');
  for (const element of document.querySelectorAll('img, iframe, object, embed, base, form[action], script:not([src])'))
    faults.push(`an element: ${element.outerHTML.slice(0, 100)}`);
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on')) faults.push(`a handler: ${name}=${value}`);
      if (!/^(?:href|src|action|formaction|xlink:href)$/.test(name)) continue;
      const { protocol } = new URL(value, location.href);
      const good = ['https:', 'http:', 'mailto:', 'tel:', location.protocol];
      if (!good.includes(protocol)) faults.push(`a link: ${value}`);
    }
  }
  // A mark that turns the direction ends with what keeps to itself, or at the end of the block: nothing else may stand there.
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const { parentElement } = node;
    if (!parentElement || !/[\u202A-\u202E]/.test(node.nodeValue ?? '')) continue;
    if (parentElement.closest('title, style, script, textarea, option')) continue;
    let around: Element = parentElement;
    while (isInline(around) && !keepsToItself(around) && around.parentElement) around = around.parentElement;
    if (isInline(around)) continue;
    if (around.textContent?.trim() !== node.nodeValue?.trim())
      faults.push(`turned: ${around.textContent?.slice(0, 200)}`);
  }
  return faults;

  function isInline(element: Element): boolean {
    return getComputedStyle(element).display.startsWith('inline');
  }
  function keepsToItself(element: Element): boolean {
    const { unicodeBidi, display } = getComputedStyle(element);
    return /isolate|plaintext/.test(unicodeBidi) || display !== 'inline';
  }
}
