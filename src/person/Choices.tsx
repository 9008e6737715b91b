import { useState } from 'preact/hooks';
import { outcomesFor } from '../domain/outcome-choices';
import { type Channel, channels, type Outcome } from '../domain/touch';
import { Icon } from '../ui/Icon';
import { channelName, outcomeName, touchName } from '../ui/names';
import { t } from '../ui/words';

interface Props {
  readonly channel: Channel;
  readonly outcome: Outcome;
  /** Do they change the touch just logged, or say what the next one will be? */
  readonly correcting: boolean;
  readonly choose: (channel: Channel, outcome: Outcome | null) => void;
}

/** Shown before "More": enough for nearly every touch, and each in one row. */
const firstChannels: readonly Channel[] = ['call', 'email', 'linkedin', 'text', 'letter', 'meeting'];
const firstOutcomes = 3;

/** How it went and by what way, each one press. */
export function Choices({ channel, outcome, correcting, choose }: Props) {
  const [all, setAll] = useState(false);
  const offered = outcomesFor[channel];
  const shown = all ? offered : offered.filter((one, index) => index < firstOutcomes || one === outcome);
  const ways = all ? channels : channels.filter((one) => firstChannels.includes(one) || one === channel);
  return (
    <>
      <p class="small quiet" id="choosing">
        {correcting ? t('choosingCorrects') : t('logs', touchName({ channel, outcome }))}
      </p>
      <fieldset class="channels" aria-label={t('channel')}>
        {ways.map((one) => (
          <button key={one} type="button" aria-pressed={one === channel} onClick={() => choose(one, null)}>
            <Icon name={one} />
            {channelName(one)}
          </button>
        ))}
      </fieldset>
      <fieldset class="outcomes" aria-label={t('outcome')}>
        {shown.map((one) => (
          <button
            key={one}
            type="button"
            class="chip"
            aria-pressed={one === outcome}
            onClick={() => choose(channel, one)}
          >
            {outcomeName(one)}
          </button>
        ))}
        <button type="button" class="chip more" aria-expanded={all} onClick={() => setAll(!all)}>
          {t(all ? 'fewer' : 'more')}
        </button>
      </fieldset>
    </>
  );
}
