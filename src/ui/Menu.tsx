import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface Choice {
  readonly label: string;
  /** Said beside the label, more quietly. */
  readonly hint?: string;
  readonly choose: () => void;
}

interface Props {
  readonly label: string;
  readonly describedBy?: string;
  readonly children: ComponentChildren;
  readonly choices: readonly Choice[];
  /** Lets a key elsewhere open the menu. */
  readonly opener?: (open: () => void) => void;
}

/** A button that opens a menu. Arrows, Home, End and first letters move; Escape and Tab close; the focus returns to the button. */
export function Menu({ label, describedBy, children, choices, opener }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => opener?.(() => setOpen(true)), [opener]);
  useLayoutEffect(() => {
    if (!open) return;
    list.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    list.current?.scrollIntoView?.({ block: 'nearest' });
    const outside = (event: Event) => {
      const target = event.target as Node;
      if (!list.current?.contains(target) && !button.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const move = (event: KeyboardEvent) => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const to = destination(event.key, items);
    if (event.key === 'Tab') setOpen(false);
    else if (event.key === 'Escape') close();
    else if (!to) return;
    to?.focus();
    if (event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span class="menu-place">
      <button
        ref={button}
        type="button"
        class="plain"
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        {...(describedBy ? { 'aria-describedby': describedBy } : {})}
        {...(open ? { 'aria-controls': id } : {})}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open && (
        <div ref={list} id={id} role="menu" tabIndex={-1} aria-label={label} class="menu" onKeyDown={move}>
          {choices.map(({ label: name, hint, choose }) => (
            <button
              key={name}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                choose();
              }}
            >
              <span>{name}</span>
              {hint && <span class="hint"> {hint}</span>}
            </button>
          ))}
        </div>
      )}
    </span>
  );
}

/** Where a key leads among the items of a menu; nowhere for a key that does not move. */
function destination(key: string, items: readonly HTMLElement[]): HTMLElement | undefined {
  const at = items.indexOf(document.activeElement as HTMLElement);
  if (key === 'ArrowDown') return items[(at + 1) % items.length];
  if (key === 'ArrowUp') return items.at(at <= 0 ? -1 : at - 1);
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  if (key.length !== 1) return undefined;
  const after = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  return after.find((item) => item.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()));
}
