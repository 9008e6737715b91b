import { describe, expect, it } from 'vitest';
import { changeTouch, logTouch } from '../../src/domain/acts';
import type { Dossier } from '../../src/domain/dossier';
import { editsOf } from '../../src/domain/edits';
import { contactNamed, plainCircumstances as next } from './two-contacts';

const call = { channel: 'call', direction: 'out', outcome: 'no-answer', note: '', about: '' } as const;
const versionsOf = (...dossiers: Dossier[]) => dossiers.flatMap(({ touches }) => touches);

describe('the edits of a touch', () => {
  it('say what it said before, oldest first; in what order its versions are given makes no difference', () => {
    const logged = logTouch(contactNamed('Jonas Example'), call, next());
    const id = logged.touches[0]?.id ?? '';
    const once = changeTouch(logged, id, { outcome: 'voicemail-left', note: 'about oak' }, next());
    const twice = changeTouch(once, id, { note: 'about ash', channel: 'call' }, next());
    const edits = editsOf(versionsOf(twice, logged, once));
    expect([...edits.keys()]).toEqual([id]);
    expect(edits.get(id)?.map(({ was }) => was)).toEqual([{ outcome: 'no-answer', note: '' }, { note: 'about oak' }]);
    expect(edits.get(id)?.[0]?.at.slice(0, 10)).toBe('2045-03-06');
  });

  it('are none of a touch that stands as it was logged', () => {
    const logged = logTouch(contactNamed('Jonas Example'), call, next());
    expect(editsOf(versionsOf(logged, logged)).size).toBe(0);
  });

  it('tell of its deletion', () => {
    const logged = logTouch(contactNamed('Jonas Example'), call, next());
    const id = logged.touches[0]?.id ?? '';
    const gone = changeTouch(logged, id, { deleted: true }, next());
    expect(
      editsOf(versionsOf(logged, gone))
        .get(id)
        ?.map(({ was }) => was),
    ).toEqual([{ deleted: false }]);
  });
});
