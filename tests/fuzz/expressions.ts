import { filesIn, type Node, nodesIn, programOf, textOf } from './sources';

export interface Expression {
  readonly source: string;
  readonly flags: string;
  readonly file: string;
}

export const named = ({ source, flags }: Pick<Expression, 'source' | 'flags'>): string => `/${source}/${flags}`;

/** The expressions that stand in a file as such, each once. */
export const literalsIn = (file: string): Expression[] => {
  const found = [...nodesIn(programOf(file))].flatMap(({ regex }) =>
    regex ? { source: regex.pattern as string, flags: regex.flags as string, file } : [],
  );
  return [...new Map(found.map((one) => [named(one), one])).values()];
};

const isMade = (node: Node): boolean => node.type === 'NewExpression' && node.callee.name === 'RegExp';

/** Is an expression put together within a function, and not once and for all when the file is loaded? */
export const isMadeInFunction = (file: string): boolean =>
  [...nodesIn(programOf(file))].some((node) => /Function/.test(node.type) && [...nodesIn(node)].some(isMade));

/** The files of a folder in which expressions are put together. */
export const makersIn = (folder: string): string[] =>
  filesIn(folder).filter((file) => textOf(file).includes('new RegExp('));

/** All expressions that are put together while something is done. */
export async function madeDuring(file: string, work: () => Promise<unknown>): Promise<Expression[]> {
  const made = new Map<string, Expression>();
  const Native = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Native, {
    construct(_, [pattern, flags]) {
      const expression = new Native(pattern, flags);
      made.set(String(expression), { source: expression.source, flags: expression.flags, file });
      return expression;
    },
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = Native;
  }
  return [...made.values()];
}
