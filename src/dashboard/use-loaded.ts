import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PlaceName } from './place';
import { loads, type PlaceProps } from './places';

/** What each takes besides follows from its own address. */
type Shown = ComponentType<PlaceProps & Record<string, unknown>>;

const loaded = new Map<PlaceName, Shown>();

/** What is shown at a place. `null`: it is being loaded; `failed`: the files of the Steadfast that this page is of are gone. */
export function useLoaded(place: keyof typeof loads): Shown | 'failed' | null {
  const [failed, setFailed] = useState<PlaceName | null>(null);
  const [, drawAgain] = useState(0);
  const there = loaded.get(place);
  useEffect(() => {
    if (there) return;
    let left = false;
    const load: () => Promise<unknown> = loads[place];
    load().then(
      (component) => {
        loaded.set(place, component as Shown);
        if (!left) drawAgain((count) => count + 1);
      },
      () => {
        if (!left) setFailed(place);
      },
    );
    return () => {
      left = true;
    };
  }, [place, there]);
  return there ?? (failed === place ? 'failed' : null);
}
