import { useLayoutEffect, useRef } from 'preact/hooks';
import { outcomesFor } from '../domain/outcome-choices';
import { type Channel, channels, type Outcome } from '../domain/touch';
import type { ContactView } from '../messaging/views';
import { AskActs } from '../ui/AskActs';
import { useFocusReturn } from '../ui/focus-return';
import { useHoldsUpdate } from '../ui/holds-update';
import { channelName, outcomeName } from '../ui/names';
import { t } from '../ui/words';
import { Answerer } from './Answerer';
import { ReactionSelects } from './ReactionSelects';
import { hasAnswerer } from './touch-details';
import type { TouchDraft, useTouchDraft } from './use-touch-draft';

interface Props {
  readonly contact: ContactView;
  readonly begun: ReturnType<typeof useTouchDraft>;
  readonly label: string;
  readonly submit: (draft: TouchDraft) => void;
  readonly close: () => void;
}

/** What a touch was, when, and its note. */
export function TouchInputs({ contact, begun: { draft, change, pickChannel }, label, submit, close }: Props) {
  const { channel, outcome, day, time, note, answeredBy, expected, actual } = draft;
  const noteInput = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useFocusReturn(form);
  useLayoutEffect(() => noteInput.current?.focus(), []);
  useHoldsUpdate();
  // What a touch was logged with stays on offer, whatever is usual for its channel.
  const offered = outcomesFor[channel].includes(outcome) ? outcomesFor[channel] : [outcome, ...outcomesFor[channel]];
  return (
    <form
      ref={form}
      class="touch-form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        submit(draft);
      }}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <div class="pair">
        <label>
          <span>{t('channel')}</span>
          <select value={channel} onChange={(event) => pickChannel(event.currentTarget.value as Channel)}>
            {channels.map((one) => (
              <option key={one} value={one}>
                {channelName(one)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('outcome')}</span>
          <select value={outcome} onChange={(event) => change({ outcome: event.currentTarget.value as Outcome })}>
            {offered.map((one) => (
              <option key={one} value={one}>
                {outcomeName(one)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('date')}</span>
          <input
            type="date"
            value={day}
            max={contact.today}
            required
            onInput={(event) => change({ day: event.currentTarget.value })}
          />
        </label>
        <label>
          <span>{t('time')}</span>
          <input type="time" value={time} required onInput={(event) => change({ time: event.currentTarget.value })} />
        </label>
      </div>
      {hasAnswerer({ channel, outcome }) && (
        <Answerer
          value={answeredBy}
          self={contact.fields.name.value}
          assistants={contact.fields.assistants.map(({ name }) => name)}
          choose={(value) => change({ answeredBy: value })}
        />
      )}
      <ReactionSelects value={{ expected, actual }} change={change} />
      <label>
        <span>{t('note')}</span>
        <textarea
          ref={noteInput}
          rows={2}
          dir="auto"
          value={note}
          onInput={(event) => change({ note: event.currentTarget.value })}
        />
      </label>
      <AskActs does={t('save')} leave={close} />
    </form>
  );
}
