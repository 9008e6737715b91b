import { useCallback, useRef, useState } from 'preact/hooks';
import type { Facets } from '../../domain/people';
import { bulk } from '../bulk';

/** What people can be filtered by; `null` until it is known. Asked again whenever the list is. */
export function useFacets(): { facets: Facets | null; count: () => void } {
  const [facets, setFacets] = useState<Facets | null>(null);
  const turn = useRef(0);
  const count = useCallback(() => {
    turn.current += 1;
    const mine = turn.current;
    bulk('facets', {}).then(
      (now) => {
        if (mine === turn.current) setFacets(now);
      },
      // Why it cannot be known, the list says.
      () => {},
    );
  }, []);
  return { facets, count };
}
