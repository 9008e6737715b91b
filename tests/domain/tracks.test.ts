import { describe, expect, it } from 'vitest';
import { talkTrack } from '../../src/domain/talk-track';
import { media, situations, templateFaultsOf } from '../../src/domain/template';
import { builtInTemplates, pressureIn, trackLanguages } from '../../src/domain/tracks';
import { jonas, occasion } from './telling';

describe('every built-in text', () => {
  const everywhere = trackLanguages.flatMap((language) =>
    media.flatMap((medium) => situations.map((situation) => ({ language, medium, situation }))),
  );
  const spare = { ...jonas, company: null, reason: '', assistants: [], name: { value: 'x@example.com' } };

  it.each(everywhere)(
    'is there, whole and clean: $language, $medium, $situation',
    ({ language, medium, situation }) => {
      const full = occasion(situation, { language, medium });
      for (const it of [full, { ...full, contact: { ...spare, kind: full.contact.kind }, sender: '' }]) {
        const told = talkTrack(it, []);
        expect(told?.language).toBe(language);
        expect(told?.text).toMatch(/\p{L}{2}.*\p{L}{2}/su);
        expect(told?.text).not.toMatch(/[{}[\]]|\(\)| {2}| [.,]|[.,]{2}|undefined|null/);
      }
    },
  );

  it('has no fault, and an id of its own', () => {
    expect(builtInTemplates.flatMap(templateFaultsOf)).toEqual([]);
    expect(new Set(builtInTemplates.map(({ id }) => id)).size).toBe(builtInTemplates.length);
  });

  it('presses nobody', () => {
    expect(builtInTemplates.flatMap(({ text }) => pressureIn(text))).toEqual([]);
    const words =
      /\bjust\b|check(ing)? in|chance!|urgent|dringend|sofort|hurry|!|last chance|dernière chance|última oportunidad/i;
    expect(builtInTemplates.filter(({ text }) => words.test(text))).toEqual([]);
  });

  it('is short: one to four sentences between greeting and farewell', () => {
    const body = (text: string): string => text.replace(/^(.*?\{sender\}\. |.*\n+)/, '').replace(/\n\n.*$/s, '');
    const sentences = (text: string): number => body(text).split(/(?<=[.?!])\s/).length;
    expect(builtInTemplates.filter(({ text }) => sentences(text) > 4)).toEqual([]);
  });

  it('takes silence for being busy', () => {
    const busy = /know you are busy|haben viel zu tun|journées sont bien remplies|tiene mucho que hacer/;
    const silent: readonly string[] = ['after-voicemail', 'after-message', 'late', 'final-try'];
    const texts = builtInTemplates.filter(({ situation }) => silent.includes(situation));
    expect(texts).toHaveLength(4 * 4 * trackLanguages.length);
    expect(texts.filter(({ text }) => !busy.test(text))).toEqual([]);
  });

  it('after a voicemail names its day and the reason', () => {
    const texts = builtInTemplates.filter(({ situation }) => situation === 'after-voicemail');
    expect(texts.filter(({ text }) => !text.includes('{lastDay}') || !text.includes('{reason}'))).toEqual([]);
  });

  it('is polite in German, French and Spanish', () => {
    const familiar = /(?<!\p{L})(du|dich|dir|dein\p{L}*|euch|tu|te|toi|ton|tes|tú|ti|contigo|tienes)(?!\p{L})/iu;
    expect(builtInTemplates.filter(({ language, text }) => language !== 'en' && familiar.test(text))).toEqual([]);
  });
});
