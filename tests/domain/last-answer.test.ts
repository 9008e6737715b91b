import { describe, expect, it } from 'vitest';
import { lastAnswer } from '../../src/domain/last-answer';

describe('what is asked again of the same', () => {
  it('is worked out once, and of another anew', () => {
    const asked: string[] = [];
    const lengthOf = lastAnswer(({ name }: { name: string }) => asked.push(name) && name.length);
    const [hana, jonas] = [{ name: 'Hana' }, { name: 'Jonas' }];
    expect([hana, hana, jonas, jonas, hana].map(lengthOf)).toEqual([4, 4, 5, 5, 4]);
    expect(asked).toEqual(['Hana', 'Jonas', 'Hana']);
  });

  it('is asked anew where it failed', () => {
    let times = 0;
    const once = lastAnswer(() => {
      times += 1;
      if (times === 1) throw new Error('not yet');
      return times;
    });
    const asked = {};
    expect(() => once(asked)).toThrow('not yet');
    expect(once(asked)).toBe(2);
  });
});
