import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useHoldsUpdate } from '../ui/holds-update';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly long?: boolean;
  /** Of a day: `value` is one, or empty. */
  readonly day?: boolean;
  /** In characters. */
  readonly longest?: number;
  /** What is likely typed, to be offered while typing. */
  readonly options?: readonly string[];
  /** Said beneath. */
  readonly help?: string;
  /** `text` is what to keep, or `null` to leave everything as it was; `byKey`: the focus has nowhere else to be. */
  readonly leave: (text: string | null, byKey: boolean) => void;
}

/** An input in the place of a text: Enter or leaving keeps, Escape does not. In a long one Enter is a new line, Ctrl+Enter keeps. */
export function TextEditor({ label, value, long = false, day = false, longest, options, help, leave }: Props) {
  const [text, setText] = useState(value);
  const input = useRef<HTMLInputElement | HTMLTextAreaElement | null>(null);
  const left = useRef(false);
  const id = useId();
  useHoldsUpdate();
  useLayoutEffect(() => {
    input.current?.focus();
    if (!day) input.current?.select();
  }, []);

  // Taking the input away blurs it: what was said by key must not be said again by that.
  const go = (kept: string | null, byKey: boolean) => {
    if (left.current) return;
    left.current = true;
    leave(kept, byKey);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') go(null, true);
    else if (event.key === 'Enter' && (!long || event.ctrlKey || event.metaKey)) go(text.trim(), true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const common = {
    class: 'field-input',
    dir: 'auto',
    'aria-label': label,
    ...(help ? { 'aria-describedby': `${id}-help` } : {}),
    value: text,
    ...(longest ? { maxLength: longest } : {}),
    onInput: (event: Event) => setText((event.target as HTMLInputElement).value),
    onBlur: () => go(text.trim(), false),
    onKeyDown,
  } as const;
  const keep = (element: HTMLInputElement | HTMLTextAreaElement | null) => {
    input.current = element;
  };
  return (
    <>
      {long ? (
        <textarea rows={2} ref={keep} {...common} />
      ) : (
        <input type={day ? 'date' : 'text'} ref={keep} {...(options ? { list: id } : {})} {...common} />
      )}
      {help && (
        <p id={`${id}-help`} class="small quiet">
          {help}
        </p>
      )}
      {options && (
        <datalist id={id}>
          {options.map((option) => (
            <option key={option} value={option} />
          ))}
        </datalist>
      )}
    </>
  );
}
