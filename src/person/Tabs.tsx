import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';

interface Props<C extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly value: C; readonly name: string }[];
  readonly value: C;
  readonly choose: (value: C) => void;
  readonly children: ComponentChildren;
}

/** Tabs over a panel. Arrows, Home and End move and choose; only the chosen one is in the order of Tab. */
export function Tabs<C extends string>({ label, tabs, value, choose, children }: Props<C>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const go = (event: KeyboardEvent) => {
    const at = tabs.findIndex((one) => one.value === value);
    const ahead = list.current && getComputedStyle(list.current).direction === 'rtl' ? -1 : 1;
    const to = { ArrowRight: at + ahead, ArrowLeft: at - ahead, Home: 0, End: tabs.length - 1 }[event.key];
    const next = to === undefined ? undefined : tabs[(to + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    choose(next.value);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.value}"]`)?.focus();
  };
  return (
    <>
      <div ref={list} class="tabs" role="tablist" aria-label={label} onKeyDown={go}>
        {tabs.map((one) => (
          <button
            key={one.value}
            type="button"
            role="tab"
            id={`${id}-${one.value}`}
            data-tab={one.value}
            aria-selected={one.value === value}
            aria-controls={`${id}-panel`}
            tabIndex={one.value === value ? 0 : -1}
            onClick={() => choose(one.value)}
          >
            {one.name}
          </button>
        ))}
      </div>
      <div class="panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${value}`}>
        {children}
      </div>
    </>
  );
}
