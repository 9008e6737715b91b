import type { Channel, Outcome, Touch } from '../domain/touch';
import { Back } from './Back';
import { FearCheck } from './FearCheck';
import { Spacing } from './Spacing';
import { hasAnswerer } from './touch-details';
import { WhoAnswered } from './WhoAnswered';

interface Props {
  readonly channel: Channel;
  readonly outcome: Outcome;
  /** The touch just logged, which it is then all about. */
  readonly touch: Touch | null;
}

/** What may be said of a touch beside how it went, and what there is to say about it; mostly nothing. */
export function Details({ channel, outcome, touch }: Props) {
  const key = touch?.id ?? 'next';
  return (
    <>
      {outcome === 'spoke-with-assistant' ? (
        <Back key={key} touch={touch} />
      ) : (
        hasAnswerer({ channel, outcome }) && <WhoAnswered key={key} touch={touch} />
      )}
      <FearCheck channel={channel} outcome={outcome} touch={touch} />
      <Spacing channel={channel} outcome={outcome} touch={touch} />
    </>
  );
}
