import { dayOf } from '../../domain/day';
import { failureWords } from '../../ui/failure';
import { useMinute } from '../../ui/use-minute';
import { t } from '../../ui/words';
import type { PlaceProps } from '../places';
import { Build } from './Build';
import { Came } from './Came';
import { Standing } from './Standing';
import { Turns } from './Turns';
import { useReconnect } from './use-reconnect';

/** The list of those to reconnect with: who waits, who has their turn next, and how the list is built. */
export function Reconnect({ view, desk, status }: PlaceProps) {
  const { perMorning } = view.settings.reconnect;
  const reconnect = useReconnect(status, perMorning);
  const { list, failure } = reconnect;
  const now = useMinute();
  const today = dayOf(now, view.settings.zone ?? view.zone);
  return (
    <>
      <h1>{t('reconnect')}</h1>
      <p class="quiet lead">{t('reconnectHint')}</p>
      {failure && (
        <p class="notice failed">
          {failureWords(failure)}{' '}
          <button type="button" class="link" onClick={() => void reconnect.load()}>
            {t('tryAgain')}
          </button>
        </p>
      )}
      {list && (
        <>
          <Standing {...{ list, today, perMorning, desk }} />
          {list.last?.day === today && list.last.people.length > 0 && (
            <Came last={list.last} today={today} takeBack={reconnect.takeBack} />
          )}
          <Turns {...{ list, today, perMorning, reconnect }} />
          <Build {...{ reconnect, status }} />
        </>
      )}
    </>
  );
}
