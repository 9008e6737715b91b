import type { Day } from '../../domain/day';
import type { ReconnectList } from '../../messaging/reconnect';
import { t } from '../../ui/words';
import { cameTitle } from './reconnect-words';
import { TurnRow } from './TurnRow';

interface Props {
  readonly last: NonNullable<ReconnectList['last']>;
  readonly today: Day;
  readonly takeBack: (actId: string) => Promise<void>;
}

/** Who had their turn last; all of them can be sent back at once. */
export const Came = ({ last, today, takeBack }: Props) => (
  <section aria-labelledby="reconnect-came">
    <h2 id="reconnect-came">{cameTitle(last.day, today)}</h2>
    <ul aria-labelledby="reconnect-came">
      {last.people.map((person) => (
        <TurnRow
          key={person.contactId}
          person={person}
          today={today}
          acts={() => (
            <small class="quiet">{t(person.untouched ? 'reconnectStillUntouched' : 'reconnectTouched')}</small>
          )}
        />
      ))}
    </ul>
    {last.people.some(({ untouched }) => untouched) && (
      <button type="button" class="link" onClick={() => void takeBack(last.actId)}>
        {t('reconnectTakeBack')}
      </button>
    )}
  </section>
);
