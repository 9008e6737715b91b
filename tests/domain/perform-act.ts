import * as acts from '../../src/domain/acts';
import * as closing from '../../src/domain/closing-acts';
import type { Role } from '../../src/domain/contact';
import { addDays, addMinutes, type Day, dayOf } from '../../src/domain/day';
import type { Circumstances, Dossier } from '../../src/domain/dossier';
import * as promises from '../../src/domain/promise-acts';
import type { TouchFields } from '../../src/domain/touch';
import * as waiting from '../../src/domain/waiting-acts';
import type { OnOne } from './any-act';

const nthOf = <T>(rows: readonly T[], which: number): T | undefined => rows[which % Math.max(1, rows.length)];
/** The touch that an act is about; one that is deleted can be asked for too, and is refused. */
export const touchMeant = ({ touches }: Dossier, which: number): Dossier['touches'][number] | undefined =>
  nthOf(touches, which);

const answerer = (role: Role | null): TouchFields['answeredBy'] => role && { name: 'Ada Example', role };

/** Does what was asked for. @throws RefusedError where the engine refuses it */
export function perform(asked: OnOne, dossier: Dossier, c: Circumstances): Dossier {
  const dayIn = (ahead: number): Day => addDays(dayOf(c.now, c.zone), ahead);
  const away = (back: number | null | undefined) =>
    back === undefined ? {} : { awayUntil: back === null ? null : dayIn(back) };
  const promiseId = (which: number): string => nthOf(dossier.promises, which)?.id ?? 'gone';
  switch (asked.act) {
    case 'log': {
      const { deed, when, answeredBy, backOn, actual } = asked;
      const at = when === 0 ? {} : { at: addMinutes(c.now, when) };
      const rest = { note: '', about: '', answeredBy: answerer(answeredBy), actual, ...away(backOn) };
      return acts.logTouch(dossier, { ...deed, ...at, ...rest }, c);
    }
    case 'change': {
      const { which, changed } = asked;
      const id = touchMeant(dossier, which)?.id ?? 'gone';
      if (!changed) return acts.changeTouch(dossier, id, { deleted: true }, c);
      const at = changed.when === null ? {} : { at: addMinutes(c.now, changed.when) };
      const by = { answeredBy: answerer(changed.answeredBy), ...away(changed.backOn) };
      return acts.changeTouch(dossier, id, { ...changed.deed, ...at, ...by }, c);
    }
    case 'bring back':
      return acts.bringBackTouch(dossier, touchMeant(dossier, asked.which)?.id ?? 'gone', c);
    case 'kind':
      return acts.changeContact(dossier, { kind: asked.kind }, c);
    case 'cadence':
      return acts.changeContact(dossier, { cadence: asked.cadence }, c);
    case 'interval':
      return acts.changeContact(dossier, { every: asked.every }, c);
    case 'away':
      return acts.changeContact(dossier, { awayUntil: asked.days === null ? null : dayIn(asked.days) }, c);
    case 'snooze':
      return acts.snooze(dossier, dayIn(asked.days), c);
    case 'put off':
      return promises.putOff(dossier, dayIn(asked.days), c);
    case 'snooze to':
      return acts.snoozeTo(dossier, addMinutes(c.now, asked.ahead), c);
    case 'put off to':
      return promises.putOffTo(dossier, addMinutes(c.now, asked.ahead), c);
    case 'promise': {
      const { what, by, ahead, zone } = asked;
      const at = ahead === null ? null : addMinutes(c.now, ahead);
      return promises.makePromise(dossier, { what, by, at, zone, note: '' }, c);
    }
    case 'move':
      return promises.movePromise(dossier, promiseId(asked.which), addMinutes(c.now, asked.ahead), c);
    case 'release':
      return promises.releasePromise(dossier, promiseId(asked.which), c);
    case 'correct':
      return promises.correctPromise(dossier, promiseId(asked.which), asked.corrected, c);
    case 'final try':
      return closing.askFinalTry(dossier, c);
    case 'no final try':
      return closing.callOffFinalTry(dossier, c);
    case 'close':
      return closing.closeContact(dossier, asked.reason, asked.anyway, c);
    case 'reopen':
      return closing.reopen(dossier, c);
    case 'list':
      return waiting.putOnList(dossier, asked.rank, c);
    case 'begin':
      return waiting.beginTurn(dossier, c);
    case 'off the list':
      return waiting.takeOffList(dossier, c);
    case 'sweep':
      return closing.closeWhenDue(dossier, c);
  }
}
