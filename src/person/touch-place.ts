import type { Touch } from '../domain/touch';
import { t } from '../ui/words';

/** Voicemails are counted apart from other calls: it is the fifteenth of them that reaches somebody. */
const kindOf = ({ channel, outcome }: Touch): Touch['channel'] | 'voicemail' =>
  channel === 'call' && outcome === 'voicemail-left' ? 'voicemail' : channel;

/** @param touches newest first @returns by id, "Touch 7, voicemail 4" */
export function touchPlaces(touches: readonly Touch[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  return new Map(
    touches.toReversed().map((touch, index) => {
      const kind = kindOf(touch);
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      return [touch.id, t('touchPlace', index + 1, t(`numbered_${kind}`), count)];
    }),
  );
}
