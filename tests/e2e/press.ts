import { eventually, type Surface } from './driver';
import { find } from './look';

/**
 * Clicks as a person does who sees that something lies over it, such as the word that something is done: it is scrolled to the middle first.
 * It is looked for once: to find by role and name takes Firefox up to a second.
 */
export async function press(surface: Surface, role: string, name: string): Promise<void> {
  const found = await eventually(`${role} "${name}"`, () => find(surface, role, name));
  await found.evaluate((element) => (element as HTMLElement).scrollIntoView({ block: 'center', behavior: 'instant' }));
  await found.click();
  await found.dispose();
}
