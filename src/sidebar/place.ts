/** Where this sidebar stands: in a page's frame, beside a tab that its address names, or in a panel beside the active tab. */
export interface Place {
  readonly framed: boolean;
  readonly tabId: number | null;
}

export function placeOf(window: Window): Place {
  const named = /^\d+$/.exec(new URL(window.location.href).searchParams.get('tab') ?? '');
  return { framed: window !== window.top, tabId: named ? Number(named[0]) : null };
}
