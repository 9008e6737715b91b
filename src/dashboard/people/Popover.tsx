import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../ui/Icon';

interface Props {
  readonly label: string;
  readonly class?: string;
  /** What it holds; given a way to close it. */
  readonly children: ComponentChildren | ((close: () => void) => ComponentChildren);
  readonly closed?: () => void;
}

/** A button that opens something to be filled in. It closes by Escape, when the focus leaves it, and by a press beside it. */
export function Popover({ label, class: looks = '', children, closed }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const place = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const told = useRef(closed);
  told.current = closed;
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (!place.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      told.current?.();
    };
  }, [open]);
  useLayoutEffect(() => {
    if (open) document.getElementById(id)?.querySelector<HTMLElement>('input, select, button, a')?.focus();
  }, [open, id]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of what is in it
    <span
      ref={place}
      class="popover-place"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open || event.isComposing) return;
        event.stopPropagation();
        event.preventDefault();
        close();
      }}
      onFocusOut={(event) => {
        const to = event.relatedTarget as Node | null;
        if (to && !place.current?.contains(to)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        class={`secondary opens ${looks}`}
        aria-expanded={open}
        {...(open ? { 'aria-controls': id } : {})}
        onClick={() => setOpen(!open)}
      >
        {label}
        <Icon name="down" />
      </button>
      {open && (
        <div id={id} class="popover">
          {typeof children === 'function' ? children(close) : children}
        </div>
      )}
    </span>
  );
}
