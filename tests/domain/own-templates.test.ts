import { describe, expect, it } from 'vitest';
import { type Telling, talkTrack } from '../../src/domain/talk-track';
import type { Template } from '../../src/domain/template';
import { jonas, said, telling, voicemail } from './telling';

describe("the user's own templates", () => {
  const mine = (id: string, rest: Partial<Template> = {}): Template => ({
    id,
    medium: 'call',
    situation: 'any',
    language: 'en',
    text: `${id}: {reason}`,
    ...rest,
  });
  const used = (own: readonly Template[], rest: Partial<Telling> = {}): string | undefined =>
    talkTrack(telling(rest, [voicemail('2026-03-10')]), own)?.templateId;

  it('come before the built-in ones, and one for the situation before one for any', () => {
    const any = mine('any');
    const exact = mine('exact', { situation: 'after-voicemail' });
    expect(used([any])).toBe('any');
    expect(used([any, exact])).toBe('exact');
    expect(used([mine('other', { situation: 'late' })])).toBe('en-call-after-voicemail');
    expect(used([mine('mail', { medium: 'email' })])).toBe('en-call-after-voicemail');
  });

  it('are not put before a built-in one in the language of the contact', () => {
    expect(used([mine('english')], { language: 'de' })).toBe('de-call-after-voicemail');
    expect(used([mine('english')], { language: 'it' })).toBe('english');
    expect(used([mine('english'), mine('italian', { language: 'it' })], { language: 'it' })).toBe('italian');
  });

  it('in a language without built-in texts name days as that language does', () => {
    const own = mine('i', { language: 'it', text: 'Le ho lasciato un messaggio {lastDay}.' });
    expect(said(telling({ language: 'it' }, [voicemail('2026-03-10')]), [own])).toBe(
      'Le ho lasciato un messaggio martedì.',
    );
    const odd = mine('o', { language: 'no such tag', text: 'x {lastDay}' });
    expect(said(telling({ language: 'no such tag' }, [voicemail('2026-03-10')]), [odd])).toBe('x Tuesday');
  });

  it('are passed over when nothing of them is left', () => {
    const own = mine('nothing', { text: '{promisedTime}' });
    expect(used([own])).toBe('en-call-after-voicemail');
  });

  it('give a reason only where it stands in the text', () => {
    const own = mine('r', { text: 'Hello. About {reason}, {assistant}.' });
    const alone = { ...jonas, assistants: [] };
    expect(talkTrack(telling(), [own])?.reason).toBe('delivery in two days');
    expect(talkTrack(telling({ contact: alone }), [own])).toMatchObject({ text: 'Hello.', reason: '' });
  });
});
