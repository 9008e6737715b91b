import { beginErasing, endErasing, isErasing } from '../store/erasing-mark';
import { eraseStored } from '../store/everything';
import { tellPages } from './browser';
import { giveBackGrants } from './granted';
import { onShow, takeDown } from './notifications';
import { forgetWitness } from './witness';

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

/** The alarm stays: it says nothing but that it is time to look what is due. The badge follows, as it does after every act. */
async function eraseAll(): Promise<void> {
  // What the browser holds fast of these, the page still shows afterwards; it is no reason to keep anything else.
  await Promise.allSettled([takeAllDown(), giveBackGrants(), forgetWitness()]);
  await eraseStored();
  await endErasing();
}

async function takeAllDown(): Promise<void> {
  for (const id of await onShow()) await takeDown(id);
}
