import { beginErasing, isErasing } from '../store/erasing-mark';
import { tellPages } from './browser';

/**
 * Deletes everything, at the user's word. The browser may be killed at any moment of it: then the next start goes on where it was stopped, and
 * nobody is shown what is left until then.
 */
export async function eraseEverything(): Promise<void> {
  // A page that the browser has put to sleep answers late or never; nobody waits for it.
  void tellPages({ news: 'erasing' }).catch(() => {});
  await follow(beginErasing().then(eraseAll));
}

/** Was anything half erased, as after a start that follows a stop in the middle? Answered once nothing is any more. */
export const wasHalfErased = (): Promise<boolean> => underWay ?? follow(isErasing().then((half) => half && eraseAll()));

/** What everybody waits for who wants the database; looked for anew after a failure. */
let underWay: Promise<boolean> | null = null;
/** What failed may have left half of everything, in a database that stands open. */
let failed = false;
const nothing = Promise.resolve(false);

/** Whether anything is half erased is looked for or settled just now: until then nobody is given anything. `null`: nobody has looked yet. */
export const erasingNow = (): Promise<boolean> | null => underWay ?? (failed ? wasHalfErased() : null);

function follow(erasing: Promise<boolean>): Promise<boolean> {
  underWay = erasing;
  const over = (itFailed: boolean) => (): void => {
    if (underWay !== erasing) return;
    underWay = itFailed ? null : nothing;
    failed = itFailed;
  };
  erasing.then(over(false), over(true));
  return erasing;
}

/** Hardly anybody ever does it, and every start asks: so what it takes is loaded then. */
const eraseAll = (): Promise<true> => import('./duties').then((all) => all.eraseAll()).then(() => true);
