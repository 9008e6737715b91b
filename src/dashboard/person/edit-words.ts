import type { Edit } from '../../domain/edits';
import type { Touch } from '../../domain/touch';
import type { ContactView } from '../../messaging/views';
import { answererWords } from '../../person/answerer-words';
import { touchName } from '../../ui/names';
import { shortDay, stamp } from '../../ui/when';
import { t } from '../../ui/words';

export interface EditWords {
  readonly at: Edit['at'];
  /** What it said before, a line each. */
  readonly was: readonly string[];
}

/** The changes to a touch in words, the last first. What a touch was before follows from what it is now. */
export function editWords(touch: Touch, edits: readonly Edit[], contact: ContactView): readonly EditWords[] {
  let now: Touch = touch;
  return edits.toReversed().map((edit) => {
    const before = { ...now, ...edit.was };
    const words = wordsOf(edit.was, before, contact);
    now = before;
    return { at: edit.at, was: words };
  });
}

function wordsOf(was: Edit['was'], before: Touch, { today, fields }: ContactView): readonly string[] {
  const has = (field: keyof Edit['was']): boolean => field in was;
  const { answeredBy, awayUntil, reason, expected, actual, note, at, zone } = before;
  return [
    has('deleted') && t(was.deleted ? 'editWasDeleted' : 'editDeleted'),
    (has('channel') || has('outcome') || has('direction')) && t('editWas', touchName(before)),
    has('at') && t('editAt', stamp(at, zone, today)),
    has('note') && (note ? t('editNote', note) : t('editNoNote')),
    has('answeredBy') && t('editWas', answeredBy ? answererWords(answeredBy) : t('answererSelf', fields.name.value)),
    has('awayUntil') && (awayUntil ? t('editWas', t('backSaid', shortDay(awayUntil, today))) : t('editNoAway')),
    has('reason') && (reason ? t('editReason', reason) : t('editNoReason')),
    has('expected') && t('editExpected', expected ? t(`reaction_${expected}`) : '–'),
    has('actual') && t('editActual', actual ? t(`reaction_${actual}`) : '–'),
    has('about') && t('editAbout', before.about || '–'),
  ].filter((words) => words !== false);
}
