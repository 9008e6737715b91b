/** How a page would find out that there is an extension. Each function runs in the page, by itself; what it finds is a list of lines to be compared. */

/** Before anything else in the page: listens to all that tells of others. */
export function listen(): void {
  const heard: string[] = [];
  Object.assign(globalThis, { heard });
  const told = (what: string, more: unknown): void => void heard.push(`${what}: ${String(more)}`);
  addEventListener(
    'error',
    ({ message, filename, error }) => told('error', `${message} ${filename} ${error?.stack}`),
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => told('rejection', reason?.stack ?? reason));
  document.addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective, sourceFile }) =>
    told('violation', `${violatedDirective} ${blockedURI} ${sourceFile}`),
  );
  addEventListener('message', ({ origin, source, data }) =>
    told('message', `${origin} ${source === window} ${JSON.stringify(data)}`),
  );
  for (const type of [
    'focusin',
    'blur',
    'pagehide',
    'storage',
    'hashchange',
    'popstate',
    'animationstart',
    'transitionrun',
  ])
    addEventListener(type, ({ target }) => told(type, (target as Element | null)?.nodeName ?? target), true);
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    const real = console[name];
    console[name] = (...said: unknown[]) => {
      told(`console.${name}`, said.join(' '));
      real.apply(console, said);
    };
  }
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes, attributeName } of changes)
      told(
        'changed',
        [type, target.nodeName, attributeName, ...[...addedNodes].map((node) => node.nodeName)].join(' '),
      );
  }).observe(document, { attributes: true, childList: true, subtree: true });
  for (const type of PerformanceObserver.supportedEntryTypes) {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { name, entryType, ...more } = entry.toJSON();
        // Where a browser says what an entry is of; the times differ from run to run.
        const of = JSON.stringify([more.attribution, more.scripts, more.sources, more.url, more.initiatorType]);
        const { target } = entry as unknown as { target?: Element };
        if (/extension/.test(`${name}${of}`) || !/event|first-input|frame|task|shift|paint|visibility/.test(entryType))
          told('performance', `${entryType} ${name} ${of}`);
        if (target) told('performance target', target.outerHTML.slice(0, 200));
      }
    }).observe({ type, buffered: true });
  }
}

/** What stands in the page and its globals now, and what was heard. */
export async function look(): Promise<string[]> {
  const { heard } = globalThis as unknown as { heard: string[] };
  const lines: string[] = [];
  const say = (what: string, ...more: unknown[]): void => void lines.push([what, ...more.map(String)].join(' '));
  for (const element of document.querySelectorAll('*')) {
    const attributes = [...element.attributes].map(({ name, value }) => `${name}=${value}`);
    say('element', element.parentElement?.nodeName, element.nodeName, ...attributes);
    if (element.shadowRoot) say('shadow', element.nodeName, element.shadowRoot.innerHTML);
  }
  for (const owner of [window, document, navigator, Element.prototype, Node.prototype, performance, history, location])
    say(
      'names',
      Object.getOwnPropertyNames(owner)
        .filter((name) => !/^\d+$/.test(name))
        .sort()
        .join(),
    );
  const all = getComputedStyle(document.documentElement);
  say('style', [...all].map((name) => `${name}:${all.getPropertyValue(name)}`).join(';'));
  say('frames', window.length, document.querySelectorAll('iframe').length, document.activeElement?.nodeName);
  say('sheets', document.styleSheets.length, document.adoptedStyleSheets.length, document.fonts.size);
  say('moves', document.getAnimations().length, document.scrollingElement?.scrollWidth);
  say(
    'entries',
    performance
      .getEntries()
      .filter(({ entryType }) => entryType === 'resource')
      .map(({ name }) => name)
      .sort(),
  );
  say(
    'kept',
    Object.keys(localStorage),
    Object.keys(sessionStorage),
    document.cookie,
    await caches.keys().catch(String),
  );
  say(
    'databases',
    (await indexedDB.databases()).map(({ name }) => name),
  );
  say('workers', (await navigator.serviceWorker.getRegistrations()).length, history.length);
  say('ancestors', JSON.stringify([...(location.ancestorOrigins ?? [])]), String(window.opener), document.referrer);
  return [...lines, ...heard.filter((line) => !/^console/.test(line) || /extension|steadfast/i.test(line)).sort()];
}

/** What becomes of each way to load an address, in the page's own words. */
export async function probe(addresses: string[]): Promise<string[]> {
  const ways: Record<string, (address: string) => Element> = {
    img: (src) => Object.assign(document.createElement('img'), { src }),
    script: (src) => Object.assign(document.createElement('script'), { src }),
    module: (src) => Object.assign(document.createElement('script'), { src, type: 'module' }),
    style: (href) => Object.assign(document.createElement('link'), { href, rel: 'stylesheet' }),
    preload: (href) => Object.assign(document.createElement('link'), { href, rel: 'preload', as: 'fetch' }),
    video: (src) => Object.assign(document.createElement('video'), { src }),
    object: (data) => Object.assign(document.createElement('object'), { data }),
    iframe: (src) => Object.assign(document.createElement('iframe'), { src }),
  };
  const unnamed = (text: unknown, address: string): string =>
    String(text).replaceAll(address, '<address>').replaceAll(new URL(address).host, '<host>');
  const found: string[] = [];
  for (const address of addresses) {
    const name = address.split('/').slice(3).join('/');
    const outcomes = Object.entries(ways).map(async ([way, make]) => {
      const element = make(address);
      const event = await new Promise<string>((resolve) => {
        for (const type of ['load', 'error']) element.addEventListener(type, () => resolve(type));
        setTimeout(resolve, 15_000, 'nothing');
        document.body.append(element);
      });
      const { contentWindow } = element as HTMLIFrameElement;
      const size = element instanceof HTMLImageElement ? element.naturalWidth : (contentWindow?.length ?? '');
      let origin = '';
      try {
        origin = contentWindow?.location.href ?? '';
      } catch (error) {
        origin = unnamed(error, address);
      }
      element.remove();
      return `${name} ${way}: ${event} ${size} ${unnamed(origin, address)}`;
    });
    const fetched = await Promise.all(
      (['cors', 'no-cors', 'same-origin'] as const).map((mode) =>
        fetch(address, { mode }).then(
          ({ type, status }) => `${name} ${mode}: ${type} ${status}`,
          (error: Error) => `${name} ${mode}: ${unnamed(error.message, address)}`,
        ),
      ),
    );
    found.push(...(await Promise.all(outcomes)), ...fetched);
  }
  return found;
}

/** How much longer it takes to be refused one address than another, by the middle of many turns taken one after the other. */
export async function compareTimes(one: string, other: string, turns: number): Promise<number> {
  const times: [number[], number[]] = [[], []];
  for (let turn = 0; turn < turns * 2; turn++) {
    const from = performance.now();
    await fetch(turn % 2 ? `${other}?${turn}` : `${one}?${turn}`).catch(() => {});
    times[turn % 2 ? 1 : 0].push(performance.now() - from);
  }
  const [first = 0, second = 0] = times.map((all) => all.sort((a, b) => a - b)[turns >> 1] ?? 0);
  return (first + 0.1) / (second + 0.1);
}
