import { shown } from '../text';
import { thread } from './selectors';
import { outside } from './view';

/** "(no subject)" in any language. Hardly anybody puts a whole subject in brackets; theirs is left out. */
const none = /^[(（][^()（）]{3,40}[)）]$/;

/** The subject of the thread; empty where it has none. Emoji in it are images that carry the character. */
export function subjectOf(view: Element): string {
  const piece = (node: Node): string => {
    if (node.nodeName === 'IMG') return (node as Element).getAttribute('data-emoji') ?? '';
    return node.childNodes.length ? [...node.childNodes].map(piece).join('') : (node.textContent ?? '');
  };
  const [heading] = outside(view, thread.subject);
  const subject = heading ? shown(piece(heading)) : '';
  return none.test(subject) ? '' : subject;
}
