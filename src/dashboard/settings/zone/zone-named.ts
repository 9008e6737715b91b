import { isZone, type Zone } from '../../../domain/day';
import { fold } from '../../../domain/fold';

/** The zones that can be chosen from, by the names that the browser knows. */
export const zones = (): readonly Zone[] => Intl.supportedValuesOf('timeZone');

const plain = (text: string): string => fold(text.replaceAll('_', ' '));
const cityOf = (zone: Zone): string => zone.slice(zone.lastIndexOf('/') + 1);
/** As the browser calls it: some zones have several names ("Asia/Calcutta" is "Asia/Kolkata"). */
const asListed = (zone: Zone): Zone => new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;

/**
 * The zone that somebody means: by its name in any case ("europe/berlin"), or by its city alone, where there is one of that name. `null` for what
 * is none, or might be several.
 */
export function zoneNamed(typed: string): Zone | null {
  const wanted = plain(typed);
  if (!wanted) return null;
  const all = zones();
  const exact = all.find((zone) => plain(zone) === wanted);
  if (exact) return exact;
  const listed = all.filter((zone) => plain(cityOf(zone)) === wanted);
  const [city, another] = listed.length ? listed : byAnotherName(wanted, all);
  return city && !another ? city : null;
}

/** Names that are not in the list: UTC, and those that were given up or have come since. */
function byAnotherName(wanted: string, all: readonly Zone[]): readonly Zone[] {
  const name = wanted.replaceAll(' ', '_');
  if (!/^[a-z]/.test(name)) return [];
  const regions = [...new Set(all.flatMap((zone) => (zone.includes('/') ? zone.slice(0, zone.indexOf('/')) : [])))];
  const known = [name, ...regions.map((region) => `${region}/${name}`)].filter(isZone);
  return [...new Set(known.map(asListed))];
}
