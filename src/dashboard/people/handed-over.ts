/** Whom one place of the dashboard hands over to another: too many for an address, and of no use after the page. */

let handed: readonly string[] | null = null;

export const handOver = (contactIds: readonly string[]): void => {
  handed = contactIds;
};

/** Who was handed over, for whoever takes them first; `null`: nobody was. */
export function takeHandedOver(): readonly string[] | null {
  const taken = handed;
  handed = null;
  return taken;
}
