import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { type Desk, DeskContext, DeskThenContext } from './desk';

/** The parts that are about one person, at the desk where they work. */
export function AtDesk({ desk, children }: { desk: Desk; children: ComponentChildren }) {
  const then = useRef(desk);
  then.current = desk;
  return (
    <DeskThenContext.Provider value={then}>
      <DeskContext.Provider value={desk}>{children}</DeskContext.Provider>
    </DeskThenContext.Provider>
  );
}
