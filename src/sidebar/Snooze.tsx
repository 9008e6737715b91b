import type { Day } from '../domain/day';
import type { ContactView } from '../messaging/views';
import { ask } from '../ui/background';
import { nextWords } from '../ui/done';
import { SnoozeMenu } from '../ui/SnoozeMenu';
import { t } from '../ui/words';
import { useDesk } from './desk';

/** Moves this one step; the cadence stays as it is. */
export function Snooze({ contact }: { contact: ContactView }) {
  const { act, zone, chosen } = useDesk();
  const snooze = (until: Day) =>
    void act(
      () => ask('snooze', { contactId: contact.id, until }),
      (done) => ({ text: t('snoozed', nextWords(done.contact, zone)) }),
    );
  return (
    <SnoozeMenu
      today={contact.today}
      calendar={contact.plan.step?.at ? null : (chosen?.calendar ?? null)}
      snooze={snooze}
    />
  );
}
