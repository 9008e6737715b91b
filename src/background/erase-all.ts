import { endErasing } from '../store/erasing-mark';
import { eraseStored } from '../store/everything';
import { forgetNotes } from './backup-notes';
import { giveBackGrants } from './granted';
import { onShow, takeDown } from './notifications';
import { forgetWitness } from './witness';

/** The alarm stays: it says nothing but that it is time to look what is due. The badge follows, as it does after every act. */
export async function eraseAll(): Promise<void> {
  // What the browser holds fast of these, the page still shows afterwards; it is no reason to keep anything else.
  await Promise.allSettled([takeAllDown(), giveBackGrants(), forgetWitness()]);
  await eraseStored();
  forgetNotes();
  await endErasing();
}

async function takeAllDown(): Promise<void> {
  for (const id of await onShow()) await takeDown(id);
}
