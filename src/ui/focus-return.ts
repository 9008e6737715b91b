import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** The focus of what has gone falls to the page itself, where a keyboard begins from the top again. */
const fell = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** Gives the focus, when it fell out of what goes now, to the first button of `place`. */
export function catchFocus(place: Element | null): void {
  requestAnimationFrame(() => {
    if (fell() && place?.isConnected) place.querySelector<HTMLElement>('button')?.focus();
  });
}

/** When a form goes with the focus in it, whoever had it before gets it back; if they are gone too, the section around it. */
export function useFocusReturn(form: RefObject<HTMLElement | null>): void {
  const before = useRef(document.activeElement);
  useEffect(() => {
    const place = form.current?.closest('section') ?? null;
    return () => {
      if (fell() && before.current instanceof HTMLElement) before.current.focus();
      catchFocus(place);
    };
  }, [form]);
}
