import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../ui/words';

/**
 * Wherever the user goes, the heading of the place gets the focus, so that a screen reader says where they are and a keyboard begins
 * there; and the title of the document says it. When the page is opened, the reading begins at its top.
 * @param place changes with the place, and not with what is looked at there
 */
export function useArrival(main: RefObject<HTMLElement | null>, place: string): void {
  const moved = useRef<boolean | null>(null);
  useLayoutEffect(() => {
    moved.current = moved.current !== null;
    // Before the place shows what its address names, which may be further down.
    if (moved.current) scrollTo({ top: 0, behavior: 'instant' });
  }, [place]);
  // Before anything is painted: a key pressed between would be taken back by the heading.
  useLayoutEffect(() => {
    const arrive = (): boolean => {
      const heading = main.current?.querySelector('h1');
      if (!heading) return false;
      document.title = t('pageTitle', heading.textContent?.trim() ?? '', t('appName'));
      if (moved.current) {
        heading.tabIndex = -1;
        heading.focus({ preventScroll: true });
      }
      return true;
    };
    if (arrive() || !main.current) return;
    // It comes when the place is loaded.
    const watch = new MutationObserver(() => {
      if (arrive()) watch.disconnect();
    });
    watch.observe(main.current, { childList: true, subtree: true });
    return () => watch.disconnect();
  }, [place, main]);
}
