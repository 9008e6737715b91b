import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Day, Instant } from '../domain/day';
import type { Promised, PromiseKind } from '../domain/promise';
import type { NewPromise } from '../domain/promise-acts';
import { isQuiet } from '../domain/quiet';
import { Cancel } from '../ui/AskActs';
import { useFocusReturn } from '../ui/focus-return';
import { useHoldsUpdate } from '../ui/holds-update';
import { t } from '../ui/words';
import type { Clocks } from './clocks';
import { useDesk } from './desk';
import { PlainDate } from './PlainDate';
import { Segments } from './Segments';
import { useWhen } from './use-when';
import { WhoseClock } from './WhoseClock';

interface Props {
  readonly clocks: Clocks;
  readonly today: Day;
  /** One that exists: only its time is asked for. */
  readonly promise?: Promised;
  /** What a new one most likely is. */
  readonly likely?: PromiseKind;
  readonly save: (promise: NewPromise) => Promise<boolean>;
  readonly cancel: () => void;
}

/** Which date and time? Both are needed, or the plain word that they would not say. */
export function PromiseForm({ clocks, today, promise, likely = 'call-back', save, cancel }: Props) {
  const [by, setBy] = useState<NewPromise['by']>('them');
  const [what, setWhat] = useState(likely);
  const [zone, setZone] = useState(clocks.first);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const quiet = useDesk().chosen?.settings.quiet ?? null;
  const when = useWhen(promise?.at ?? null, zone, clocks.mine);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  useFocusReturn(form);
  useHoldsUpdate();
  const { said } = when;
  const missing =
    tried && !when.waiting && (said.kind === 'nothing' || said.kind === 'no-day' || said.kind === 'no-time');

  const saving = useRef(false);
  const submit = async (at: Instant | null) => {
    // A second press while the first is under way is no second promise.
    if (saving.current) return;
    saving.current = true;
    const done = await save({ what, by, at, zone, note: note.trim() });
    saving.current = false;
    if (done) cancel();
  };
  // Pressed before the words could be read, it is saved as soon as they are.
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!held || when.waiting) return;
    setHeld(false);
    if (said.kind === 'good') void submit(said.at);
  });
  return (
    <form
      ref={form}
      class="promise-form"
      aria-labelledby={`${id}-title`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') cancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (when.waiting) setHeld(true);
        else if (said.kind === 'good') void submit(said.at);
      }}
    >
      <h3 id={`${id}-title`}>{t('whichDateAndTime')}</h3>
      <PlainDate {...{ when, clocks, today, tried }} spoken={zone} labelledBy={`${id}-title`} />
      <p class="small quiet-then" aria-live="polite">
        {said.kind === 'good' && isQuiet(said.at, quiet, clocks.mine) && t('promiseInQuiet')}
      </p>
      <WhoseClock clocks={clocks} spoken={zone} choose={setZone} />
      {!promise && (
        <>
          <Segments
            label={t('promiseBy')}
            value={by}
            choose={setBy}
            choices={(['them', 'me'] as const).map((value) => ({ value, name: t(`promiseBy_${value}`) }))}
          />
          <Segments
            label={t('promiseWhat')}
            value={what}
            choose={setWhat}
            choices={[
              { value: 'call-back', name: t('promiseWhat_call_back') },
              { value: 'appointment', name: t('promiseWhat_appointment') },
            ]}
          />
          <input
            type="text"
            dir="auto"
            aria-label={t(what === 'appointment' ? 'promisePlace' : 'promiseNote')}
            placeholder={t(what === 'appointment' ? 'promisePlace' : 'promiseNote')}
            value={note}
            onInput={(event) => setNote(event.currentTarget.value)}
          />
        </>
      )}
      {missing && <p class="small late">{t('dateAndTimeMissing')}</p>}
      <div class="acts">
        <button type="submit" class="secondary strong" onClick={() => setTried(true)}>
          {t(promise ? 'movePromise' : 'savePromise')}
        </button>
        {!promise && (
          <button type="button" class="secondary" onClick={() => void submit(null)}>
            {t(by === 'them' ? 'wouldNotSay' : 'noDateYet')}
          </button>
        )}
        <Cancel leave={cancel} />
      </div>
    </form>
  );
}
