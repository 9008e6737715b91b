import { type AST, RegExpParser } from '@eslint-community/regexpp';

export const patternOf = (source: string, flags: string): AST.Pattern =>
  new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });

/** What was matched so far goes on from here; `false`: it leads nowhere. */
type Go = (at: number) => boolean;
type Match = (at: number, go: Go) => boolean;

class Enough extends Error {}

const isLetter = (node: AST.Node): boolean => /^Character/.test(node.type);

/**
 * How many steps a backtracking matcher takes to look through a text from its beginning to its end, for all that it finds. Browsers' own are of
 * this kind, and cleverer by a factor at most; theirs cannot be counted, and a time says more of the machine than of the expression.
 * @param most where it is given up; then that is the answer
 */
export function stepsOf(source: string, flags: string, most = 300_000): (text: string) => number {
  const pattern = patternOf(source, flags);
  const letterFlags = flags.replace(/[^iusv]/g, '');
  const unicode = /[uv]/.test(flags);
  let letters: readonly string[] = [];
  let steps = 0;
  const groups = new Map<AST.CapturingGroup, readonly [number, number]>();
  const step = (): void => {
    if (++steps >= most) throw new Enough();
  };

  /** Does the letter at a place fit? */
  function letter(raw: string): (at: number) => boolean {
    const one = new RegExp(`^(?:${raw})$`, letterFlags);
    const known = new Map<string, boolean>();
    return (at) => {
      step();
      const here = letters[at];
      if (here === undefined) return false;
      const before = known.get(here);
      if (before !== undefined) return before;
      const fits = one.test(here);
      known.set(here, fits);
      return fits;
    };
  }

  function any(alternatives: readonly AST.Alternative[], back: boolean): Match {
    const all = alternatives.map(({ elements }) =>
      (back ? elements.toReversed() : elements).map((one) => element(one, back)),
    );
    return (at, go) =>
      all.some((parts) => {
        const from = (part: number, place: number): boolean =>
          part === parts.length ? go(place) : (parts[part] as Match)(place, (next) => from(part + 1, next));
        return from(0, at);
      });
  }

  function element(node: AST.Element, back: boolean): Match {
    switch (node.type) {
      case 'Character':
      case 'CharacterSet':
      case 'CharacterClass':
        return repeated(letter(node.raw), back, 1, 1, true);
      case 'Group':
        return any(node.alternatives, back);
      case 'CapturingGroup': {
        const inner = any(node.alternatives, back);
        return (at, go) =>
          inner(at, (to) => {
            const before = groups.get(node);
            groups.set(node, back ? [to, at] : [at, to]);
            if (go(to)) return true;
            if (before) groups.set(node, before);
            else groups.delete(node);
            return false;
          });
      }
      case 'Quantifier':
        return isLetter(node.element)
          ? repeated(letter(node.element.raw), back, node.min, node.max, node.greedy)
          : again(node, element(node.element, back));
      case 'Backreference': {
        const to = node.resolved as AST.CapturingGroup;
        return (at, go) => {
          step();
          const [from, until] = groups.get(to) ?? [0, 0];
          const same = letters.slice(from, until).every((one, index) => letters[at + index] === one);
          return same && go(at + until - from);
        };
      }
      case 'Assertion':
        return assertion(node);
      default:
        throw new Error(`a part that is not known here: ${node.raw}`);
    }
  }

  /** Without a call for each letter: of long texts there would be too many. */
  function repeated(fits: (at: number) => boolean, back: boolean, min: number, max: number, greedy: boolean): Match {
    return (at, go) => {
      const place = (count: number): number => (back ? at - count : at + count);
      const takes = (count: number): boolean => count < max && fits(back ? place(count) - 1 : place(count));
      let count = 0;
      while (count < min) {
        if (!takes(count)) return false;
        count++;
      }
      if (greedy) {
        while (takes(count)) count++;
        for (; count >= min; count--) if (go(place(count))) return true;
        return false;
      }
      for (; ; count++) {
        if (go(place(count))) return true;
        if (!takes(count)) return false;
      }
    };
  }

  function again({ min, max, greedy }: AST.Quantifier, inner: Match): Match {
    const from = (count: number, at: number, go: Go): boolean => {
      const more = (): boolean =>
        count < max && inner(at, (next) => (next !== at || count < min) && from(count + 1, next, go));
      if (count < min) return more();
      return greedy ? more() || go(at) : go(at) || more();
    };
    return (at, go) => from(0, at, go);
  }

  function assertion(node: AST.Assertion): Match {
    if (node.type === 'Assertion' && (node.kind === 'lookahead' || node.kind === 'lookbehind')) {
      const inner = any(node.alternatives, node.kind === 'lookbehind');
      return (at, go) => inner(at, () => true) !== node.negate && go(at);
    }
    const isWord = (at: number): boolean => /^\w$/.test(letters[at] ?? '');
    const isBreak = (at: number): boolean => flags.includes('m') && /^[\n\r\u2028\u2029]$/.test(letters[at] ?? '');
    return (at, go) => {
      step();
      const holds =
        node.kind === 'start'
          ? at === 0 || isBreak(at - 1)
          : node.kind === 'end'
            ? at === letters.length || isBreak(at)
            : (isWord(at - 1) !== isWord(at)) !== (node as AST.WordBoundaryAssertion).negate;
      return holds && go(at);
    };
  }

  const whole = any(pattern.alternatives, false);
  return (text) => {
    letters = unicode ? [...text] : text.split('');
    steps = 0;
    groups.clear();
    try {
      for (let at = 0; at <= letters.length; at++) {
        step();
        let end = -1;
        whole(at, (to) => {
          end = to;
          return true;
        });
        if (end > at) at = end - 1;
      }
    } catch (error) {
      if (!(error instanceof Enough)) throw error;
    }
    return steps;
  };
}
