import { dayOf, instantFromMs } from '../domain/day';
import { useDesk } from './desk';
import { PromiseForm } from './PromiseForm';
import { usePromise } from './use-promise';

/** A promise about the person on screen, in their own zone where it is known. */
export function NewPromiseForm() {
  const { candidate, change, zone } = useDesk();
  const save = usePromise();
  const today = candidate.contact?.today ?? dayOf(instantFromMs(Date.now()), zone);
  return (
    <PromiseForm
      zone={candidate.contact?.fields.zone ?? zone}
      today={today}
      by="them"
      save={save}
      cancel={() => change({ promising: false })}
    />
  );
}
