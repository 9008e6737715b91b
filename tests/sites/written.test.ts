import { describe, expect, it } from 'vitest';
import { writtenIn } from '../../src/sites/written';
import { growth, linear } from './growth';

describe('recipients written in a field are taken apart', () => {
  it('at commas, semicolons and ends of lines, not within quotes', () => {
    expect(writtenIn('"Weber, Lutz; \\"Lu\\"" <lutz@example.com>; anna@example.com\nInes <ines@example.org>')).toEqual([
      { name: '"Weber, Lutz; "Lu"" ', address: 'lutz@example.com' },
      { name: null, address: 'anna@example.com' },
      { name: 'Ines ', address: 'ines@example.org' },
    ]);
  });

  it.each([' ', '\\"', '<', 'a <', ',', 'a@b.c,', '>'])('in a time that grows with the text: many %j', (piece) => {
    for (const begin of ['', '"'])
      expect(growth(10_000, (times) => writtenIn(`${begin}${piece.repeat(times)}`))).toBeLessThan(linear);
  });
});
