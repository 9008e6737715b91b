import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SettingsView } from '../../../messaging/protocol';
import { ask } from '../../../ui/background';
import { codeOf, failureWords } from '../../../ui/failure';
import { t } from '../../../ui/words';
import { Section } from '../../Section';
import type { SettingsDesk } from '../../use-settings';
import { EraseQuestion } from './EraseQuestion';
import { Proof } from './Proof';
import { isNothing } from './stored-lines';
import { type Counted, count } from './use-stored';

type State =
  | { readonly is: 'at-rest' | 'asking' }
  | { readonly is: 'erasing'; readonly before: Counted | null }
  | { readonly is: 'erased'; readonly before: Counted | null; readonly now: Counted | null };

/** Deletes all there is, after a question; then shows what is found by whoever opens it anew. */
export function EraseEverything({ view, desk }: { view: SettingsView; desk: SettingsDesk }) {
  const [state, setState] = useState<State>({ is: 'at-rest' });
  const [problem, setProblem] = useState<string | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const answered = useRef(false);
  useLayoutEffect(() => {
    if (state.is === 'at-rest' && answered.current) opener.current?.focus();
    answered.current = state.is !== 'at-rest';
  }, [state.is]);

  const erase = async () => {
    setProblem(null);
    // What cannot be counted can be deleted all the same.
    const before = await count().catch(() => null);
    setState({ is: 'erasing', before });
    try {
      await ask('eraseEverything', {});
      setState({ is: 'erased', before, now: await count().catch(() => null) });
    } catch (error) {
      // A browser may stop whoever deletes; who is asked next brings it to its end.
      const now = await count().catch(() => null);
      const isDone = before && now && !isNothing(before.stored) && isNothing(now.stored);
      if (!isDone) setProblem(failureWords(codeOf(error)));
      setState(isDone ? { is: 'erased', before, now } : { is: 'asking' });
    }
    await desk.load();
  };
  return (
    <Section id="erase" title="erase" hint="eraseHint">
      {state.is === 'at-rest' && (
        <div class="acts">
          <button ref={opener} type="button" class="secondary grave" onClick={() => setState({ is: 'asking' })}>
            {t('eraseOpen')}
          </button>
        </div>
      )}
      {(state.is === 'asking' || state.is === 'erasing') && (
        <EraseQuestion
          problem={problem}
          busy={state.is === 'erasing'}
          erase={() => void erase()}
          cancel={() => {
            setProblem(null);
            setState({ is: 'at-rest' });
          }}
        />
      )}
      {state.is === 'erased' && (
        <Proof
          {...state}
          hosts={view.hosts.filter(({ added }) => added).length}
          again={() => setState({ is: 'asking' })}
        />
      )}
    </Section>
  );
}
