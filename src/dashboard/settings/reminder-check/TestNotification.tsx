import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReminderCheck } from '../../../messaging/views';
import { ask } from '../../../ui/background';
import { codeOf, failureWords } from '../../../ui/failure';
import { t } from '../../../ui/words';
import { Steps } from './Steps';

type Outcome =
  | { readonly kind: 'taken' | 'seen' | 'unseen' }
  | { readonly kind: 'refused' | 'failed'; readonly said: string };

/**
 * A notification to see for oneself. That the browser took it is not that it was seen, so the user is asked; who has not seen it is told
 * where to look.
 */
export function TestNotification({ known, look }: { known: ReminderCheck; look: () => Promise<void> }) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [busy, setBusy] = useState(false);
  const words = useId();
  const answer = useRef<HTMLParagraphElement>(null);
  const kind = outcome?.kind;
  useLayoutEffect(() => {
    // The buttons that were pressed are gone; what they led to is read.
    if (kind === 'seen' || kind === 'unseen') answer.current?.focus();
  }, [kind]);
  const test = async () => {
    setBusy(true);
    setOutcome(null);
    try {
      const { taken, said } = await ask('testNotification', {});
      setOutcome(taken ? { kind: 'taken' } : { kind: 'refused', said });
    } catch (error) {
      setOutcome({ kind: 'failed', said: failureWords(codeOf(error)) });
    }
    setBusy(false);
    await look();
  };
  const needsHelp = kind === 'unseen' || kind === 'refused';
  return (
    <div class="stack">
      <div class="acts">
        <button type="button" class="primary" aria-disabled={busy} onClick={() => void (busy || test())}>
          {t('testShow')}
        </button>
      </div>
      <p id={words} ref={answer} tabIndex={-1} aria-live="polite" class={kind === 'seen' ? 'good' : ''}>
        {outcome && outcomeWords(outcome)}
      </p>
      {kind === 'taken' && (
        <fieldset class="acts" aria-labelledby={words}>
          {([true, false] as const).map((seen) => (
            <button
              key={String(seen)}
              type="button"
              class="secondary"
              onClick={() => setOutcome({ kind: seen ? 'seen' : 'unseen' })}
            >
              {t(seen ? 'testSeen' : 'testUnseen')}
            </button>
          ))}
        </fieldset>
      )}
      {(needsHelp || known.allowed === false) && <Steps known={known} />}
    </div>
  );
}

function outcomeWords(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'taken':
      return t('testTaken');
    case 'seen':
      return t('testReaches');
    case 'unseen':
      return t('testReachesNot');
    case 'refused':
      return t('testRefused', outcome.said);
    case 'failed':
      return outcome.said;
  }
}
