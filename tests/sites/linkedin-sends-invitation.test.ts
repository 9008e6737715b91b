import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sends } from '../../src/sites/linkedin/sends';
import { change, parse, sourceOf } from './captured';

const slug = 'ognjen-smrekaric-c37259481';
const profile = `https://www.linkedin.com/in/${slug}/`;
const search = 'https://www.linkedin.com/search/results/people/?keywords=hydrology';
const card = sourceOf('linkedin/profile-topcard-2026-04-d');
/** "Add a note to your invitation?", to Ognjen Smrekaric by name. */
const prompt = sourceOf('linkedin/connect-modal-2026-04-a');
/** The dialog for the note, in which nobody is named but by a link. */
const noted = change(sourceOf('linkedin/connect-modal-2026-04-b'), '<button disabled=""', '<button');
const nameless = change(noted, /vanityName%3D[\w-]+/, '');

const sendButton = '.artdeco-button--primary';

function click(document: Document, selector: string, at = profile) {
  const path: Element[] = [];
  for (let element = document.querySelector(selector); element; element = element.parentElement) path.push(element);
  if (!path.length) throw new Error(`not in the page: ${selector}`);
  return sends.begun({ by: 'click', path }, document, new URL(at));
}
const opened = (html: string, at = profile): Document => {
  const document = parse(`<main>${html}</main>`, at);
  // Whatever was clicked before is forgotten.
  click(document, 'main', at);
  return document;
};
const toOgnjen = {
  what: 'invitation',
  channel: 'linkedin',
  page: `in/${slug}`,
  people: [{ name: { value: 'Ognjen Smrekaric' }, identities: [{ value: slug }] }],
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('an invitation is begun', () => {
  it('from the profile whose name the dialog has', () => {
    expect(click(opened(card + prompt), sendButton)?.sent).toMatchObject(toOgnjen);
  });

  it('with a note, for whom the dialog’s link leads back to', () => {
    expect(click(opened(card + noted), sendButton)?.sent).toMatchObject(toOgnjen);
    expect(click(opened(noted, search), sendButton, search)?.sent).toMatchObject({ page: `in/${slug}` });
  });

  it('with a note in a dialog that names nobody, after the dialog that did', () => {
    const document = opened(card + prompt);
    expect(click(document, '.artdeco-button--secondary')).toBeNull();
    document.querySelector('[role="dialog"]')?.remove();
    document.body.insertAdjacentHTML('beforeend', nameless);
    expect(click(document, sendButton)?.sent).toMatchObject(toOgnjen);
  });

  it('for the address of the dialog', () => {
    const at = `https://www.linkedin.com/preload/custom-invite/?vanityName=${slug}`;
    expect(click(opened(prompt, at), sendButton, at)?.sent).toMatchObject({
      page: `in/${slug}`,
      people: [{ name: { value: 'Ognjen Smrekaric' }, identities: [{ kind: 'linkedin-slug', value: slug }] }],
    });
  });

  it('for the link in a list that opened the dialog', () => {
    const link = `<a id="connect" href="/preload/search-custom-invite/?vanityName=${slug}"><span>Connect</span></a>`;
    const document = opened(link, search);
    expect(click(document, '#connect span', search)).toBeNull();
    document.body.insertAdjacentHTML('beforeend', prompt);
    expect(click(document, sendButton, search)?.sent).toMatchObject({ page: `in/${slug}` });
  });
});

describe('no invitation is begun', () => {
  it.each([
    ['dismiss', '.artdeco-modal__dismiss'],
    ['add a note', '.artdeco-button--secondary'],
    ['the text', '.artdeco-modal__content p'],
  ])('by a click on: %s', (_, where) => {
    expect(click(opened(card + prompt), where)).toBeNull();
  });

  it('by "Cancel", or by "Send" while it is disabled', () => {
    const disabled = sourceOf('linkedin/connect-modal-2026-04-b');
    expect(click(opened(card + disabled), '.artdeco-button--tertiary.mr1')).toBeNull();
    expect(click(opened(card + disabled), sendButton)).toBeNull();
  });

  it('for the profile on screen, when the dialog names somebody beside it', () => {
    const other = change(prompt, 'Ognjen Smrekaric', 'Taiga Bogdan');
    expect(click(opened(card + other), sendButton)).toBeNull();
  });

  it('where link and name are of two people', () => {
    const other = change(noted, /<p class="display-flex|<label/, '<p><strong>Taiga Bogdan</strong></p><label');
    expect(click(opened(card + other), sendButton)).toBeNull();
  });

  it('where nothing proves whom it is for', () => {
    expect(click(opened(prompt, search), sendButton, search)).toBeNull();
    expect(click(opened(card + nameless), sendButton)).toBeNull();
  });

  it('for whom was clicked before somebody else', () => {
    const document = opened(
      `<a id="connect" href="/preload/custom-invite/?vanityName=${slug}"></a><button id="other"></button>`,
      search,
    );
    click(document, '#connect', search);
    click(document, '#other', search);
    document.body.insertAdjacentHTML('beforeend', prompt);
    expect(click(document, sendButton, search)).toBeNull();
  });

  it('by the button of a dialog that says why not', () => {
    const at = `https://www.linkedin.com/preload/custom-invite/?vanityName=${slug}`;
    const limit =
      '<div role="dialog"><button class="artdeco-modal__dismiss"></button><button class="artdeco-button--primary">Got it</button></div>';
    expect(click(opened(limit, at), sendButton, at)).toBeNull();
  });

  it('by the last button of any other dialog', () => {
    const dialog =
      '<div role="dialog"><p><strong>Ognjen Smrekaric</strong></p><button class="artdeco-button--primary">Report</button></div>';
    expect(click(opened(card + dialog), sendButton)).toBeNull();
  });
});

describe('what came of an invitation', () => {
  const begun = () => {
    const document = opened(card + prompt);
    const sending = click(document, sendButton);
    if (!sending) throw new Error('not begun');
    return {
      document,
      close: () => document.querySelector('[role="dialog"]')?.remove(),
      outcome: () => sending.outcome({}),
    };
  };
  const late = (): void => {
    vi.advanceTimersByTime(5100);
  };

  it('is sent when the dialog is gone and the card offers no "Connect" any more', () => {
    const { document, close, outcome } = begun();
    close();
    expect(outcome()).toBeNull();
    for (const link of document.querySelectorAll('a[href*="vanityName="]')) link.removeAttribute('href');
    expect(outcome()).toBe('sent');
  });

  it('is probably sent when the dialog is gone', () => {
    const { close, outcome } = begun();
    close();
    late();
    expect(outcome()).toBe('probably-sent');
  });

  it('is not sent when the dialog stays, or an error is shown', () => {
    const one = begun();
    late();
    expect(one.outcome()).toBe('not-sent');
    const other = begun();
    other.close();
    other.document.body.insertAdjacentHTML('beforeend', '<div data-test-artdeco-toast-item-type="error"></div>');
    expect(other.outcome()).toBe('not-sent');
  });
});
