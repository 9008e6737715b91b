import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeContact, changeTouch, logTouch } from '../../src/domain/acts';
import { captureContact } from '../../src/domain/capture';
import { deleteContact } from '../../src/domain/closing-acts';
import type { Dossier } from '../../src/domain/dossier';
import { email, type IdentityKey, linkedinSlug, phone } from '../../src/domain/identity';
import { mergeContacts } from '../../src/domain/merge-contacts';
import { removeReach } from '../../src/domain/reach';
import { isStopped, marksToKeep, stopMark } from '../../src/domain/stop';
import { always } from './arbitraries';
import { contactNamed, plainCircumstances as next } from './two-contacts';

const salt = '0f1e2d3c4b5a69788796a5b4c3d2e1f0';
const stop = { channel: 'email', direction: 'in', outcome: 'asked-to-stop', note: '', about: '' } as const;

const jonas = (): Dossier =>
  captureContact(
    {
      person: {
        name: { value: 'Jonas Example', from: 'heading' },
        part: 'subject',
        identities: [linkedinSlug('jonas-example'), email('jonas@example.com'), phone('+49 30 901820')].flatMap(
          (identity) => (identity ? { ...identity, from: 'card' as const } : []),
        ),
        websites: [],
        phones: [{ value: '+49 30 901821', from: 'card' }],
      },
      home: 'https://example.com/jonas',
    },
    next(),
  );

const deletedAfter = (before: Dossier): readonly string[] => marksToKeep(before, deleteContact(before, next()), salt);
const among = (marks: readonly string[]) => (mark: string) => marks.includes(mark);

describe('the mark that stays of an identity', () => {
  it(
    'is the HMAC-SHA-256 of its key, in hex',
    always(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (someSalt, value) => {
      const mark = createHmac('sha256', someSalt).update(`email:${value}`).digest('hex');
      expect(stopMark(someSalt, `email:${value}`)).toBe(mark);
    }),
  );

  it('is what RFC 4231 gives for its second case, which is text', () => {
    const rfc = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';
    expect(stopMark('Jefe', 'what do ya want for nothing?' as IdentityKey)).toBe(rfc);
  });

  it(
    'is another under another salt, and for another identity; nothing of the identity stands in it',
    always(fc.uuid(), fc.uuid(), fc.emailAddress(), fc.emailAddress(), (one, other, value, another) => {
      fc.pre(one !== other && value !== another);
      const mark = stopMark(one, `email:${value}`);
      expect(mark).toMatch(/^[0-9a-f]{64}$/);
      expect(mark).not.toContain(value);
      expect(stopMark(other, `email:${value}`)).not.toBe(mark);
      expect(stopMark(one, `email:${another}`)).not.toBe(mark);
      expect(stopMark(one, `linkedin-slug:${value}`)).not.toBe(mark);
    }),
  );
});

describe('deleting somebody who asked to stop', () => {
  it('keeps a mark of everything that names them', () => {
    const marks = deletedAfter(logTouch(jonas(), stop, next()));
    expect(marks).toHaveLength(4);
    expect(isStopped(['linkedin-slug:jonas-example'], salt, among(marks))).toBe(true);
    expect(isStopped(['email:mara@example.com', 'email:jonas@example.com'], salt, among(marks))).toBe(true);
    expect(isStopped(['email:mara@example.com'], salt, among(marks))).toBe(false);
    expect(isStopped([], salt, among(marks), 'Jonas Example')).toBe(false);
    expect(isStopped(['email:jonas@example.com'], 'another salt', among(marks))).toBe(false);
  });

  it('knows them again under another tag of their mailbox', () => {
    const marks = deletedAfter(logTouch(jonas(), stop, next()));
    expect(isStopped(['email:jonas+new@example.com'], salt, among(marks))).toBe(true);
    const crm = contactNamed('Jonas Example', email('jonas+crm@example.com'));
    const tagged = deletedAfter(logTouch(crm, stop, next()));
    for (const address of ['jonas@example.com', 'jonas+crm@example.com', 'jonas+new@example.com'])
      expect(isStopped([`email:${address}`], salt, among(tagged))).toBe(true);
    expect(isStopped(['email:jonas@example.org'], salt, among(tagged))).toBe(false);
    // Behind a desk are many people.
    const desk = deletedAfter(logTouch(contactNamed('Ticket', email('support+17@example.com')), stop, next()));
    expect(isStopped(['email:support+18@example.com', 'email:support@example.com'], salt, among(desk))).toBe(false);
  });

  it('counts a phone only together with the name: an office shares its number', () => {
    const marks = deletedAfter(logTouch(jonas(), stop, next()));
    for (const number of ['phone:+4930901820', 'phone:+4930901821'] as const) {
      expect(isStopped([number], salt, among(marks), ' jonas  EXAMPLE')).toBe(true);
      expect(isStopped([number], salt, among(marks), 'Mara Example')).toBe(false);
      expect(isStopped([number], salt, among(marks))).toBe(false);
    }
    expect(marks).not.toContain(stopMark(salt, 'phone:+4930901820'));
  });

  it('counts it however it was said: by the user when closing, too', () => {
    const closed = { reason: 'asked-to-stop', at: next().now } as const;
    expect(deletedAfter(changeContact(jonas(), { closed }, next()))).toHaveLength(4);
  });

  it('keeps none of an address the user refused, and one of what is gone otherwise', () => {
    const stopped = logTouch(jonas(), stop, next());
    const mail = { kind: 'email', value: 'jonas@example.com' } as const;
    const refused = deletedAfter(removeReach(stopped, mail, next()));
    expect(isStopped(['email:jonas@example.com'], salt, among(refused))).toBe(false);
    expect(refused).toHaveLength(3);
    const gone = stopped.identities.map((row) => ({ ...row, fields: { ...row.fields, deleted: true } }));
    expect(deletedAfter({ ...stopped, identities: gone })).toHaveLength(4);
  });
});

describe('no mark is kept', () => {
  const stopped = logTouch(jonas(), stop, next());

  it.each<[string, () => readonly string[]]>([
    ['of anybody else who is deleted', () => deletedAfter(jonas())],
    ['of who only said no', () => deletedAfter(logTouch(jonas(), { ...stop, outcome: 'said-no' }, next()))],
    [
      'where the touch that said so was taken back',
      () => deletedAfter(changeTouch(stopped, stopped.touches[0]?.id ?? '', { deleted: true }, next())),
    ],
    ['as long as they are not deleted', () => marksToKeep(jonas(), stopped, salt)],
    [
      'a second time',
      () => {
        const deleted = deleteContact(stopped, next());
        return marksToKeep(deleted, deleted, salt);
      },
    ],
    [
      'when they become part of another contact',
      () => marksToKeep(stopped, mergeContacts(jonas(), stopped, next()).from, salt),
    ],
  ])('%s', (_, marks) => {
    expect(marks()).toEqual([]);
  });

  it('of whom there was no contact before: there is one, when they are deleted at once', () => {
    expect(marksToKeep(null, deleteContact(stopped, next()), salt)).toHaveLength(4);
  });
});

describe('who has become part of a contact', () => {
  it('is marked with all of it when that is deleted', () => {
    const stopped = logTouch(jonas(), stop, next());
    const mara = captureContact(
      {
        person: {
          name: { value: 'Mara Example', from: 'heading' },
          part: 'subject',
          identities: [{ kind: 'email', value: 'mara@example.com', from: 'card' }],
          websites: [],
          phones: [],
        },
        home: '',
      },
      next(),
    );
    const marks = deletedAfter(mergeContacts(mara, stopped, next()).into);
    expect(isStopped(['email:mara@example.com'], salt, among(marks))).toBe(true);
    expect(isStopped(['linkedin-slug:jonas-example'], salt, among(marks))).toBe(true);
  });
});
