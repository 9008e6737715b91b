import { useEffect, useState } from 'preact/hooks';
import { useHoldsUpdate } from '../../../ui/holds-update';
import { useMinute } from '../../../ui/use-minute';
import { timeIn, zoneCity } from '../../../ui/when';
import { t } from '../../../ui/words';
import { Problem } from '../../Problem';
import type { PlaceProps } from '../../places';
import { Section } from '../../Section';
import { zoneNamed, zones } from './zone-named';

/** By which clock the user's days begin and end: the browser's, or one that stays when they travel. */
export function Zone({ view, desk }: Pick<PlaceProps, 'view' | 'desk'>) {
  const { zone } = view.settings;
  const [typed, setTyped] = useState(zone ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const now = useMinute();
  useHoldsUpdate(typed !== (zone ?? ''));
  useEffect(() => {
    setTyped(zone ?? '');
    setProblem(null);
  }, [zone]);

  const keep = () => {
    const named = zoneNamed(typed);
    setProblem(named ? null : typed.trim() ? t('zoneNotNamed', typed.trim()) : t('zoneMissing'));
    if (!named) return;
    setTyped(named);
    if (named !== zone) void desk.change({ zone: named }, t('zoneChosen', zoneCity(named)));
  };
  return (
    <Section id="zone" title="zone" hint="zoneHint">
      <fieldset class="stack" aria-labelledby="zone">
        <label class="check">
          <input
            type="radio"
            name="zone"
            checked={zone === null}
            onChange={() => void desk.change({ zone: null }, t('zoneFollows', view.zone))}
          />
          <span>
            {t('zoneOfBrowser')} <span class="quiet">{t('zoneNow', view.zone, timeIn(now, view.zone))}</span>
          </span>
        </label>
        <label class="check">
          <input
            type="radio"
            name="zone"
            checked={zone !== null}
            onChange={() => void desk.change({ zone: view.zone }, t('zoneChosen', zoneCity(view.zone)))}
          />
          <span>{t('zoneOwn')}</span>
        </label>
      </fieldset>
      {zone !== null && (
        <div class="setting">
          <label>
            <span>{t('zoneName')}</span>
            <input
              type="text"
              dir="ltr"
              list="zones"
              autocomplete="off"
              spellcheck={false}
              value={typed}
              aria-invalid={problem !== null}
              aria-describedby={problem ? 'zone-means zone-wrong' : 'zone-means'}
              onInput={(event) => {
                setTyped(event.currentTarget.value);
                setProblem(null);
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter') keep();
              }}
              onBlur={keep}
            />
          </label>
          <datalist id="zones">
            {zones().map((one) => (
              <option key={one}>{one}</option>
            ))}
          </datalist>
          <p id="zone-means" class="quiet small">
            {t('zoneNowThere', zoneCity(zone), timeIn(now, zone))} {t('zoneHowTo')}
          </p>
          <Problem id="zone-wrong" text={problem} />
        </div>
      )}
    </Section>
  );
}
