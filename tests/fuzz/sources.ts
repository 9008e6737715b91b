import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from 'vite';
import { root } from '../machine.mjs';

/** A node of the syntax tree (ESTree), of which nothing is known but what was asked for by its type. */
export interface Node {
  readonly type: string;
  readonly start: number;
  // biome-ignore lint/suspicious/noExplicitAny: whoever asks for a type knows its fields
  readonly [field: string]: any;
}

/** All files of code under a folder, by their path in the repository: `src/domain/day.ts`. */
export const filesIn = (folder: string, wanted = /(?<!\.d)\.tsx?$/): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && wanted.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();

export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

export const programOf = (file: string): Node => parseSync(file, textOf(file)).program as unknown as Node;

/** Every node under one, itself first. */
export function* nodesIn(node: Node): Generator<Node> {
  yield node;
  for (const inner of Object.values(node)) {
    const all = Array.isArray(inner) ? inner : [inner];
    for (const one of all) if (typeof one?.type === 'string') yield* nodesIn(one);
  }
}
