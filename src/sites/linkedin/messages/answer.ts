import { everywhere } from './roots';
import { answer } from './selectors';

/** For so long an answer of the page is waited for, in milliseconds. */
const patience = 5000;

/** From now on: has the page said that something went wrong, all over it or near an element, and is it time to give up? */
export function waitFrom(document: Document, near: Element) {
  const begun = Date.now();
  const troubles = (): Element[] => [
    ...everywhere(document).flatMap((root) => [...root.querySelectorAll(answer.error)]),
    ...near.querySelectorAll(answer.inlineError),
  ];
  const before = troubles();
  return {
    begun,
    hasFailed: (): boolean => troubles().some((trouble) => !before.includes(trouble)),
    isOver: (): boolean => Date.now() - begun >= patience,
  };
}
