import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { root } from '../machine.mjs';
import { cases } from './cases';
import { defaults, inside, parsers } from './parsers';
import { filesIn, type Node, programOf } from './sources';

vi.mock('webextension-polyfill', () => import('./whole-browser'));

/** Whatever reads a text makes of every text something that it may give, or nothing. */

/** Where texts from outside are read. */
const folders = ['domain', 'exchange', 'sites', 'messaging', 'dashboard'];

const takesText = (type: Node | undefined): boolean =>
  type?.type === 'TSStringKeyword' ||
  type?.type === 'TSUnknownKeyword' ||
  (type?.type === 'TSUnionType' && type.types.some(takesText));

/** The functions that a file gives to others whose first parameter is a text, or anything. */
function readersIn(file: string): string[] {
  const declared = programOf(file).body.flatMap(({ type, declaration }: Node) => {
    if (type !== 'ExportNamedDeclaration' || !declaration) return [];
    if (declaration.type === 'FunctionDeclaration') return [[declaration.id.name, declaration]];
    return (declaration.declarations ?? []).map(({ id, init }: Node) => [id.name, init]);
  });
  return declared
    .filter(([, node]: [string, Node | null]) => takesText(node?.params?.[0]?.typeAnnotation?.typeAnnotation))
    .map(([name]: [string]) => `${file}#${name}`);
}

it('every function that is given a text is in the table', () => {
  const found = folders.flatMap((folder) => filesIn(`src/${folder}`, /(?<!\.d)\.ts$/)).flatMap(readersIn);
  const known = Object.keys({ ...parsers, ...inside }).filter((key) => !key.startsWith('src/ui/'));
  expect(found.toSorted()).toEqual(known.toSorted());
});

describe.each(Object.entries(parsers))('%s', (key, { given = defaults, wrong, refuses }) => {
  it('gives what it may give', async () => {
    const [file, name] = key.split('#') as [string, string];
    const read = ((await import(`${root}/${file}`)) as Record<string, (...given: unknown[]) => unknown>)[name];
    if (!read) throw new Error(`There is no ${key}`);
    fc.assert(
      fc.property(given, (all) => {
        try {
          expect(wrong?.(read(...all), all, read)).toBeUndefined();
        } catch (error) {
          if (!refuses || (error as Error).name !== refuses) throw error;
        }
      }),
      { numRuns: cases },
    );
  });
});
