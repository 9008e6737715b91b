import { describe, expect, it } from 'vitest';
import type { Telling } from '../../src/domain/talk-track';
import { agreed, at, said, telling, voicemail } from './telling';

describe('days and times in words', () => {
  const dayOfVoicemail = (touched: string, on: string, rest: Partial<Telling> = {}): string | undefined =>
    /I left you a voicemail (.*?)\. I know/.exec(
      said(telling({ now: at(on, 12), ...rest }, [voicemail(touched)])) ?? '',
    )?.[1];

  it.each([
    ['2026-03-12', 'today'],
    ['2026-03-11', 'yesterday'],
    ['2026-03-10', 'on Tuesday'],
    ['2026-03-06', 'on Friday'],
    ['2026-03-05', 'on 5 March'],
    ['2025-11-03', 'on 3 November'],
    ['2024-11-03', 'on 3 November 2024'],
  ])('on 12 March 2026, %s is "%s"', (day, words) => {
    expect(dayOfVoicemail(day, '2026-03-12')).toBe(words);
  });

  it.each([
    ['de', '2026-03-01', 'Ich habe Ihnen am 1. März auf'],
    ['de', '2026-03-11', 'Ich habe Ihnen gestern auf'],
    ['fr', '2026-03-01', 'un message vocal le 1er mars.'],
    ['fr', '2026-03-02', 'un message vocal le 2 mars.'],
    ['es', '2026-03-01', 'un mensaje de voz el 1 de marzo.'],
    ['es', '2026-03-10', 'un mensaje de voz el martes.'],
  ])('in %s: %s, "%s"', (language, day, words) => {
    expect(said(telling({ language }, [voicemail(day)]))).toContain(words);
  });

  it('are those of the contact: a voicemail of this morning in Berlin was left yesterday in Los Angeles', () => {
    const early = voicemail('2026-03-12', { at: at('2026-03-12', 7) });
    const late = { now: at('2026-03-12', 12) };
    expect(said(telling({ ...late, contactZone: 'America/Los_Angeles' }, [early]))).toContain('voicemail yesterday.');
    expect(said(telling({ ...late, contactZone: null }, [early]))).toContain('voicemail today.');
  });

  it('a promised time is said by their clock, or by the one it was agreed in', () => {
    const step = agreed('call-back', 'them', at('2026-03-12', 16), 'Europe/Lisbon');
    expect(said(telling({ step, contactZone: 'America/New_York' }))).toContain('call today at 11:00.');
    expect(said(telling({ step, contactZone: null }))).toContain('call today at 15:00.');
    expect(said(telling({ step, contactZone: 'Mars/Olympus' }))).toContain('call today at 15:00.');
  });

  it('a promise ahead', () => {
    expect(said(telling({ step: agreed('call-back', 'me', at('2026-03-13', 8, 30)) }))).toContain(
      'call you tomorrow at 08:30.',
    );
    expect(said(telling({ step: agreed('call-back', 'me', at('2026-03-17', 8, 30)) }))).toContain(
      'call you on Tuesday at 08:30.',
    );
  });

  it('a touch ahead of a clock that was set back has no day', () => {
    expect(said(telling({}, [voicemail('2026-04-20')]))).toBe(
      'Hello Jonas. This is Anna Seller. I know you are busy, and you may not have had a chance to listen to it. It is about this: delivery in two days. Is this a good moment?',
    );
  });
});
