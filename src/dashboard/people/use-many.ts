import { useCallback, useState } from 'preact/hooks';
import type { ManyChange } from '../../domain/many';
import type { ManyDone } from '../../messaging/bulk';
import { ask } from '../../ui/background';
import { codeOf } from '../../ui/failure';
import { sayUndone } from '../../ui/undone';
import type { Status } from '../../ui/use-status';
import { counted } from '../../ui/words';
import { bulk } from '../bulk';
import { doneWords, remarkWords } from './many-words';

/** What is done with many: `reconnect` puts them on the list of those to reconnect with. */
export type Act = ManyChange | { readonly what: 'reconnect' };

/** As many as the background is told by name; of more it looks everything over. */
const named = 1000;

export interface Many {
  readonly busy: boolean;
  /** Does something to many, says what came of it and offers the way back. `null` where it failed, which is said. */
  act(contactIds: readonly string[], change: Act): Promise<ManyDone | null>;
}

/** @param renew the list is to be asked anew */
export function useMany(status: Status, renew: () => Promise<void>): Many {
  const [busy, setBusy] = useState(false);
  const act = useCallback<Many['act']>(
    async (contactIds, change) => {
      setBusy(true);
      status.busy(counted('manyWorking', contactIds.length));
      try {
        const done = await doing(contactIds, change);
        const undo = async (actId: string) => {
          try {
            const { changed, ...left } = await bulk('undoMany', { actId });
            await tell(contactIds);
            sayUndone(status, changed, left);
          } catch (error) {
            status.failed(codeOf(error));
          }
          await renew();
        };
        const { actId } = done;
        const remark = remarkWords(done, change, contactIds.length);
        status.done(doneWords(done, change), {
          ...(remark && { remark }),
          ...(actId && { undo: () => void undo(actId) }),
        });
        await tell(contactIds);
        await renew();
        return done;
      } catch (error) {
        status.failed(codeOf(error));
        await renew();
        return null;
      } finally {
        setBusy(false);
      }
    },
    [status, renew],
  );
  return { busy, act };
}

async function doing(contactIds: readonly string[], act: Act): Promise<ManyDone> {
  if (act.what !== 'reconnect') return bulk('changeMany', { contactIds, change: act });
  const { actId, put } = await bulk('reconnectPut', { contactIds });
  return { actId, changed: put, skipped: [] };
}

/** Read anew one by one by the worker; of more it reads everybody. */
const few = 500;
const notTooMany = 5000;

/**
 * The list in the worker follows, the badge, and the other pages. What was stored is so whoever hears of it: why the list cannot be read, it
 * says itself.
 */
async function tell(contactIds: readonly string[]): Promise<void> {
  const all = contactIds.length > notTooMany;
  for (let from = 0; from < (all ? 1 : contactIds.length); from += few)
    await bulk('changed', { contactIds: all ? null : contactIds.slice(from, from + few) }).catch(() => {});
  const ids = contactIds.length > named ? null : [...contactIds];
  own = ids && String(ids);
  await ask('acted', { contactIds: ids }).catch(() => {});
}

/** Of whom this page told the background last. */
let own: string | null = null;

/** Is it the news of what this page has done itself? The list knows that. */
export function isOwn(contactIds: readonly string[] | null): boolean {
  const is = own !== null && own === String(contactIds);
  if (is) own = null;
  return is;
}
