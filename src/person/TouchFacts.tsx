import { useState } from 'preact/hooks';
import type { Day } from '../domain/day';
import type { Touch } from '../domain/touch';
import { ask } from '../ui/background';
import { nextWords } from '../ui/done';
import { shortDay } from '../ui/when';
import { sentence, t } from '../ui/words';
import { answererWords } from './answerer-words';
import { useDesk } from './desk';
import { Reactions } from './FearCheck';

/** What is known of a touch beside what happened and when. */
export function TouchFacts({ touch, contactId, today }: { touch: Touch; contactId: string; today: Day }) {
  const { answeredBy, awayUntil, reason, note } = touch;
  const who = answeredBy && (spokenWith(touch) ? t('spokeWithNamed', answeredBy.name) : answererWords(answeredBy));
  const told = [who, awayUntil && t('backSaid', shortDay(awayUntil, today))].filter(Boolean).join(', ');
  return (
    <>
      {told && (
        <p class="fact" dir="auto">
          {told}
        </p>
      )}
      {reason && (
        <p class="fact" dir="auto">
          {t('trackReason', reason)}
        </p>
      )}
      {touch.expected && <Feared touch={touch} contactId={contactId} />}
      {touch.noticed && <p class="fact">{t('noticedTouch')}</p>}
      {note && (
        <p class="note-text" dir="auto">
          {note}
        </p>
      )}
    </>
  );
}

/** The row says already that it was an assistant. */
const spokenWith = ({ outcome, answeredBy }: Touch): boolean =>
  outcome === 'spoke-with-assistant' && answeredBy?.role === 'gatekeeper' && answeredBy.name !== '';

/** What was expected and what came; as long as that is not known, it can be said. */
function Feared({ touch, contactId }: { touch: Touch; contactId: string }) {
  const { act, zone, work, chosen } = useDesk();
  const [asking, setAsking] = useState(false);
  const { expected, actual } = touch;
  if (!expected) return null;
  if (actual) return <p class="fact">{sentence(t('fearBoth', t(`reaction_${expected}`), t(`reaction_${actual}`)))}</p>;
  return (
    <div class="fact">
      {sentence(t('fearExpected', t(`reaction_${expected}`)))}{' '}
      {/* For the touch just logged it is asked where it was logged. */}
      {chosen?.settings.fearCheck && work.logged?.touchId !== touch.id && (
        <button type="button" class="link" aria-expanded={asking} onClick={() => setAsking(!asking)}>
          {t('fearAsk')}
        </button>
      )}
      {asking && (
        <Reactions
          asks={t('fearCame')}
          value={actual}
          choose={(came) =>
            void act(
              () => ask('changeTouch', { contactId, touchId: touch.id, patch: { actual: came } }),
              (done) => ({ text: t('noted', nextWords(done.contact, zone)) }),
            )
          }
        />
      )}
    </div>
  );
}
