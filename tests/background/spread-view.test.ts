import { describe, expect, it } from 'vitest';
import { putTo } from '../../src/background/spread-view';
import { logTouch } from '../../src/domain/acts';
import { captureContact } from '../../src/domain/capture';
import { closeContact } from '../../src/domain/closing-acts';
import type { Circumstances, Dossier } from '../../src/domain/dossier';
import { makePromise } from '../../src/domain/promise-acts';
import { callBack, context, day, seen } from '../store/fresh-store';

let stamps = 0;
const on = (now: string): Circumstances => ({ ...context(now), stamp: () => String(++stamps).padStart(9, '0') });
const later = on('2026-11-18T09:00:00Z');
const mail = { channel: 'email', direction: 'out', outcome: 'sent', note: '', about: '' } as const;

describe('somebody of a backlog', () => {
  const due = captureContact(seen('Hana', 'hana@example.com'), on('2026-11-16T09:00:00Z'));
  const put = (dossier: Dossier) => putTo(dossier, day('2026-11-20'), later);

  it('is put to their day', () => {
    expect(put(due).contact.fields.snooze).toMatchObject({ until: '2026-11-20', by: 'spread' });
  });

  it.each([
    ['was written to', logTouch(due, mail, later)],
    ['was promised a call', makePromise(due, callBack('2026-11-18T10:00:00Z'), later)],
    ['was closed', closeContact(due, 'moved-on', true, later)],
  ])('stays as they are when in the meantime they %s', (_what, dossier) => {
    expect(put(dossier)).toBe(dossier);
  });
});
