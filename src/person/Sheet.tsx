import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useFocusReturn } from '../ui/focus-return';
import { useHoldsUpdate } from '../ui/holds-update';

interface Props {
  readonly title: string;
  readonly leave: () => void;
  readonly submit?: () => void;
  readonly children: ComponentChildren;
}

/**
 * Something that is asked in place, below the next step. The focus comes to it and goes back where it was; Escape leaves. It comes to what is
 * to be filled in, else to the whole: the key that opened it, held down, must not press a button in it.
 */
export function Sheet({ title, leave, submit, children }: Props) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  useFocusReturn(form);
  useHoldsUpdate();
  useLayoutEffect(() => {
    (form.current?.querySelector<HTMLElement>('input, select, textarea') ?? form.current)?.focus();
    form.current?.scrollIntoView?.({ block: 'nearest' });
  }, [title]);
  return (
    <form
      ref={form}
      class="sheet"
      tabIndex={-1}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation();
        leave();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        submit?.();
      }}
    >
      <h3 id={id}>{title}</h3>
      {children}
    </form>
  );
}
