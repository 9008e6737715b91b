import type { Day } from '../../domain/day';
import type { ReconnectList } from '../../messaging/reconnect';
import { counted, t } from '../../ui/words';
import { Section } from '../Section';
import type { SettingsDesk } from '../use-settings';
import { Pace } from './Pace';
import { lastingWords } from './reconnect-words';

interface Props {
  readonly list: ReconnectList;
  readonly today: Day;
  readonly perMorning: number;
  readonly desk: SettingsDesk;
}

/** How many wait, at what pace they come, and until when the list lasts. */
export const Standing = ({ list, today, perMorning, desk }: Props) => (
  <Section id="reconnect-standing" title="reconnectList">
    <div class="standing" aria-live="polite">
      <p class="count">{list.waiting ? counted('reconnectWaiting', list.waiting) : t('reconnectNobody')}</p>
      {list.waiting === 0 && <p class="quiet">{t('reconnectNobodyHint')}</p>}
      {list.waiting > 0 && perMorning === 0 && <p>{t('reconnectPaused')}</p>}
      {list.lasting && perMorning > 0 && <p>{lastingWords(list.lasting, today)}</p>}
    </div>
    <Pace perMorning={perMorning} desk={desk} />
  </Section>
);
