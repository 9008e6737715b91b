import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fields, fieldsOf, filled, harmless, templateFaultsOf, type Values } from '../../src/domain/template';
import { pressureIn } from '../../src/domain/tracks';
import { always } from './arbitraries';

const values: Values = {
  name: 'Jonas Example',
  firstName: 'Jonas',
  company: 'Example Works',
  reason: 'delivery in two days',
  lastDay: 'on Tuesday',
  promisedTime: 'today at 10:00',
  assistant: '',
  sender: '',
};

describe('filling a template', () => {
  it.each([
    [
      'fields are filled',
      'Hello {firstName}, you asked me to call {promisedTime}.',
      'Hello Jonas, you asked me to call today at 10:00.',
    ],
    ['spaces inside the braces do not matter', 'Hello { firstName }.', 'Hello Jonas.'],
    [
      'a sentence with an empty field is left out',
      'Hello {firstName}. This is {sender}. How are you?',
      'Hello Jonas. How are you?',
    ],
    ['also the first and the last', 'Good day, {assistant}! How are you? I am {sender}.', 'How are you?'],
    ['also one in quotation marks or brackets', 'Hello. (Is this {assistant}?) How are you?', 'Hello. How are you?'],
    ['a line without a mark is a sentence', 'How are you?\n\nKind regards\n{sender}', 'How are you?\n\nKind regards'],
    [
      'a line with nothing left goes, and no hole stays',
      'Hello.\n\n{assistant}\n\nHow are you?',
      'Hello.\n\nHow are you?',
    ],
    ['a point inside a word ends nothing', 'See example.com, {firstName}. Bye, {sender}.', 'See example.com, Jonas.'],
    [
      'what is no field stays as typed',
      'Hello {firstname}, {constructor}, {__proto__}, {}.',
      'Hello {firstname}, {constructor}, {__proto__}, {}.',
    ],
    [
      'so do braces that do not close',
      'Hello {firstName, {name}. }{ {{company}}',
      'Hello {firstName, Jonas Example. }{ {Example Works}',
    ],
    ['all fields empty leaves nothing', '{sender}', ''],
    ['Windows line ends are line ends', 'Hello {firstName},\r\n\r\nhow are you?', 'Hello Jonas,\n\nhow are you?'],
  ])('%s', (_, text, expected) => {
    expect(filled(text, values)).toBe(expected);
  });

  it.each([
    ['a line break', 'Jonas\r\n\tExample', 'Jonas Example'],
    ['control characters', 'Jonas\u0000\u0007 \u009bExample', 'Jonas Example'],
    ['marks that turn the direction of writing', '\u202eJonas\u202c \u2066Example\u2069', 'Jonas Example'],
    ['a paragraph separator', 'Jonas\u2029Example\u2028', 'Jonas Example'],
    ['many spaces', '  Jonas   \u00a0 Example ', 'Jonas Example'],
  ])('%s in a value does no harm', (_, name, expected) => {
    expect(filled('Hello {name}.', { ...values, name })).toBe(`Hello ${expected}.`);
  });

  it('leaves Hebrew, Arabic and joined characters as they are', () => {
    expect(['דנה דוגמה', 'مثال', 'நிதி', '👩‍💻'].map(harmless)).toEqual(['דנה דוגמה', 'مثال', 'நிதி', '👩‍💻']);
  });

  it('does not fill a value again, nor read a pattern in it', () => {
    const company = '{reason} $& $1 {sender}';
    expect(filled('Greetings to {company}!', { ...values, company })).toBe('Greetings to {reason} $& $1 {sender}!');
  });

  it('takes a value of nothing but spaces and marks for empty', () => {
    expect(filled('Hello. Greetings to {company}!', { ...values, company: ' \u202e\n ' })).toBe('Hello.');
  });

  it.each([
    ['Greetings to {company}.', 'Example Inc.', 'Greetings to Example Inc.'],
    [
      'It is about this: {reason}. Bye.',
      'Do you deliver on Saturdays?',
      'It is about this: Do you deliver on Saturdays? Bye.',
    ],
    ['{reason}?', 'Shall we?', 'Shall we?'],
    ['Is it {company}?', 'Example Inc.', 'Is it Example Inc.?'],
    ['{reason} ...', 'Wait.', 'Wait. ...'],
  ])('does not double the mark at the end: %s', (text, value, expected) => {
    expect(filled(text, { ...values, company: value, reason: value })).toBe(expected);
  });

  const piece = fc.oneof(
    fc.constantFrom(
      ...fields.map((field) => `{${field}}`),
      '{',
      '}',
      '{{',
      '{}',
      '{constructor}',
      '{__proto__}',
      '. ',
      '? ',
      '\n',
      '  ',
    ),
    fc.string(),
  );
  const anyText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

  it(
    'throws for no text and no values, and shows no double space and no third line break',
    always(
      anyText,
      fc.record(Object.fromEntries(fields.map((f) => [f, fc.string({ unit: 'binary' })]))),
      (text, any) => {
        const result = filled(text, any as unknown as Values);
        expect(result).toBe(result.trim());
        expect(result).not.toMatch(/[^\S\n]{2}|\n{3}/);
      },
    ),
  );

  it(
    'leaves no known field behind',
    always(anyText, (text) => {
      const found = fieldsOf(filled(text, { ...values, sender: 'Anna', assistant: 'Petra' }));
      expect(found.filter((field) => (fields as readonly string[]).includes(field))).toEqual([]);
    }),
  );
});

describe("a template of the user's own", () => {
  it('names its fields, each once, in order', () => {
    expect(fieldsOf('{name} of {company}, {name}, { reason }, {what}')).toEqual(['name', 'company', 'reason', 'what']);
  });

  it.each([
    ['Hello {firstName}, how are you?', []],
    ['How are you?', []],
    ['', [{ code: 'empty' }]],
    [' \n ', [{ code: 'empty' }]],
    [
      'Hello {firstname} and {first name}.',
      [
        { code: 'unknown-field', field: 'firstname' },
        { code: 'unknown-field', field: 'first name' },
      ],
    ],
    ['Hello {constructor}.', [{ code: 'unknown-field', field: 'constructor' }]],
    ['Hello {}.', [{ code: 'unknown-field', field: '' }]],
    ['Hello {name.', [{ code: 'unclosed-brace' }]],
    ['Hello name}.', [{ code: 'unclosed-brace' }]],
    ['Hello {{name}}.', [{ code: 'unclosed-brace' }]],
    ['Hello {na\nme}.', [{ code: 'unclosed-brace' }]],
    ['a'.repeat(5000), []],
    ['a'.repeat(5001), [{ code: 'too-long' }]],
  ])('%j is told of %j', (text, faults) => {
    expect(templateFaultsOf({ text })).toEqual(faults);
  });

  it.each([
    ['I was just checking in. It is URGENT!', ['just checking in', 'checking in', 'urgent']],
    ['Don’t miss it.', ["don't miss"]],
    ['Es ist Ihre letzte\nChance.', ['letzte chance']],
    ['C’est la dernière chance.', ['dernière chance']],
    ['Es su última oportunidad.', ['última oportunidad']],
    ['The insurgent in Sofortville deliberated.', []],
    ['Is it still a good time?', []],
  ])('the words that press in %j are %j', (text, words) => {
    expect(pressureIn(text)).toEqual(words);
  });
});
