import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Day } from '../../../domain/day';
import type { Holidays } from '../../../domain/settings';
import { shortDay } from '../../../ui/when';
import { t } from '../../../ui/words';
import type { HolidayCalendar, OfferedDay } from './holiday-calendar';
import { allHolidays, offeredFrom, withDay, yearOf, yearsFrom } from './kept-holidays';
import { byName, countryName } from './place-names';

interface Props {
  readonly calendar: HolidayCalendar;
  readonly holidays: Holidays | null;
  readonly today: Day;
  readonly change: (next: Holidays | null) => Promise<void>;
}

/** The country, the region where that makes a difference, and of the holidays those that are kept. */
export function HolidayChoice({ calendar, holidays, today, change }: Props) {
  const first = useRef<HTMLSelectElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  const countries = calendar.countries.map((code) => ({ code, name: countryName(code) })).sort(byName);
  const regions = holidays ? [...calendar.regionsOf(holidays.country)].sort(byName) : [];
  const place = (country: string, region: string) =>
    void change(country ? allHolidays(calendar, country, region, today) : null);
  return (
    <>
      <div class="row">
        <label>
          <span>{t('country')}</span>
          <select
            ref={first}
            value={holidays?.country ?? ''}
            onChange={(event) => place(event.currentTarget.value, '')}
          >
            <option value="">{t('countryNone')}</option>
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {holidays && regions.length > 0 && (
          <label>
            <span>{t('region')}</span>
            <select value={holidays.region} onChange={(event) => place(holidays.country, event.currentTarget.value)}>
              <option value="">{t('regionNone')}</option>
              {regions.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {holidays && <Days {...{ calendar, holidays, today, change }} />}
      <p class="quiet small">{t('holidaysSource')}</p>
    </>
  );
}

function Days({ calendar, holidays, today, change }: Props & { readonly holidays: Holidays }) {
  const offered = offeredFrom(calendar, holidays, today);
  const kept = new Set(holidays.days.map(({ day }) => day));
  const box = (one: OfferedDay) => (
    <li key={one.day}>
      <label class="check">
        <input
          type="checkbox"
          checked={kept.has(one.day)}
          onChange={(event) => void change(withDay(holidays, one, event.currentTarget.checked))}
        />
        <span>
          <bdi>{one.name}</bdi>{' '}
          <small class="quiet">
            {/* The year stands above. */}
            {shortDay(one.day, one.day)}
            {one.whole ? '' : ` ${t('holidayHalf')}`}
          </small>
        </span>
      </label>
    </li>
  );
  return (
    <div class="years">
      {yearsFrom(today).map((year) => (
        <fieldset key={year}>
          <legend>{year}</legend>
          <ul>{offered.filter(({ day }) => yearOf(day) === year).map(box)}</ul>
        </fieldset>
      ))}
    </div>
  );
}
