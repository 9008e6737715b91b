import type { Holidays } from '../../../domain/settings';
import { locale } from '../../../ui/words';
import type { HolidayCalendar, Region } from './holiday-calendar';

/** The country's name in the language of the page. */
export const countryName = (code: string): string =>
  new Intl.DisplayNames([locale()], { type: 'region', fallback: 'code' }).of(code) ?? code;

export const byName = (a: Region, b: Region): number => a.name.localeCompare(b.name, locale());

/** "Germany, Berlin". Regions are named by the library: until it is there, by their code. */
export function placeName({ country, region }: Holidays, calendar: HolidayCalendar | null): string {
  const name = calendar?.regionsOf(country).find(({ code }) => code === region)?.name ?? region;
  return [countryName(country), name].filter(Boolean).join(', ');
}
