import { describe, expect, it } from 'vitest';
import { autoFileName, type FileFailure, isFileDue, type MadeFile } from '../../src/domain/auto-file';
import type { Instant } from '../../src/domain/day';

const now = '2026-11-18T10:00:00.000Z' as Instant;
const made = (at: string, last = 'a'): MadeFile => ({ id: 1, at: at as Instant, last });
const failed = (at: string): FileFailure => ({ at: at as Instant, why: 'not-written' });
const daily = { auto: 'daily', keep: 7 } as const;
const weekly = { auto: 'weekly', keep: 7 } as const;

describe('a file is due', () => {
  it.each([
    ['never when it is switched off', { auto: 'off', keep: 7 } as const, [], null, 'b', false],
    ['never when nothing was ever stored', daily, [], null, null, false],
    ['at once when there is none yet', daily, [], null, 'b', true],
    [
      'not when nothing was stored since the last one',
      daily,
      [made('2026-11-01T10:00:00.000Z', 'b')],
      null,
      'b',
      false,
    ],
    ['after a day', daily, [made('2026-11-17T10:00:00.000Z')], null, 'b', true],
    [
      'a little before the day is over, so that it comes at the same hour',
      daily,
      [made('2026-11-17T10:59:00.000Z')],
      null,
      'b',
      true,
    ],
    ['not before', daily, [made('2026-11-17T12:00:00.000Z')], null, 'b', false],
    ['after a week', weekly, [made('2026-11-11T10:00:00.000Z')], null, 'b', true],
    ['not after six days', weekly, [made('2026-11-12T10:00:00.000Z')], null, 'b', false],
    ['when the clock was set back', daily, [made('2027-11-12T10:00:00.000Z')], null, 'b', true],
    ['not within an hour after it has failed', daily, [], failed('2026-11-18T09:01:00.000Z'), 'b', false],
    ['an hour after it has failed', daily, [], failed('2026-11-18T09:00:00.000Z'), 'b', true],
    ['when it failed in a time to come', daily, [], failed('2027-01-01T09:00:00.000Z'), 'b', true],
  ])('%s', (_when, how, files, failure, last, due) => {
    expect(isFileDue(how, files, failure, last, now)).toBe(due);
  });

  it('and its name says its day', () => {
    expect(autoFileName(now, false)).toBe('Steadfast/steadfast-2026-11-18.json.gz');
    expect(autoFileName(now, true)).toBe('Steadfast/steadfast-2026-11-18.json.gz.sealed');
  });
});
