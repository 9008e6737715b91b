import { useEffect, useState } from 'preact/hooks';
import { hashOf, home, type Place, placeOf } from './place';
import { loads } from './places';

/** A place that can be shown. */
export type KnownPlace = Extract<Place, { place: keyof typeof loads }>;

const hears = new Set<() => void>();

let list = hashOf(home);
/** The list that was looked at last, as it was looked at. */
export const listHash = (): string => list;

/** Where the user is; which list that was is remembered for the way back. */
function heard(): string {
  const { hash } = location;
  const { place } = placeOf(hash);
  if (hash && (place === 'people' || place === 'reconnect')) list = hash;
  return hash;
}

/** Goes to another place of the dashboard; `instead` of the one where the user is, so that the way back does not lead there. */
export function go(place: Place, { instead = false } = {}): void {
  const hash = hashOf(place);
  if (hash === location.hash) return;
  if (instead) history.replaceState(null, '', hash);
  else history.pushState(null, '', hash);
  // Neither is told to anybody by the browser.
  for (const hear of [...hears]) hear();
}

/** Where the user is, by the address of the page. */
export function usePlace(): KnownPlace {
  const [hash, setHash] = useState(heard);
  useEffect(() => {
    const hear = () => setHash(heard());
    hears.add(hear);
    for (const event of ['hashchange', 'popstate']) addEventListener(event, hear);
    return () => {
      hears.delete(hear);
      for (const event of ['hashchange', 'popstate']) removeEventListener(event, hear);
    };
  }, []);
  const at = placeOf(hash);
  return isKnown(at) ? at : home;
}

const isKnown = (at: Place): at is KnownPlace => at.place in loads;
