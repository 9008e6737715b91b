import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** The focus of what has gone falls to the page itself, where a keyboard begins from the top again. */
const fell = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** Gives the focus, when it fell out of what goes now, to the first button of `place`. */
export function catchFocus(place: Element | null): void {
  requestAnimationFrame(() => {
    if (fell() && place?.isConnected) place.querySelector<HTMLElement>('button')?.focus();
  });
}

/** Gives the focus, when it fell out of what goes now, back to `before`; if that is gone too, to the first in the page that takes it. */
export function giveBackFocus(before: HTMLElement | null): void {
  requestAnimationFrame(() => {
    if (!fell()) return;
    const first = document.querySelector<HTMLElement>('main a, main button');
    (before?.isConnected ? before : first)?.focus({ preventScroll: true });
  });
}

/** The same, to one of a list, counted from 0; where there is nothing to press in it, it has the focus itself. */
export function catchFocusIn(list: Element, index: number): void {
  requestAnimationFrame(() => {
    const row = list.children[index];
    if (!fell() || !(row instanceof HTMLElement)) return;
    const first = row.querySelector<HTMLElement>('a, button, select');
    if (!first) row.tabIndex = -1;
    (first ?? row).focus();
  });
}

/**
 * Of a question that goes once it is answered: then what stands around it gets the focus. Gives what is to be called when it is answered, for
 * one that goes by itself must not draw the focus from the page.
 */
export function usePassedFocus(question: RefObject<HTMLElement | null>): () => void {
  const answered = useRef(false);
  const around = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (question.current) around.current = question.current.closest('main');
    else if (answered.current) {
      answered.current = false;
      catchFocus(around.current);
    }
  });
  return () => {
    answered.current = true;
  };
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
