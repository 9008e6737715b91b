import { useLayoutEffect, useRef } from 'preact/hooks';
import { catchFocusIn } from './focus-return';

interface Props {
  readonly label: string;
  readonly kind?: string;
  readonly show: () => void;
}

/** Shows more of the list before it. With the last of them it goes, and the focus goes on to the first that came. */
export function ShowMore({ label, kind = 'secondary', show }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<Element | null>(null);
  const length = useRef(0);
  useLayoutEffect(
    () => () => {
      if (list.current && document.activeElement === button.current) catchFocusIn(list.current, length.current);
    },
    [],
  );
  return (
    <button
      ref={button}
      type="button"
      class={kind}
      onClick={(event) => {
        list.current = event.currentTarget.previousElementSibling;
        length.current = list.current?.children.length ?? 0;
        show();
      }}
    >
      {label}
    </button>
  );
}
