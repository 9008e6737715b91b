import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';
import type { QueueRow } from '../messaging/views';

const rowsOf = (list: HTMLElement | null): HTMLElement[] => [...(list?.querySelectorAll<HTMLElement>('li') ?? [])];
const linkOf = (row: HTMLElement | undefined): HTMLElement | null => row?.querySelector('a') ?? null;

/**
 * Moving through the rows by key: arrows, `j` and `k`, Home and End. When the row that has the focus leaves, the focus goes to the one
 * that takes its place; it is never lost to the page.
 */
export function useRoving(rows: readonly QueueRow[]) {
  const list = useRef<HTMLUListElement>(null);
  /** Where the focus was when a row was done with: its place among the rows, to be taken up once the row has gone, or gone down. */
  const place = useRef<{ readonly index: number; readonly contactId: string | null } | null>(null);

  const leaving = useCallback((contactId: string) => {
    const all = rowsOf(list.current);
    const index = all.findIndex((row) => row.dataset.contact === contactId);
    const focus = document.activeElement;
    // A snooze by menu leaves the focus on the menu's button; a press by pointer may leave it nowhere.
    if (all[index]?.contains(focus) || focus === document.body) place.current = { index, contactId };
  }, []);

  /** The whole list changes: then the focus, where it is lost by that, goes to the first row. */
  const begin = useCallback(() => {
    place.current = { index: 0, contactId: null };
  }, []);

  useLayoutEffect(() => {
    if (!place.current) return;
    const { index, contactId } = place.current;
    const all = rowsOf(list.current);
    const focus = document.activeElement;
    const at = all.findIndex((row) => row.dataset.contact === contactId && row.contains(focus));
    // It stays where it is, and the focus in it.
    if (at === index) place.current = null;
    if (at === index || (at === -1 && focus !== document.body)) return;
    place.current = null;
    (linkOf(all[Math.min(index, all.length - 1)]) ?? document.querySelector<HTMLElement>('[data-rest]'))?.focus();
  }, [rows]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.altKey || event.ctrlKey || event.metaKey) return;
    const all = rowsOf(list.current);
    const at = all.findIndex((row) => row.contains(document.activeElement));
    const to = { ArrowDown: at + 1, j: at + 1, ArrowUp: at - 1, k: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    linkOf(all[Math.max(0, Math.min(to, all.length - 1))])?.focus();
  };
  return { list, leaving, begin, onKeyDown };
}
