import { isZone, type Zone } from '../domain/day';
import type { Guessed } from '../messaging/views';
import { callTime, isAlike, theirTime } from '../ui/their-time';
import { useMinute } from '../ui/use-minute';
import { zoneCity } from '../ui/when';
import { t } from '../ui/words';
import { useDesk } from './desk';
import { TextEditor } from './TextEditor';
import { useEditing } from './use-editing';
import { useSaveZone, zones } from './use-save-zone';

interface Props {
  readonly zone: Guessed<Zone>;
  /** The user's. */
  readonly own: Zone;
}

/** What time it is where the contact is, and whether a call is welcome then (rule 8). A guess says so, and is corrected where it stands. */
export function LocalTime({ zone: { value: zone, from }, own }: Props) {
  const { chosen } = useDesk();
  const now = useMinute();
  const save = useSaveZone();
  const { editing, edit, leave, button } = useEditing(zone, save);
  if (!isZone(zone)) return null;
  const time = callTime(now, zone, own, chosen?.calendar ?? null);
  // That somebody lives by the user's own clock is worth no guess.
  if (from !== 'user' && time !== 'unwelcome' && isAlike(now, zone, own)) return null;
  if (editing) return <TextEditor label={t('field_zone')} value={zone} options={zones()} leave={leave} />;
  return (
    <p class={`clock small quiet ${time}`}>
      <i aria-hidden="true" />
      <span>
        {theirTime(now, zone, time)}
        {from !== 'user' && (
          <>
            {' · '}
            <button ref={button} type="button" class="guess" title={t('zoneCorrect', zoneCity(zone))} onClick={edit}>
              {t(`probably_${from}`)}
            </button>
          </>
        )}
      </span>
    </p>
  );
}
