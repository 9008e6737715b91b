import type { AST } from '@eslint-community/regexpp';
import { patternOf } from './steps';

/** A text that grows: `before`, then `piece` as often as is wanted, then `after`. */
export interface Pump {
  readonly before: string;
  readonly piece: string;
  readonly after: string;
}

export const pumped = ({ before, piece, after }: Pump, length: number): string =>
  before + piece.repeat(Math.ceil(length / piece.length)) + after;

/** Of every kind of letter that a class may mean, one or two; the last are of no word, and of no class that is in use. */
const letters = [...'a0 _-.:@/,;<"\'()+*\n\r\té٣山🚀'];
const stranger = '\u0001';

/** What makes a search begin anew at each place, or fail at the end: nothing, a letter that fits nowhere, the end of a line. */
const endings = ['', stranger, `\n${stranger}`];

/**
 * Texts at which an expression may fail late and often, made of what stands in it: each of its letters over and over, two of them in turn, what its
 * repeated parts match, and these behind what must stand before them.
 * @param mostLetters of so many of its letters, each two in turn
 */
export function pumpsOf(source: string, flags: string, mostLetters = 5): Pump[] {
  const pattern = patternOf(source, flags);
  const singles = new Set<string>();
  const pieces = new Set<string>();
  const befores = new Set(['']);
  visit(pattern, (node) => {
    if (node.type === 'Character') singles.add(String.fromCodePoint(node.value));
    if (node.type === 'CharacterClass' || node.type === 'CharacterSet')
      for (const one of matching(node)) singles.add(one);
    if (node.type !== 'Quantifier') return;
    for (const one of samples(node.element)) if (one) pieces.add(one);
    if (node.max <= 8) return;
    // What begins a repetition, over and over: each begins one that goes on to the end.
    const before = beforeIn(node);
    befores.add(before);
    for (const piece of [before, before + sample(node.element)]) if (piece) pieces.add(piece);
  });
  const few = [...singles].slice(0, mostLetters);
  for (const one of singles) pieces.add(one);
  for (const one of few) for (const other of few) if (one !== other) pieces.add(one + other);
  return [...pieces].flatMap((piece) =>
    [...befores].flatMap((before) => endings.map((after) => ({ before, piece, after }))),
  );
}

function visit(node: AST.Node, seen: (node: AST.Node) => void): void {
  seen(node);
  if ('alternatives' in node) for (const one of node.alternatives) visit(one, seen);
  if ('elements' in node && node.type === 'Alternative') for (const one of node.elements) visit(one, seen);
  if (node.type === 'Quantifier') visit(node.element, seen);
}

/** As a class is written that means nothing, or something else, without `u`. */
const needsCodePoints = /\\p|\\u\{|[^\0-\uffff]/iu;

/** Letters that a class takes; a few of them. */
function matching(node: AST.CharacterClass | AST.CharacterSet): string[] {
  const one = new RegExp(`^(?:${node.raw})$`, needsCodePoints.test(node.raw) ? 'u' : '');
  const named =
    node.type === 'CharacterClass'
      ? node.elements.flatMap((part) =>
          'min' in part ? [part.min.value] : 'value' in part ? [part.value as number] : [],
        )
      : [];
  const all = [...letters, ...named.map((code) => (typeof code === 'number' ? String.fromCodePoint(code) : ''))];
  return all.filter((letter) => letter && one.test(letter)).slice(0, 3);
}

/** Texts that a node matches: of each alternative one. */
function samples(node: AST.Element): string[] {
  switch (node.type) {
    case 'Character':
      return [String.fromCodePoint(node.value)];
    case 'CharacterClass':
    case 'CharacterSet':
      return matching(node);
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives.map(({ elements }) => elements.map(sample).join('')).slice(0, 20);
    case 'Quantifier':
      return samples(node.element).map((one) => one.repeat(Math.max(1, Math.min(node.min, 3))));
    default:
      return [''];
  }
}
const sample = (node: AST.Element): string => samples(node)[0] ?? '';

/** What stands before a part, as far up as it is part of anything. */
function beforeIn(node: AST.Element): string {
  let before = '';
  for (let at: AST.Node = node; at.parent; at = at.parent as AST.Node) {
    if (at.parent.type !== 'Alternative') continue;
    const { elements } = at.parent;
    before =
      elements
        .slice(0, elements.indexOf(at as AST.Element))
        .map(sample)
        .join('') + before;
  }
  return before;
}
