import type { Step } from '../domain/step';
import type { ContactView } from '../messaging/views';
import { ask } from '../ui/background';
import { nextWords } from '../ui/done';
import { SnoozeMenu } from '../ui/SnoozeMenu';
import type { Until } from '../ui/until-said';
import { useMinute } from '../ui/use-minute';
import { t } from '../ui/words';
import { useDesk } from './desk';

/** Moves this one step; the cadence stays as it is. */
export function Snooze({ contact, step }: { contact: ContactView; step: Step }) {
  const { act, zone, chosen } = useDesk();
  const now = useMinute();
  const snooze = (to: Until) =>
    void act(
      () => ask('snooze', { contactId: contact.id, ...to }),
      (done) => ({ text: t('snoozed', nextWords(done.contact, zone)) }),
    );
  return <SnoozeMenu {...{ step, now, zone, chosen, snooze }} today={contact.today} />;
}
