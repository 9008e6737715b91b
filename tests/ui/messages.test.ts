import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const messages = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8')) as Record<
  string,
  { message: string }
>;
const names = Object.keys(messages);
const read = (path: string) => readFileSync(path, 'utf8');
const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => `${folder}/${path}`);

describe('the messages', () => {
  it('have names that a browser takes: letters, digits and underscores, alike in no other case', () => {
    expect(names.filter((name) => !/^\w+$/.test(name))).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  it('have all a text, and their plurals both forms', () => {
    expect(names.filter((name) => !messages[name]?.message)).toEqual([]);
    const stems = (form: string) =>
      names.filter((name) => name.endsWith(form)).map((name) => name.slice(0, -form.length));
    expect(stems('_one').filter((stem) => !names.includes(`${stem}_other`))).toEqual([]);
  });

  it('have the apostrophes and quotation marks of print', () => {
    expect(names.filter((name) => /['"]/.test(messages[name]?.message ?? ''))).toEqual([]);
  });

  it('are all said somewhere', () => {
    const said = filesOf('src').map(read).join('\n');
    const inManifest = [...read('manifest.json').matchAll(/__MSG_(\w+?)__/g)].map(([, name = '']) => name);
    const quoted = [...said.matchAll(/(?<=['"`])[\w-]+(?=['"`])/g)].map(([word]) => word.replaceAll('-', '_'));
    const words = new Set([...inManifest, ...quoted]);
    // `outcome_${keyed(outcome)}`: what stands in the gap is a word of the code.
    const families = [...said.matchAll(/`(\w*(?:\$\{[^`]*?\}\w*)+)`/g)]
      .map(([, family = '']) => family.replace(/\$\{[^`]*?\}+/g, ' '))
      .filter((family) => /[a-z]{3}/.test(family))
      .map((family) => new RegExp(`^${family.replaceAll(' ', '(\\w+)')}$`));
    const isSaid = (name: string): boolean =>
      words.has(name) ||
      families.some((family) =>
        family
          .exec(name)
          ?.slice(1)
          .every((gap) => words.has(gap) || /^\d$/.test(gap)),
      );
    expect(names.filter((name) => !isSaid(name) && !isSaid(name.replace(/_(?:one|other)$/, '')))).toEqual([]);
  });

  it('are said by nobody past them: no words for people stand in the markup', () => {
    const spoken = ['ui', 'person', 'sidebar', 'popup', 'dashboard']
      .flatMap((folder) => filesOf(`src/${folder}`))
      .flatMap((path) =>
        [...read(path).matchAll(/^\s*(?:[A-Z][a-z]+ [a-z ]+[.…?]?|<\w+[^>{}]*>[A-Za-z][a-z]+[^<{]*<\/\w+>)\s*$/gm)].map(
          ([line]) => `${path}: ${line.trim()}`,
        ),
      );
    expect(spoken).toEqual([]);
  });
});
