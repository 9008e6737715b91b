import { beginErasing, isErasing } from '../store/erasing-mark';
import { tellPages } from './browser';

/**
 * Deletes everything, at the user's word. The browser may be killed at any moment of it: then the next start goes on where it was stopped, and
 * nobody is shown what is left until then.
 */
export function eraseEverything(): Promise<void> {
  // A page that the browser has put to sleep answers late or never; nobody waits for it.
  void tellPages({ news: 'erasing' }).catch(() => {});
  return follow(beginErasing().then(eraseAll));
}

/** Resolves once nothing is half erased: at once, except after {@link eraseEverything}, or a start after it was stopped. */
export const nothingHalfErased = (): Promise<void> =>
  underWay ?? follow(isErasing().then((half) => (half ? eraseAll() : undefined)));

/** What everybody waits for who opens the database; asked anew after a failure. */
let underWay: Promise<void> | null = null;
function follow(erasing: Promise<void>): Promise<void> {
  underWay = erasing;
  erasing.catch(() => {
    if (underWay === erasing) underWay = null;
  });
  return erasing;
}

/** Hardly anybody ever does it, and every start asks: so what it takes is loaded then. */
const eraseAll = (): Promise<void> => import('./duties').then((all) => all.eraseAll());
