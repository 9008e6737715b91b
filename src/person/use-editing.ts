import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A text that a button turns into an input where it stands; left by key, the focus goes back to the button. */
export function useEditing(value: string, save: (text: string) => void) {
  const [editing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const refocus = useRef(false);
  useLayoutEffect(() => {
    if (!editing && refocus.current) button.current?.focus();
    refocus.current = false;
  }, [editing]);
  const leave = (text: string | null, byKey: boolean) => {
    refocus.current = byKey;
    setEditing(false);
    if (text !== null && text !== value) save(text);
  };
  return { editing, edit: () => setEditing(true), leave, button };
}
