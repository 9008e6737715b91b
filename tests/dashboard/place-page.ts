import { h } from 'preact';
import { Dashboard } from '../../src/dashboard/Dashboard';
import { home, placeOf } from '../../src/dashboard/place';
import { loads } from '../../src/dashboard/places';
import { open, settled } from '../ui/page';

/** Opens the dashboard at an address, whatever place that is. */
export async function openPlace(hash: string): Promise<void> {
  history.replaceState(null, '', hash);
  const { place } = placeOf(hash);
  // So that no test waits for the loader.
  await loads[place in loads ? (place as keyof typeof loads) : home.place]();
  await open(h(Dashboard, {}));
  await arrived();
}

/** Gives when the place that was gone to is there. */
export async function arrived(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) {
    if (document.querySelector('main:not([aria-busy=true]) h1')) return;
    await settled();
  }
  throw new Error(`${location.hash} is not there: ${document.body.textContent}`);
}
