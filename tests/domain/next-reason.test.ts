import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyOf } from '../../src/domain/history';
import { nextStep } from '../../src/domain/next-step';
import { talkTrack } from '../../src/domain/talk-track';
import { media } from '../../src/domain/template';
import { trackLanguages } from '../../src/domain/tracks';
import { always, anyCase } from './arbitraries';
import { jonas, noAnswer, now, occasion, telling, touch, voicemail } from './telling';

describe('the reason', () => {
  const withReason = (day: string, reason: string) => voicemail(day, { reason });
  const two = { contact: { ...jonas, reason: ' delivery in two days \r\n\r\nno smallest order\n' } };
  const one = { contact: { ...jonas, reason: 'delivery in two days' } };

  it('goes to the next line each time, and round again', () => {
    expect(talkTrack(telling(two), [])?.reason).toBe('delivery in two days');
    const first = withReason('2026-03-02', 'delivery in two days');
    expect(talkTrack(telling(two, [first]), [])?.reason).toBe('no smallest order');
    const second = withReason('2026-03-05', 'no smallest order');
    expect(talkTrack(telling(two, [first, second]), [])?.reason).toBe('delivery in two days');
  });

  it('that is the only one and was given last time is left out, and a new one is wanted', () => {
    expect(talkTrack(telling(one, [withReason('2026-03-10', 'delivery in two days')]), [])).toEqual({
      text: 'Hello Jonas. This is Anna Seller. I left you a voicemail on Tuesday. I know you are busy, and you may not have had a chance to listen to it. Is this a good moment?',
      reason: '',
      templateId: 'en-call-after-voicemail',
      language: 'en',
      newReasonWanted: true,
    });
  });

  it('may come again when something else was sent in between', () => {
    const touches = [withReason('2026-03-03', 'delivery in two days'), touch('2026-03-06')];
    expect(talkTrack(telling(one, touches), [])).toMatchObject({
      reason: 'delivery in two days',
      newReasonWanted: false,
    });
  });

  it('given in a call that nobody took was not heard', () => {
    const dialled = noAnswer('2026-03-11', { reason: 'delivery in two days' });
    expect(talkTrack(telling(one, [dialled]), [])).toMatchObject({
      reason: 'delivery in two days',
      newReasonWanted: false,
    });
  });

  it('is not worn out by their answer to it', () => {
    const replied = touch('2026-03-11', { direction: 'in', outcome: 'replied' });
    expect(talkTrack(telling(one, [withReason('2026-03-10', 'delivery in two days'), replied]), [])).toMatchObject({
      reason: '',
      newReasonWanted: true,
    });
  });

  it('starts with the first line when the last one given has been removed since', () => {
    expect(talkTrack(telling(two, [withReason('2026-03-10', 'summer prices')]), [])?.reason).toBe(
      'delivery in two days',
    );
  });

  it('is none where the text has none, and none is wanted for a contact without', () => {
    expect(talkTrack(occasion('promise'), [])).toMatchObject({ reason: '', newReasonWanted: false });
    expect(talkTrack(telling({ contact: { ...jonas, reason: '' } }), [])).toMatchObject({
      reason: '',
      newReasonWanted: false,
    });
  });
});

describe('for every history', () => {
  const reasons = ['alpha reason', 'beta reason', 'gamma reason'];
  it(
    'there is a text as long as there is a step, and it does not give the reason that was heard last',
    always(
      anyCase,
      fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 1, max: 3 }),
      fc.constantFrom(...media),
      fc.constantFrom(...trackLanguages),
      ({ contact, touches, promises, cadences, calendar }, given, lines, medium, language) => {
        const told = touches.map((touch, index) => ({
          ...touch,
          reason: reasons[given[index % given.length] as number] ?? '',
        }));
        const history = historyOf(told);
        const step = nextStep({ contact, touches: told, promises }, cadences, calendar, history);
        const reason = reasons.slice(0, lines).join('\n');
        const result = talkTrack(
          {
            contact: { ...jonas, kind: contact.kind, reason },
            history,
            step,
            sender: '',
            now: history.at(-1)?.at ?? now,
            zone: calendar.zone,
            contactZone: contact.zone,
            language,
            medium,
          },
          [],
        );
        expect(result === null).toBe(step === null);
        if (!result) return;
        const heard = history.findLast(({ weight, direction }) => weight !== 'attempt' && direction === 'out');
        if (heard?.reason && !history.some(({ direction }) => direction === 'in'))
          expect(result.text).not.toContain(heard.reason);
        expect(result.text.includes(result.reason)).toBe(true);
        expect(result.text).not.toMatch(/[{}]| {2}/);
      },
    ),
  );
});
