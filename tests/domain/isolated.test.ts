import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isolated } from '../../src/domain/isolated';

describe('a value within a sentence', () => {
  it.each([
    ['Freya Lindqvist', 'Freya Lindqvist'],
    ['', ''],
    // An override that nobody closes would turn all that follows.
    ['Freya\u202E tsivqdniL', 'Freya tsivqdniL'],
    // A mark that closes what was opened around it would let it out.
    ['Freya\u2069\u2069', 'Freya'],
    ['\u2067Freya', 'Freya'],
    ['دانا', '\u2068دانا\u2069'],
    ['\u202Bדנה\u202C', '\u2068דנה\u2069'],
    // What is a sentence itself keeps what was isolated in it.
    ['Logged with \u2068דנה\u2069.', '\u2068Logged with \u2068דנה\u2069.\u2069'],
  ])('%j stands as %j', (value, stands) => {
    expect(isolated(value)).toBe(stands);
  });

  it('never leaves a mark open behind it, nor closes one that was open before it', () => {
    const marks = fc.constantFrom('\u202A', '\u202E', '\u202C', '\u2066', '\u2068', '\u2069', 'a', 'ש', ' ');
    fc.assert(
      fc.property(fc.string({ unit: marks }), (value) => {
        const out = isolated(value);
        expect(out).not.toMatch(/[\u202A-\u202E]/);
        let depth = 0;
        for (const mark of out) {
          if (/[\u2066-\u2068]/.test(mark)) depth++;
          if (mark === '\u2069') depth--;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        expect(isolated(isolated(value)).replace(/[\u2066-\u2069]/g, '')).toBe(out.replace(/[\u2066-\u2069]/g, ''));
      }),
    );
  });
});
