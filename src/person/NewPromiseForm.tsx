import { dayOf, instantFromMs } from '../domain/day';
import { clocksOf } from './clocks';
import { useDesk } from './desk';
import { PromiseForm } from './PromiseForm';
import { usePromise } from './use-promise';

/** A promise about the person, by their own clock where it is known. */
export function NewPromiseForm() {
  const { candidate, work, change, zone } = useDesk();
  const save = usePromise();
  const { contact } = candidate;
  const logged = contact?.touches.find(({ id }) => id === work.logged?.touchId);
  const met = (logged?.outcome ?? work.outcome) === 'appointment-set';
  return (
    <PromiseForm
      clocks={clocksOf(candidate.zone, zone, null)}
      today={contact?.today ?? dayOf(instantFromMs(Date.now()), zone)}
      likely={met ? 'appointment' : 'call-back'}
      save={save}
      cancel={() => change({ promising: false })}
    />
  );
}
