import type { Listed } from '../../domain/card';
import { type Day, dayOf, type Instant, type Zone } from '../../domain/day';
import { standingOf } from '../../domain/queue';
import { ago, stamp } from '../../ui/when';
import { stepWords, whyWords } from '../../ui/why';
import { keyed, t } from '../../ui/words';
import { hasWord } from './marks';

/** When and where the list is looked at. */
export interface Present {
  readonly now: Instant;
  readonly today: Day;
  readonly zone: Zone;
}

export interface Told {
  readonly text: string;
  /** Said more quietly, or when it is pointed at. */
  readonly more: string;
  readonly tone: '' | 'late' | 'promised' | 'quiet';
}

/** What is next, and why; or why nothing is. */
export function nextTold({ step, waits, closed, stage, touches }: Listed, { now, today, zone }: Present): Told {
  if (!step) {
    if (waits) return { text: t('waitsTurn'), more: '', tone: 'quiet' };
    if (stage === 'closed')
      return { text: closed ? t(`closeReason_${keyed(closed)}`) : t('closed'), more: '', tone: 'quiet' };
    return { text: t('noNextStep'), more: '', tone: 'late' };
  }
  const telling = { touchNumber: touches + 1, today, zone, now };
  const standing = standingOf(step, today, now);
  const tone = standing === 'overdue' ? 'late' : step.at ? 'promised' : '';
  return { text: stepWords(step, telling), more: whyWords(step, telling), tone };
}

export function lastTold({ lastAt }: Listed, { today, zone }: Present): Told {
  if (lastAt === null) return { text: t('lastNever'), more: '', tone: 'quiet' };
  return { text: ago(dayOf(lastAt, zone), today), more: stamp(lastAt, zone, today), tone: '' };
}

/** Where a word was found that stands in nothing the row shows: an address, or else something written about them. */
export function foundElsewhere(card: Listed, words: readonly string[]): { email: string } | 'note' | null {
  const shown = [card.name, card.title, card.company, ...card.tags].join('\n');
  const hidden = words.filter((word) => !hasWord(shown, word));
  if (!hidden.length) return null;
  const email = card.emails.find((address) => hidden.some((word) => hasWord(address, word)));
  return email ? { email } : 'note';
}
