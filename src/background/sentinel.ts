import {
  DataDamagedError,
  DataHeldError,
  DataLostError,
  DataPartLostError,
  DiskFullError,
  NewerDataError,
} from '../store/open';
import { forgetKnown } from '../store/sentinel-follow';
import type { AfterAct } from './acting';
import { forgetNotes } from './backup-notes';
import { showTrouble } from './badge';
import { message } from './browser';
import { readSettingsAnew } from './context';
import { keepPlansCurrent } from './plans';
import { sweep } from './sweep';

/** Of what was lost nobody is reminded, and nobody opens a page to be told: so the button says it. */
export async function tellTrouble(error: unknown): Promise<void> {
  if (error instanceof DataLostError) await showTrouble(message('badgeLost'));
  if (error instanceof DataPartLostError) await showTrouble(message('badgePartLost'));
  if (error instanceof DataDamagedError) await showTrouble(message('badgeDamaged'));
  if (error instanceof DiskFullError) await showTrouble(message('badgeFull'));
  if (error instanceof DataHeldError) await showTrouble(message('badgeHeld'));
  if (error instanceof NewerDataError) await showTrouble(message('badgeNewer'));
}

/** Something else, or nothing, is in the place of everything: what this worker knows of it is no more true. */
export function restored(after: AfterAct): null {
  readSettingsAnew();
  forgetKnown();
  forgetNotes();
  const followed = keepPlansCurrent(after);
  after([]);
  followed.then(sweep).catch(() => {});
  return null;
}
