import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { FileFaultError } from '../../src/domain/import-file';
import { delimiterOf } from '../../src/exchange/csv/delimiter';
import { type Row, rowReader } from '../../src/exchange/csv/rows';

const numRuns = Number(process.env.RUNS ?? 300);

function rowsOf(text: string, piece = text.length || 1, delimiter = ','): Row[] {
  const reader = rowReader(delimiter);
  const rows: Row[] = [];
  for (let at = 0; at < text.length; at += piece) rows.push(...reader.push(text.slice(at, at + piece)));
  return [...rows, ...reader.end()];
}
const faultOf = (text: string, piece?: number) => {
  try {
    rowsOf(text, piece);
    return null;
  } catch (error) {
    return (error as FileFaultError).fault;
  }
};

describe('the rows of a table', () => {
  it('know their line, whatever ends a line and however many a field holds', () => {
    const lines = ['Name,Note', 'Anna,"one', 'two', 'three"', '', 'Bert,"x"', 'Cleo,y'];
    for (const end of ['\n', '\r\n', '\r'])
      for (const piece of [1, 2, 3, 7, 1000])
        expect(rowsOf(lines.join(end), piece)).toEqual([
          { line: 1, until: 1, cells: ['Name', 'Note'], faulty: false },
          { line: 2, until: 4, cells: ['Anna', 'one\ntwo\nthree'], faulty: false },
          { line: 6, until: 6, cells: ['Bert', 'x'], faulty: false },
          { line: 7, until: 7, cells: ['Cleo', 'y'], faulty: false },
        ]);
  });

  it('are those that were written, in whatever pieces they come', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab,;"\n\r\t| =é'.split('')), maxLength: 8 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    const pieces = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t', '|'), pieces, (written, delimiter, piece) => {
        const text = Papa.unparse(written, { delimiter, quotes: true });
        const plain = written.map((row) => row.map((value) => value.replace(/\r\n?/g, '\n')));
        expect(rowsOf(text, piece, delimiter).map(({ cells }) => cells)).toEqual(plain);
      }),
      { numRuns },
    );
  });

  it('are told apart from those in which a quote stands where none may', () => {
    const rows = rowsOf('Name,Company\nAnna,"Best "ever" Ltd"\nBert,"open\nCleo,"Acme"\nDora,Beta\n');
    expect(rows.map(({ line, until, faulty }) => [line, until, faulty])).toEqual([
      [1, 1, false],
      [2, 2, true],
      [3, 4, true],
      [5, 5, false],
    ]);
  });
});

describe('a table that cannot be read', () => {
  it('names the line in which a quote was opened that is never closed', () => {
    const text = `Name,Note\nAnna,x\nBert,"never\n${'Cleo,y\n'.repeat(50)}`;
    for (const piece of [5, 64, 10_000]) expect(faultOf(text, piece)).toEqual({ code: 'quote-never-closed', line: 3 });
  });

  it('does so in a file that goes on for very long, without reading all of it', () => {
    const reader = rowReader(',');
    const push = () => {
      reader.push('Name,Note\nAnna,"a\nb"\nBert,"never\n');
      for (let piece = 0; piece < 10_000; piece++) reader.push('Cleo,y\n'.repeat(1000));
    };
    expect(push).toThrow('quote-never-closed in line 4');
  });

  it('names the line of a row that is longer than anybody’s', () => {
    expect(faultOf(`Name,Note\nAnna,${'x'.repeat(1_100_000)}\n`, 65_536)).toEqual({ code: 'too-long', line: 2 });
  });

  it('counts its columns', () => {
    const header = Array.from({ length: 10_000 }, (_, index) => `c${index}`).join(',');
    expect(faultOf(`${header}\n`)).toEqual({ code: 'too-many-columns', line: 1, detail: '10000' });
  });
});

describe('what stands between the fields', () => {
  it.each([
    ['Name,E-Mail\nAnna,a@example.com\n', ','],
    ['Name;E-Mail\n"Example; Anna";a@example.com\n', ';'],
    ['Name\tE-Mail\nAnna, Ann\ta@example.com\n', '\t'],
    ['Name|E-Mail\nAnna|a@example.com\n', '|'],
    ['Name;Umsatz;Ort\nAnna;1,5;Ulm\nBert;2,25;Bonn\n', ';'],
    ['sep=;\nName;E-Mail\nAnna,Bert;a@example.com\n', ';'],
    ['Notes:\n"When exporting, some; of the, addresses are missing"\n\nA,B,C\n1,2,3\n4,5,6\n', ','],
    ['Name;Address\nAnna;Main Road 1, 10115, Berlin\nBert;Side Road 2, 10117, Berlin\n', ';'],
    ['Name;Title;Note\nA;CTO, Founder;"Two\nlines, ""quoted"""\nB;CTO, Founder;"Two\nlines, ""quoted"""\n', ';'],
    ['Name\nAnna\n', ','],
    ['', ','],
  ])('is seen in %j', (text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });
});
