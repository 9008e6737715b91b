import fc from 'fast-check';
import { text } from './cases';

/** What happens to an element of a page, where it stands, and what is put there. */
export interface Wound {
  readonly how: (typeof ways)[number];
  readonly element: number;
  readonly attribute: number;
  readonly other: number;
  readonly put: string;
}

const ways = ['gone', 'bare', 'text', 'attribute', 'moved', 'doubled', 'inside'] as const;

export const wounds: fc.Arbitrary<readonly Wound[]> = fc.array(
  fc.record({ how: fc.constantFrom(...ways), element: fc.nat(), attribute: fc.nat(), other: fc.nat(), put: text }),
  { minLength: 1, maxLength: 4 },
);

/** All that stands in a page, whatever the order of attributes: one that was put back stands last. */
export const shapeOf = (element: Element): string =>
  [element, ...element.querySelectorAll('*')]
    .map(({ localName, attributes, childNodes }) => {
      const texts = [...childNodes].map((node) => (node.nodeType === 1 ? '<>' : node.nodeValue));
      return [localName, ...[...attributes].map(({ name, value }) => `${name}=${value}`).toSorted(), ...texts].join(
        '|',
      );
    })
    .join('\n');

/** Does it to a page. Gives what makes the page whole again. */
export function wound(elements: readonly Element[], { how, element, attribute, other, put }: Wound): () => void {
  const at = elements[element % elements.length];
  const to = elements[other % elements.length];
  const parent = at?.parentNode;
  if (!at || !to || !parent) return () => {};
  const next = at.nextSibling;
  const back = () => void parent.insertBefore(at, next);
  const named = at.attributes[attribute % Math.max(1, at.attributes.length)];
  const { name, value } = named ?? { name: '', value: '' };
  switch (how) {
    case 'gone':
      at.remove();
      return back;
    case 'bare':
      if (name) at.removeAttribute(name);
      return () => void (name && at.setAttribute(name, value));
    case 'attribute':
      if (name) at.setAttribute(name, put);
      return () => void (name && at.setAttribute(name, value));
    case 'text': {
      const children = [...at.childNodes];
      at.textContent = put;
      return () => at.replaceChildren(...children);
    }
    case 'moved':
      if (at.contains(to)) return () => {};
      to.append(at);
      return back;
    case 'doubled':
    case 'inside': {
      const copy = at.cloneNode(true) as Element;
      if (how === 'doubled') parent.insertBefore(copy, at);
      else to.append(copy);
      return () => copy.remove();
    }
  }
}
