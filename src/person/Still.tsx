import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { DeskContext, useDesk, useDeskThen } from './desk';

interface Props {
  /** All that its children show: what else is another thing at the desk does not draw them anew. */
  readonly of: readonly unknown[];
  readonly children: ComponentChildren;
}

/** Parts that stand still while what they show is the same. They act as everybody does at that moment. */
export function Still({ of, children }: Props) {
  const desk = useDesk();
  const then = useDeskThen();
  return useMemo(() => {
    const still = { ...desk, act: (...acting: Parameters<typeof desk.act>) => then.current.act(...acting) };
    return <DeskContext.Provider value={still}>{children}</DeskContext.Provider>;
  }, of);
}
