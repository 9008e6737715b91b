// What the practice pages do by themselves: move on in the page as LinkedIn and Gmail do, and note what a page can notice.
// @ts-check

/** Set `practice.delay` to hold the old card longer; `practice.noticed` is what reached this page's listeners. */
const practice = { delay: 700, refuse: false, noticed: /** @type {string[]} */ ([]) };
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
/** Gmail: a mail is written, sent, and may be called back; the notice has the two links by which a sent mail is told from others. */
function compose() {
  const template = /** @type {HTMLTemplateElement | null} */ (document.querySelector('template[data-compose]'));
  document.querySelector('.dw')?.replaceChildren(template?.content.cloneNode(true) ?? '');
}
function notice(/** @type {string[]} */ ids) {
  const text = document.createElement('span');
  text.className = 'vh';
  for (const id of ids)
    text.append(Object.assign(document.createElement('span'), { id, textContent: id, role: 'link' }));
  const toast = Object.assign(document.createElement('div'), { className: 'b8', role: 'alert' });
  toast.append(text);
  document.querySelector('.vh-place')?.replaceChildren(toast);
}
Object.assign(practice, { compose });
document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  if (target.closest('.Up [role=button]:not([aria-haspopup])')) {
    const dialog = target.closest('[role=dialog]');
    setTimeout(() => {
      dialog?.remove();
      notice(['link_undo', 'link_vsm']);
    }, 400);
  }
  if (target.id === 'link_undo') {
    compose();
    notice([]);
  }
});

/** LinkedIn: a message is sent unless the page was told to refuse (`practice.refuse`). */
const editor = () => document.querySelector('.msg-form__contenteditable');
document.addEventListener('input', ({ target }) => {
  const button = document.querySelector('.msg-form__send-button');
  if (target === editor() && button instanceof HTMLButtonElement) button.disabled = !editor()?.textContent?.trim();
});
document.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = editor()?.textContent?.trim();
  if (!text) return;
  setTimeout(() => {
    if (practice.refuse) {
      const toast = Object.assign(document.createElement('div'), {
        className: 'artdeco-toast-item artdeco-toast-item--error',
        role: 'alert',
      });
      toast.append('Unable to send message.');
      document.body.append(toast);
      return;
    }
    const first = document.querySelector('.msg-s-message-list__event');
    const item = /** @type {Element} */ (first?.cloneNode(true));
    const bubble = item.querySelector('.msg-s-event-listitem');
    // The id of a message: the moment at which it was sent, and its thread.
    const urn = bubble?.getAttribute('data-event-urn') ?? '';
    const id = atob(/,2-(.+)\)$/.exec(urn)?.[1] ?? '').replace(/^\d+/, String(Date.now()));
    bubble?.setAttribute('data-event-urn', urn.replace(/,2-.+$/, `,2-${btoa(id)})`));
    const time = item.querySelector('.msg-s-message-group__timestamp');
    if (time) time.textContent = new Date().toLocaleTimeString('en', { hour: 'numeric', minute: '2-digit' });
    const body = item.querySelector('.msg-s-event-listitem__body');
    if (body) body.textContent = text;
    const heading = item.querySelector('.msg-s-message-list__time-heading');
    if (heading) heading.textContent = 'Today';
    document.querySelector('.msg-s-message-list-content')?.append(item);
    editor()?.replaceChildren(document.createElement('p'));
    editor()?.dispatchEvent(new Event('input', { bubbles: true }));
  }, 400);
});

if (document.querySelector('template[data-route]')) {
  addEventListener('hashchange', route);
  route();
}
