import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { OnScreen } from '../messaging/views';
import type { Here } from '../person/desk';

/** The page beside the sidebar, for the parts that are about it. */
export const OnScreenContext = createContext<OnScreen | null>(null);

export function useOnScreen(): OnScreen {
  const screen = useContext(OnScreenContext);
  if (!screen) throw new Error('used where nothing is on screen');
  return screen;
}

/** What the page says of a touch with somebody on it. */
export const hereOf = ({ sighting, home, logNow }: OnScreen): Here => ({
  page: sighting?.page ?? '',
  home,
  channel: sighting?.channel ?? 'other',
  about: sighting?.subject ?? home,
  logNow,
});
