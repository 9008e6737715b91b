import type { Track } from './track';

export const en: Track = {
  language: 'en',
  wording: { locale: 'en-GB', weekday: 'on {day}', date: 'on {day}', at: '{day} at {time}' },
  openings: {
    call: 'Hello {firstName}. This is {sender}. ',
    voicemail: 'Hello {firstName}. This is {sender}. ',
    email: 'Hello {firstName},\n\n',
    linkedin: 'Hello {firstName},\n',
    assistant: 'Hello. This is {sender}. ',
  },
  closing: '\n\nKind regards\n{sender}',
  call: {
    first: 'I am calling for one reason: {reason}. Is this a good moment, or may I call at a better one?',
    'after-voicemail':
      'I left you a voicemail {lastDay}. I know you are busy, and you may not have had a chance to listen to it. It is about this: {reason}. Is this a good moment?',
    'after-message':
      'I wrote to you {lastDay}. I know you are busy, so I thought I would call. It is about this: {reason}. Is this a good moment?',
    'after-answer':
      'Thank you for your time {lastDay}. There is one thing I would like to add: {reason}. How would you like to go on from here?',
    late: 'You may know my voice by now. My last message was {lastDay}, and I know you are busy. Today I have this for you: {reason}. Is this a good moment?',
    keeping:
      'I wanted to hear how you are getting on. Here is something that may be of use to you: {reason}. Is there anything I can do for you?',
    'final-try':
      'I know you are busy, so this is my last call for now. Here is what I can do for you, today or later: {reason}. If another time suits you better, you are always welcome to call me.',
    promise: 'You asked me to call {promisedTime}. Is it still a good time?',
    'own-promise': 'I promised to call you {promisedTime}. Is it still a good time?',
    'promise-missed':
      'I was to call you {promisedTime}, and I did not. I am sorry. Is this a good time, or is there a better one?',
    appointment: 'We have an appointment {promisedTime}. Is it still a good time?',
    'appointment-missed':
      'We missed each other {promisedTime}. I hope all is well with you. Which other day would suit you?',
  },
  voicemail: {
    first:
      'I am calling for one reason: {reason}. There is no need to call back: I will try you again. Have a good day.',
    'after-voicemail':
      'I left you a voicemail {lastDay}, and I know you are busy. There is one thing I would like to add: {reason}. No need to call back: I will try you again.',
    'after-message':
      'I wrote to you {lastDay}, and I know you are busy. It is about this: {reason}. No need to call back: I will try you again.',
    'after-answer':
      'Thank you for your time {lastDay}. There is one thing I would like to add: {reason}. No need to call back: I will try you again.',
    late: 'You may know my voice by now. My last message was {lastDay}, and I know you are busy. Today I have this for you: {reason}. I will gladly try you again.',
    keeping:
      'I wanted to say hello and hear how you are getting on. Here is something that may be of use to you: {reason}. No need to call back. Have a good day.',
    'final-try':
      'I know you are busy, so this is my last message for now. Here is what I can do for you, today or later: {reason}. If you would like to talk one day, call me at any time: I will be glad. All the best to you.',
    promise:
      'You asked me to call {promisedTime}. Is it still a good time? If another one suits you better, tell me which, and I will call then.',
    'own-promise':
      'I promised to call you {promisedTime}. Is it still a good time? If another one suits you better, tell me which, and I will call then.',
    'promise-missed':
      'I was to call you {promisedTime}, and I did not. I am sorry. I will try you again; or tell me a time that suits you, and I will call then.',
    appointment:
      'We have an appointment {promisedTime}, and I look forward to it. If another time suits you better, tell me which.',
    'appointment-missed':
      'We missed each other {promisedTime}. I hope all is well with you. Tell me a day that suits you, or I will try you again.',
  },
  written: {
    first:
      'I will keep this short, because I know your days are full. Here is what I can do for you: {reason}. Which day would suit you for a short call?',
    'after-voicemail':
      'I left you a voicemail {lastDay}. I know you are busy, and you may not have had a chance to listen to it. Here is what I can do for you: {reason}. Which day would suit you for a short call?',
    'after-message':
      'I wrote to you {lastDay}, and I know you are busy. Here is one thing that may be of use to you: {reason}. Which day would suit you for a short call?',
    'after-answer':
      'Thank you for your time {lastDay}. There is one thing I would like to add: {reason}. How would you like to go on from here?',
    late: 'It is me again, and with pleasure. My last message was {lastDay}, and I know you are busy. Here is one more thing that may be of use to you: {reason}. One line in reply is plenty, whenever it suits you.',
    keeping:
      'I wanted to say hello and hear how you are getting on. Here is something that may be of use to you: {reason}. If there is anything I can do for you, tell me.',
    'final-try':
      'I know you are busy, so this is my last message for now. Here is what I can do for you, today or later: {reason}. If the time is right one day, write to me: I will be glad to hear from you. All the best to you and everyone at {company}.',
    promise:
      'You asked me to call {promisedTime}. Is it still a good time? If another one suits you better, tell me which, and I will call then.',
    'own-promise':
      'I promised to call you {promisedTime}. Is it still a good time? If another one suits you better, tell me which, and I will call then.',
    'promise-missed': 'I was to call you {promisedTime}, and I did not. I am sorry. Which time would suit you now?',
    appointment:
      'We have an appointment {promisedTime}, and I look forward to it. If another time suits you better, tell me which.',
    'appointment-missed':
      'We missed each other {promisedTime}. I hope all is well with you. Which other day would suit you?',
  },
  assistant: {
    any: 'Perhaps you can help me, {assistant}. Is {name} around this week? If not, when do you expect them back?',
    promise:
      'Perhaps you can help me, {assistant}. {name} asked me to call {promisedTime}. Is it still a good time, or when may I try again?',
    'own-promise':
      'Perhaps you can help me, {assistant}. I promised {name} a call {promisedTime}. Is it still a good time, or when may I try again?',
    appointment:
      'Perhaps you can help me, {assistant}. I have an appointment with {name} {promisedTime}. Is it still a good time?',
  },
  pressure: [
    'just checking in',
    'checking in',
    'touching base',
    'touch base',
    'last chance',
    'final notice',
    'urgent',
    'urgently',
    'asap',
    'act now',
    'hurry',
    'immediately',
    'limited time',
    "don't miss",
    'only today',
    'why have you not',
    "why haven't you",
    'you have not replied',
    "you haven't replied",
    'ignoring',
    'ignored',
    'bumping',
  ],
};
