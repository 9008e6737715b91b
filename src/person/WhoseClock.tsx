import type { Zone } from '../domain/day';
import { zoneCity } from '../ui/when';
import { t } from '../ui/words';
import type { Clocks } from './clocks';
import { Segments } from './Segments';

interface Props {
  readonly clocks: Clocks;
  readonly spoken: Zone;
  readonly choose: (zone: Zone) => void;
}

/** By whose clock is it said? Asked only where there are two. */
export function WhoseClock({ clocks: { mine, theirs, guessed }, spoken, choose }: Props) {
  if (theirs === null) return <p class="small quiet">{t('inZone', zoneCity(mine))}</p>;
  return (
    <Segments
      label={t('whoseClock')}
      value={spoken}
      choose={choose}
      choices={[
        { value: theirs, name: t(guessed ? 'clockTheirsGuessed' : 'clockTheirs', zoneCity(theirs)) },
        { value: mine, name: t('clockMine', zoneCity(mine)) },
      ]}
    />
  );
}
