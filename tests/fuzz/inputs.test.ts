import { expect, it, vi } from 'vitest';
import { fileFormats } from '../../src/domain/import-file';
import { siteIds } from '../../src/domain/sighting';
import { contentToBackground, pageToBackground } from '../../src/messaging/protocol';
import { bounded, libraries } from './bounded';
import { cases } from './cases';
import { literalsIn } from './expressions';
import { parsers } from './parsers';
import { filesIn, textOf } from './sources';

vi.mock('webextension-polyfill', () => import('./whole-browser'));

/**
 * All that comes from outside, and which test tries it. Each of these tests goes by the very list that is counted here, or holds its own to it, so
 * that whatever is added is tried, or its test fails.
 */
const inputs: readonly (readonly [what: string, test: string, many: number, list: string])[] = [
  ['readers of pages', 'readers', siteIds.length, 'siteIds'],
  ['what content scripts say', 'messages', Object.keys(contentToBackground).length, 'contentToBackground'],
  ['what our pages say', 'messages', Object.keys(pageToBackground).length, 'pageToBackground'],
  ['what a page answers', 'messages', 1, 'whatever a page answers'],
  ['files of contacts, and backups', 'files', fileFormats.length, 'fileFormats'],
  ['sealed files', 'files', 1, 'sealed'],
  ['what is made of texts: dates, numbers, addresses, cards', 'parsers', Object.keys(parsers).length, 'parsers'],
  ['drafts of cadences', 'cadences', 1, 'draft'],
];

it('each kind of input has its test', () => {
  for (const [, test, many, list] of inputs) {
    expect(many).toBeGreaterThan(0);
    expect(textOf(`tests/fuzz/${test}.test.ts`)).toContain(list);
  }
  if (!process.env.FUZZ) return;
  const expressions = filesIn('src').flatMap(literalsIn).length;
  console.table([
    ...inputs.map(([input, test, many]) => ({ input, test: `tests/fuzz/${test}`, many, 'cases of each': cases })),
    { input: 'regular expressions', test: 'tests/fuzz/expressions', many: expressions, 'cases of each': 'all pumps' },
    { input: '… with a limit to their text', test: 'tests/fuzz/bounded', many: bounded.length },
    { input: '… of libraries', test: 'tests/fuzz/expressions', many: Object.keys(libraries).length },
  ]);
});
