/**
 * The shortcut for "Log touch" does what the sidebar's button does, so the sidebar does it: with what is chosen and typed there, and with
 * its Undo and its word when something fails. The press waits here until the sidebar of that tab asks who is on screen. With the
 * worker gone, the page left or the time over it is forgotten: a press too late would log somebody who was not meant.
 */
const waitMs = 10_000;
const pressed = new Map<number, { readonly address: string; readonly at: number }>();

/** @param address of the page that was in front when the keys were pressed */
export const giveOrder = (tabId: number, address: string): void =>
  void pressed.set(tabId, { address, at: performance.now() });

/** Was the shortcut pressed on this page? Whoever asks first gets the answer, and it is theirs to act. */
export function takeOrder(tabId: number, address: string): boolean {
  const order = pressed.get(tabId);
  pressed.delete(tabId);
  return order !== undefined && order.address === address && performance.now() - order.at < waitMs;
}
