import { describe, expect, it } from 'vitest';
import { writtenIn } from '../../src/sites/written';

describe('recipients written in a field are taken apart', () => {
  it('at commas, semicolons and ends of lines, not within quotes', () => {
    expect(writtenIn('"Weber, Lutz; \\"Lu\\"" <lutz@example.com>; anna@example.com\nInes <ines@example.org>')).toEqual([
      { name: '"Weber, Lutz; "Lu"" ', address: 'lutz@example.com' },
      { name: null, address: 'anna@example.com' },
      { name: 'Ines ', address: 'ines@example.org' },
    ]);
  });

  it.each([
    `"${' '.repeat(100_000)}`,
    `"${'\\"'.repeat(50_000)}`,
    '<'.repeat(100_000),
    'a <'.repeat(30_000),
    ','.repeat(100_000),
  ])('without delay, whatever is written there', (text) => {
    const begin = performance.now();
    writtenIn(text);
    expect(performance.now() - begin).toBeLessThan(300);
  });
});
