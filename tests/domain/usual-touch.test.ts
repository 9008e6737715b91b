import { describe, expect, it } from 'vitest';
import { usualChannel } from '../../src/domain/usual-touch';

type Row = Parameters<typeof usualChannel>[0];
const row = (kind: string, channel: string | null, home: string) =>
  ({ step: { kind }, last: channel && { channel }, home }) as unknown as Row;

describe('the usual channel of a row', () => {
  it.each([
    ['call', 'email', 'https://mail.example.org/', 'call'], // the step asks for a call
    ['ask-assistant', 'email', '', 'call'],
    ['promise', 'linkedin', '', 'call'],
    ['appointment', 'email', '', 'email'], // before its time it is confirmed, as they were reached before
    ['appointment', 'meeting', 'https://www.linkedin.com/in/x/', 'linkedin'],
    ['message', 'text', 'https://www.linkedin.com/in/x/', 'text'], // the last way
    ['message', null, 'https://www.linkedin.com/in/x/', 'linkedin'],
    ['message', null, 'https://de.linkedin.com/in/x/', 'linkedin'],
    ['message', null, 'https://mail.example.org/?_uid=4', 'email'],
    ['message', null, 'https://notlinkedin.com/', 'email'],
    ['message', 'meeting', 'https://mail.example.org/', 'email'], // nobody logs a meeting by one click from a list
    ['message', null, '', 'call'],
  ])('a %s, last by %s, living at %s: %s', (kind, channel, home, expected) => {
    expect(usualChannel(row(kind, channel, home))).toBe(expected);
  });
});
