import { useEffect, useState } from 'preact/hooks';
import { builtInCadences, type Cadences } from '../domain/cadence';
import type { Guard } from '../domain/guard';
import { closeAfter } from '../domain/next-step';
import type { ContactView, Figures } from '../messaging/views';
import { Cancel } from '../ui/AskActs';
import { ask } from '../ui/background';
import { counted, t } from '../ui/words';
import { isFinalTry } from './CourseMenu';
import { useDesk } from './desk';
import { useCourse } from './use-course';

interface Props {
  readonly contact: ContactView;
  readonly guard: Guard;
  readonly close: () => void;
  readonly leave: () => void;
}

/** What was tried so far, what the user's own figures say of it, and three ways from here; none of them is put before the others. */
export function GuardOffers({ contact, guard, close, leave }: Props) {
  const course = useCourse(contact);
  const { chosen } = useDesk();
  const asked = isFinalTry(contact);
  const isSlow = contact.fields.cadence === slow;
  const days = (isSlow ? contact.fields.every : null) ?? slowInterval(chosen?.cadences);
  const doing = async (act: () => Promise<boolean>) => {
    if (await act()) leave();
  };
  return (
    <>
      <p>{triedWords(contact, guard)}</p>
      {/* Nobody answers a message that was not sent. */}
      {guard.messages > 0 && <Figure messages={guard.messages} />}
      <div class="offers">
        {asked ? (
          <Offer label={t('offerWait')} hint={t('offerWaitHint')} choose={leave} />
        ) : (
          <Offer
            label={t('finalTry')}
            hint={counted('offerFinalTryHint', closeAfter)}
            choose={() => void doing(course.finalTry)}
          />
        )}
        <Offer
          label={counted('offerSlow', days)}
          hint={t(isSlow && !asked ? 'offerStaySlowHint' : 'offerSlowHint')}
          // Chosen anew, it also calls a final try off.
          choose={() => (isSlow && !asked ? leave() : void doing(() => course.keepBy(slow)))}
        />
        <Offer label={t('offerClose')} hint={t('offerCloseHint')} choose={close} />
      </div>
      <div class="acts">
        <Cancel leave={leave} />
      </div>
    </>
  );
}

const slow = 'slow';

function slowInterval(cadences: Cadences = new Map()): number {
  const plan = (cadences.get(slow) ?? builtInCadences.find(({ id }) => id === slow))?.plan;
  return plan?.kind === 'repeat' ? plan.every : 0;
}

/** "2 messages and 3 attempts so far." Of somebody who answered once, what came after that counts. */
function triedWords({ plan: { counts } }: ContactView, { messages, attempts }: Guard): string {
  const key = counts.conversations > 0 ? 'guardTriedSince' : 'guardTried';
  return t(key, counted('messages', messages), counted('attempts', attempts));
}

const Offer = ({ label, hint, choose }: { label: string; hint: string; choose: () => void }) => (
  // The second half of a double click on "Close" chooses nothing.
  <button type="button" class="secondary offer" onClick={(event) => event.detail < 2 && choose()}>
    <b>{label}</b> <span class="small quiet">{hint}</span>
  </button>
);

/** Fewer answers say nothing. */
const fewest = 10;

/** How the user's own contacts answered, and of how many; there is no other figure that could be believed. */
function Figure({ messages }: { messages: number }) {
  const [figures, setFigures] = useState<Figures | null>(null);
  useEffect(() => {
    // Without it the three ways are the same.
    ask('figures', { messages }).then(setFigures, () => {});
  }, [messages]);
  if (!figures) return null;
  const { answered, later } = figures;
  return (
    <p class="small quiet">
      {answered < fewest ? t('guardNoFigure') : counted('guardFigure', messages, answered, later)}
    </p>
  );
}
