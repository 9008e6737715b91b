/**
 * Calls back when the user comes back to this page, until the returned function is called: a page left open over midnight shows
 * yesterday.
 */
export function onReturn(back: () => void): () => void {
  const listener = () => {
    if (document.visibilityState === 'visible') back();
  };
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}
