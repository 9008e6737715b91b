import { useEffect, useState } from 'preact/hooks';
import { hashOf, home, type Place, placeOf } from './place';
import { loads } from './places';

/** A place that can be shown. */
export type KnownPlace = Extract<Place, { place: keyof typeof loads }>;

const hears = new Set<() => void>();

let list = hashOf(home);
/** The list that was looked at last, as it was looked at. */
export const listHash = (): string => list;

/**
 * The address follows what is typed within so many ms: browsers refuse more than two hundred changes of it in ten seconds, Firefox by an error,
 * and each takes its time from the frame in which the key is to be answered.
 */
const calm = 100;
/** What the address is about to be, unless it has become another meanwhile. */
let about: { readonly from: string; readonly to: string } | null = null;
const address = (): string => (about?.from === location.hash ? about.to : location.hash);

function follow(): void {
  const hash = address();
  about = null;
  if (hash !== location.hash) history.replaceState(null, '', hash);
}

/** Where the user is; which list that was is remembered for the way back. */
function heard(): string {
  const hash = address();
  const { place } = placeOf(hash);
  if (hash && (place === 'people' || place === 'reconnect')) list = hash;
  return hash;
}

/** Goes to another place of the dashboard; `instead` of the one where the user is, so that the way back does not lead there. */
export function go(place: Place, { instead = false } = {}): void {
  const hash = hashOf(place);
  if (hash === address()) return;
  if (instead) {
    if (!about) setTimeout(follow, calm);
    about = { from: location.hash, to: hash };
  } else {
    follow();
    history.pushState(null, '', hash);
  }
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
      follow();
      hears.delete(hear);
      for (const event of ['hashchange', 'popstate']) removeEventListener(event, hear);
    };
  }, []);
  const at = placeOf(hash);
  return isKnown(at) ? at : home;
}

const isKnown = (at: Place): at is KnownPlace => at.place in loads;
