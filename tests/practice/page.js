// What the practice pages do by themselves: move on in the page as LinkedIn and Gmail do, and note what a page can notice.
// @ts-check

/** Set `practice.delay` to hold the old card longer; `practice.noticed` is what reached this page's listeners. */
const practice = { delay: 700, noticed: /** @type {string[]} */ ([]) };
Object.assign(window, { practice });

for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste', 'message']) {
  window.addEventListener(
    type,
    (event) =>
      practice.noticed.push(`${type} ${'key' in event ? event.key : 'data' in event ? event.data : ''}`.trim()),
    { capture: true },
  );
}

/** The real pages enforce Trusted Types, and so do these. */
const { trustedTypes } =
  /** @type {{ trustedTypes?: { createPolicy(name: string, rules: object): { createHTML(text: string): string } } }} */ (
    /** @type {unknown} */ (window)
  );
const policy = trustedTypes?.createPolicy('practice', { createHTML: (/** @type {string} */ text) => text });

/** The address is new at once, the old person stands there until the new content has come. */
async function show(/** @type {string} */ href) {
  const answer = fetch(href).then((response) => response.text());
  await new Promise((resolve) => setTimeout(resolve, practice.delay));
  const text = await answer;
  if (location.href !== href) return;
  const next = new DOMParser().parseFromString(policy?.createHTML(text) ?? text, 'text/html');
  document.title = next.title;
  document
    .querySelector('#root')
    ?.replaceWith(document.adoptNode(/** @type {Element} */ (next.querySelector('#root'))));
  scrollTo(0, 0);
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link?.hasAttribute('data-in-app') || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  void show(link.href);
});
addEventListener('popstate', () => {
  if (document.querySelector('#root')) void show(location.href);
});

/** Gmail: the part after # says what stands in the main pane. */
function route() {
  const name = location.hash.slice(1) || 'inbox';
  const view = /** @type {HTMLTemplateElement | null} */ (
    document.querySelector(`template[data-route="${CSS.escape(name)}"]`)
  );
  if (!view) return;
  document.title = view.dataset.title ?? '';
  document.querySelector('[role=main]')?.replaceChildren(view.content.cloneNode(true));
}
if (document.querySelector('template[data-route]')) {
  addEventListener('hashchange', route);
  route();
}
