import { useEffect, useRef, useState } from 'preact/hooks';
import type { SuggestionList } from '../messaging/views';
import { ask, onNews } from './background';
import { onReturn } from './on-return';

/** What was sent and is not logged yet; `null` until it is known, which nothing shown waits for. */
export function useSuggestions(): SuggestionList | null {
  const [list, setList] = useState<SuggestionList | null>(null);
  const turn = useRef(0);
  useEffect(() => {
    const load = () => {
      turn.current += 1;
      const mine = turn.current;
      ask('suggestions', {}).then(
        (answer) => {
          if (mine === turn.current) setList(answer);
        },
        // Whatever else is asked fails as well, and says so.
        () => {},
      );
    };
    load();
    const stops = [onNews(({ news }) => news === 'changed' && load()), onReturn(load)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return list;
}
