import { useCallback } from 'preact/hooks';
import type { Zone } from '../domain/day';
import type { UsualTouch } from '../domain/usual-touch';
import type { Done } from '../messaging/protocol';
import type { QueueRow } from '../messaging/views';
import { ask } from '../ui/background';
import { nextWords, remarkWords } from '../ui/done';
import { codeOf } from '../ui/failure';
import { touchName } from '../ui/names';
import type { Until } from '../ui/until-said';
import type { Status } from '../ui/use-status';
import { t } from '../ui/words';
import { takeBack, told } from './take-back';
import type { Queue } from './use-queue';

export interface RowActs {
  open(row: QueueRow): Promise<void>;
  log(row: QueueRow, as: UsualTouch): Promise<void>;
  snooze(row: QueueRow, to: Until): Promise<void>;
}

/**
 * What is done to a row. A row leaves when the answer is there, not before: what was not stored stays to be done.
 * @param leaving is told of a row before it leaves, so that the focus can move on
 */
export function useRowActs(queue: Queue, status: Status, zone: Zone, leaving: (contactId: string) => void): RowActs {
  const act = useCallback(
    ({ contactId }: QueueRow, doing: () => Promise<Done>, say: (done: Done) => string) =>
      queue.after(
        contactId,
        told(status, async () => {
          const done = await doing();
          leaving(contactId);
          // What is due later today keeps a place.
          if (done.contact.standing === null) queue.leave(contactId);
          const undo = () => void queue.after(contactId, takeBack(status, done));
          status.done(say(done), { remark: remarkWords(done), undo });
        }),
      ),
    [queue.after, queue.leave, status, leaving],
  );

  const open = async ({ contactId, name }: QueueRow) => {
    try {
      const { opened } = await ask('open', { contactId });
      if (opened) window.close();
      else status.done(t('noPageKnown', name));
    } catch (error) {
      status.failed(codeOf(error));
    }
  };
  const log = (row: QueueRow, as: UsualTouch) => {
    const touch = { ...as, direction: 'out', note: '', about: '' } as const;
    return act(
      row,
      () => ask('log', { target: { contactId: row.contactId }, touch }),
      ({ contact }) => t('loggedWith', row.name, touchName(touch), nextWords(contact, zone)),
    );
  };
  const snooze = (row: QueueRow, to: Until) =>
    act(
      row,
      () => ask('snooze', { contactId: row.contactId, ...to }),
      ({ contact }) => t('snoozedWith', row.name, nextWords(contact, zone)),
    );
  return { open, log, snooze };
}
