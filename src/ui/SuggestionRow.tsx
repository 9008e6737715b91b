import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { outcomesFor } from '../domain/outcome-choices';
import type { Outcome } from '../domain/touch';
import type { SuggestionList, SuggestionView } from '../messaging/views';
import { catchFocus } from './focus-return';
import { outcomeName } from './names';
import { suggestionWords } from './suggestion-words';
import { t } from './words';

interface Props {
  readonly suggestion: SuggestionView;
  readonly here: Pick<SuggestionList, 'today' | 'zone'>;
  /** Resolves when it was done, or was not and the user was told. `outcome` of a call only. */
  readonly log: (outcome?: Outcome) => Promise<unknown>;
  readonly dismiss: () => Promise<unknown>;
  /** Where a form stands ready for the call, it is set to it; else it is asked here how it went. */
  readonly toForm: (() => void) | null;
}

/** One thing that was sent, with the two things that can be done about it. */
export function SuggestionRow({ suggestion, here, log, dismiss, toForm }: Props) {
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const acted = useRef(false);
  useEffect(() => {
    const places = [row.current?.closest('section') ?? null, row.current?.closest('main') ?? null];
    return () => {
      // To the next of the list; after the last one, to what stands around it.
      if (acted.current) for (const place of places) catchFocus(place);
    };
  }, []);
  const once = async (doing: () => Promise<unknown>) => {
    acted.current = true;
    setBusy(true);
    await doing();
    setBusy(false);
  };
  const isCall = suggestion.what === 'call';
  const press = () => {
    if (!isCall) void once(() => log());
    else if (toForm) toForm();
    else setAsking(!asking);
  };
  return (
    <li ref={row}>
      <p id={id} dir="auto">
        {suggestionWords(suggestion, here)}
      </p>
      <Facts suggestion={suggestion} />
      <div class="acts">
        <button
          type="button"
          class="secondary strong"
          aria-describedby={id}
          disabled={busy}
          {...(isCall && !toForm ? { 'aria-expanded': asking } : {})}
          onClick={press}
        >
          {t(isCall ? 'logCall' : 'logIt')}
        </button>
        <button
          type="button"
          class="secondary"
          aria-describedby={id}
          disabled={busy}
          onClick={() => void once(dismiss)}
        >
          {t('notNow')}
        </button>
      </div>
      {asking && (
        <fieldset class="outcomes" aria-label={t('howDidItGo')}>
          {callOutcomes.map((outcome) => (
            <button
              key={outcome}
              type="button"
              class="secondary"
              disabled={busy}
              onClick={() => void once(() => log(outcome))}
            >
              {outcomeName(outcome)}
            </button>
          ))}
        </fieldset>
      )}
    </li>
  );
}

/** What may come of a number that was dialled a moment ago. */
const callOutcomes = outcomesFor.call.filter(
  (outcome) => outcome !== 'replied' && outcome !== 'appointment-kept' && outcome !== 'appointment-missed',
);

/** What else is to be known before it is logged. */
function Facts({ suggestion: { what, subject, sure, contactId, stopped } }: Pick<Props, 'suggestion'>) {
  const facts = [
    what === 'call' ? '' : subject,
    sure ? '' : t('suggestedUnsure'),
    stopped ? t('suggestedStopped') : '',
    contactId === null ? t('suggestedNew') : '',
  ].filter(Boolean);
  return (
    <>
      {facts.map((fact) => (
        <p key={fact} class="small quiet" dir="auto">
          {fact}
        </p>
      ))}
    </>
  );
}
