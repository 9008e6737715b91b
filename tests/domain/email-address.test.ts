import { describe, expect, it } from 'vitest';
import { writtenAddress } from '../../src/domain/email-address';

describe('an address as files have it', () => {
  it.each([
    ['anna@example.com', 'anna@example.com'],
    [' Anna@Example.com ', 'anna@example.com'],
    ['mailto:anna@example.com', 'anna@example.com'],
    ["'anna@example.com'", 'anna@example.com'],
    ['"anna@example.com"', 'anna@example.com'],
    ['“anna@example.com”', 'anna@example.com'],
    ['Anna Example <anna@example.com>', 'anna@example.com'],
    ['"Example, Anna" <anna@example.com>', 'anna@example.com'],
    ["Anna <'anna@example.com'>", 'anna@example.com'],
    ["anna.o'neil@example.com", "anna.o'neil@example.com"],
  ])('%s', (written, address) => {
    expect(writtenAddress(written)).toEqual({ kind: 'email', value: address });
  });

  it.each(['', 'Anna Example', 'anna@example.com, bert@example.com', '<anna@example.com> and others', "''"])(
    'is none: %s',
    (written) => expect(writtenAddress(written)).toBeNull(),
  );
});
