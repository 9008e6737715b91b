import { describe, expect, it } from 'vitest';
import { situationOf } from '../../src/domain/talk-situation';
import { talkTrack } from '../../src/domain/talk-track';
import type { Medium, Situation } from '../../src/domain/template';
import { agreed, at, jonas, occasion, onMonday, said, spoke, telling, touch, voicemail } from './telling';

describe('what to say on the telephone', () => {
  it.each<[Situation, string]>([
    [
      'first',
      'Hello Jonas. This is Anna Seller. I am calling for one reason: delivery in two days. Is this a good moment, or may I call at a better one?',
    ],
    [
      'after-voicemail',
      'Hello Jonas. This is Anna Seller. I left you a voicemail on Tuesday. I know you are busy, and you may not have had a chance to listen to it. It is about this: delivery in two days. Is this a good moment?',
    ],
    [
      'after-message',
      'Hello Jonas. This is Anna Seller. I wrote to you on Tuesday. I know you are busy, so I thought I would call. It is about this: delivery in two days. Is this a good moment?',
    ],
    [
      'after-answer',
      'Hello Jonas. This is Anna Seller. Thank you for your time on Tuesday. There is one thing I would like to add: delivery in two days. How would you like to go on from here?',
    ],
    [
      'late',
      'Hello Jonas. This is Anna Seller. You may know my voice by now. My last message was on Tuesday, and I know you are busy. Today I have this for you: delivery in two days. Is this a good moment?',
    ],
    [
      'keeping',
      'Hello Jonas. This is Anna Seller. I wanted to hear how you are getting on. Here is something that may be of use to you: delivery in two days. Is there anything I can do for you?',
    ],
    [
      'final-try',
      'Hello Jonas. This is Anna Seller. I know you are busy, so this is my last call for now. Here is what I can do for you, today or later: delivery in two days. If another time suits you better, you are always welcome to call me.',
    ],
    ['promise', 'Hello Jonas. This is Anna Seller. You asked me to call today at 10:00. Is it still a good time?'],
    [
      'own-promise',
      'Hello Jonas. This is Anna Seller. I promised to call you today at 10:00. Is it still a good time?',
    ],
    [
      'promise-missed',
      'Hello Jonas. This is Anna Seller. I was to call you on Monday at 10:00, and I did not. I am sorry. Is this a good time, or is there a better one?',
    ],
    [
      'appointment',
      'Hello Jonas. This is Anna Seller. We have an appointment today at 10:00. Is it still a good time?',
    ],
    [
      'appointment-missed',
      'Hello Jonas. This is Anna Seller. We missed each other on Tuesday. I hope all is well with you. Which other day would suit you?',
    ],
  ])('%s', (situation, text) => {
    expect(situationOf(occasion(situation))).toBe(situation);
    expect(said(occasion(situation))).toBe(text);
  });

  it('a missed appointment that nobody logged is one, too', () => {
    expect(said(telling({ step: agreed('appointment', 'me', onMonday) }))).toContain(
      'We missed each other on Monday at 10:00.',
    );
  });
});

describe('what to leave on a voicemail, to write, and to ask the assistant', () => {
  it.each<[Medium, Situation, string]>([
    [
      'voicemail',
      'after-voicemail',
      'Hello Jonas. This is Anna Seller. I left you a voicemail on Tuesday, and I know you are busy. There is one thing I would like to add: delivery in two days. No need to call back: I will try you again.',
    ],
    [
      'email',
      'after-voicemail',
      `Hello Jonas,

I left you a voicemail on Tuesday. I know you are busy, and you may not have had a chance to listen to it. Here is what I can do for you: delivery in two days. Which day would suit you for a short call?

Kind regards
Anna Seller`,
    ],
    [
      'email',
      'final-try',
      `Hello Jonas,

I know you are busy, so this is my last message for now. Here is what I can do for you, today or later: delivery in two days. If the time is right one day, write to me: I will be glad to hear from you. All the best to you and everyone at Example Works.

Kind regards
Anna Seller`,
    ],
    [
      'linkedin',
      'late',
      `Hello Jonas,
It is me again, and with pleasure. My last message was on Tuesday, and I know you are busy. Here is one more thing that may be of use to you: delivery in two days. One line in reply is plenty, whenever it suits you.`,
    ],
    [
      'linkedin',
      'promise',
      `Hello Jonas,
You asked me to call today at 10:00. Is it still a good time? If another one suits you better, tell me which, and I will call then.`,
    ],
    [
      'assistant',
      'after-message',
      'Hello. This is Anna Seller. Perhaps you can help me, Petra Sample. Is Jonas Example around this week? If not, when do you expect them back?',
    ],
    [
      'assistant',
      'promise',
      'Hello. This is Anna Seller. Perhaps you can help me, Petra Sample. Jonas Example asked me to call today at 10:00. Is it still a good time, or when may I try again?',
    ],
  ])('%s, %s', (medium, situation, text) => {
    expect(said(occasion(situation, { medium }))).toBe(text);
  });

  it('does without what is not known: the company, the assistant, the own name, any reason', () => {
    const contact = { ...jonas, company: null, reason: '', assistants: [] };
    expect(said(occasion('final-try', { contact, sender: '', medium: 'email' }))).toBe(`Hello Jonas,

I know you are busy, so this is my last message for now. If the time is right one day, write to me: I will be glad to hear from you.

Kind regards`);
    expect(said(occasion('first', { contact, sender: '', medium: 'assistant' }))).toBe(
      'Hello. Is Jonas Example around this week? If not, when do you expect them back?',
    );
  });

  it('the fifteenth voicemail: light, unembarrassed, with the day of the fourteenth', () => {
    const fourteen = Array.from({ length: 14 }, (_, week) => voicemail(`2026-${week < 9 ? '01' : '02'}-${10 + week}`));
    expect(said(telling({ medium: 'voicemail', now: at('2026-03-02', 9) }, fourteen))).toBe(
      'Hello Jonas. This is Anna Seller. You may know my voice by now. My last message was on 23 February, and I know you are busy. Today I have this for you: delivery in two days. I will gladly try you again.',
    );
  });

  it('the tenth message is an early one still, the eleventh is late; an answer begins anew', () => {
    const messages = (count: number) => Array.from({ length: count }, (_, index) => touch(`2026-01-${10 + index}`));
    expect(situationOf(telling({}, messages(9)))).toBe('after-message');
    expect(situationOf(telling({}, messages(10)))).toBe('late');
    expect(situationOf(telling({}, [...messages(12), spoke('2026-02-02'), voicemail('2026-02-09')]))).toBe(
      'after-voicemail',
    );
  });

  it('nothing, to somebody who is closed', () => {
    expect(talkTrack(telling({ step: null }), [])).toBeNull();
  });
});

describe('in the language of the contact', () => {
  it.each<[string, Medium, Situation, string]>([
    [
      'de',
      'call',
      'promise',
      'Guten Tag, Jonas Example. Hier spricht Anna Seller. Sie haben mich gebeten, Sie heute um 10:00 Uhr anzurufen. Passt es Ihnen noch?',
    ],
    [
      'de',
      'email',
      'after-message',
      `Guten Tag Jonas Example,

ich habe Ihnen am Dienstag geschrieben, und ich weiß, Sie haben viel zu tun. Eines könnte Ihnen nützen: delivery in two days. An welchem Tag würde Ihnen ein kurzes Telefonat passen?

Freundliche Grüße
Anna Seller`,
    ],
    [
      'fr',
      'voicemail',
      'after-voicemail',
      'Bonjour Jonas Example. Ici Anna Seller. Je vous ai laissé un message vocal mardi, et je sais que vos journées sont bien remplies. J’aimerais ajouter une chose : delivery in two days. Inutile de me rappeler, je vous rappellerai.',
    ],
    [
      'fr',
      'call',
      'own-promise',
      'Bonjour Jonas Example. Ici Anna Seller. Je vous ai promis de vous appeler aujourd’hui à 10:00. Est-ce toujours un bon moment ?',
    ],
    [
      'es',
      'call',
      'promise-missed',
      'Hola, Jonas Example. Le habla Anna Seller. Tenía que llamarle el lunes a las 10:00 y no lo hice. Lo siento. ¿Le viene bien ahora, o hay un momento mejor?',
    ],
    [
      'es',
      'assistant',
      'first',
      'Hola. Le habla Anna Seller. Quizá pueda ayudarme, Petra Sample. ¿Está Jonas Example esta semana? Si no, ¿qué día se espera su regreso?',
    ],
  ])('%s, %s, %s', (language, medium, situation, text) => {
    expect(talkTrack(occasion(situation, { language, medium }), [])).toMatchObject({ text, language });
  });

  it('takes the primary part of a tag, and English for a language it has not', () => {
    expect(talkTrack(telling({ language: 'de-AT' }), [])?.language).toBe('de');
    expect(talkTrack(telling({ language: 'it' }), [])?.language).toBe('en');
    expect(talkTrack(telling({ language: '' }), [])?.language).toBe('en');
  });
});

describe('names', () => {
  it.each([
    ['Jonas Example', 'Hello Jonas.'],
    ['Dr. Jonas Example, MBA', 'Hello Jonas.'],
    ['J. Jonas Example', 'Hello Jonas.'],
    ['Example, Jonas', 'Hello Jonas.'],
    ['Cleo', 'Hello Cleo.'],
    ['J. E.', 'Hello J. E.'],
    ['Jonas\n\u202eExample', 'Hello Jonas.'],
    ['jonas@example.com', ''],
  ])('%j is greeted with "%s"', (value, greeting) => {
    const text = said(telling({ contact: { ...jonas, name: { value } } }));
    expect(text?.startsWith(`${greeting} This is Anna Seller.`.trim())).toBe(true);
  });
});
