import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { dayOf } from '../domain/day';
import { outcomesFor, usualOutcome } from '../domain/outcome-choices';
import { type Channel, channels, type Outcome, type Touch } from '../domain/touch';
import type { ContactView } from '../messaging/views';
import { ask } from '../ui/background';
import { nextWords } from '../ui/done';
import { useHoldsUpdate } from '../ui/holds-update';
import { channelName, outcomeName } from '../ui/names';
import { timeTextOf, typedInstant } from '../ui/when-typed';
import { t } from '../ui/words';
import { Answerer } from './Answerer';
import { useDesk } from './desk';
import { directionOf } from './direction';
import { naming } from './naming';
import { ReactionSelects } from './ReactionSelects';
import { hasAnswerer } from './touch-details';

/** Corrects a touch of the past: what it was, when, and its note. */
export function TouchForm({ touch, contact, close }: { touch: Touch; contact: ContactView; close: () => void }) {
  const { act, zone } = useDesk();
  const [channel, setChannel] = useState<Channel>(touch.channel);
  const [outcome, setOutcome] = useState<Outcome>(touch.outcome);
  const [day, setDay] = useState<string>(dayOf(touch.at, touch.zone));
  const [time, setTime] = useState(timeTextOf(touch.at, touch.zone));
  const [note, setNote] = useState(touch.note);
  const [answeredBy, setAnsweredBy] = useState(touch.answeredBy);
  const [reactions, setReactions] = useState({ expected: touch.expected, actual: touch.actual });
  const noteInput = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => noteInput.current?.focus(), []);
  useHoldsUpdate();
  // What a touch was logged with stays on offer, whatever is usual for its channel.
  const offered = outcomesFor[channel].includes(outcome) ? outcomesFor[channel] : [outcome, ...outcomesFor[channel]];

  const submit = async (event: Event) => {
    event.preventDefault();
    const typed = typedInstant(day, time, touch.zone);
    const untouched = day === dayOf(touch.at, touch.zone) && time === timeTextOf(touch.at, touch.zone);
    const answerer = answeredBy && hasAnswerer({ channel, outcome }) ? answeredBy : null;
    const named = naming(answerer);
    const patch = {
      channel,
      outcome,
      note: note.trim(),
      ...(channel === touch.channel && outcome === touch.outcome ? {} : { direction: directionOf(channel, outcome) }),
      // The inputs know no seconds: an unchanged time must not lose them.
      ...(untouched || !typed ? {} : { at: typed }),
      ...(answerer?.name === touch.answeredBy?.name && answerer?.role === touch.answeredBy?.role
        ? {}
        : { answeredBy: answerer }),
      ...(reactions.expected === touch.expected ? {} : { expected: reactions.expected }),
      ...(reactions.actual === touch.actual ? {} : { actual: reactions.actual }),
    };
    const done = await act(
      async () => named.keep(await ask('changeTouch', { contactId: contact.id, touchId: touch.id, patch })),
      (result) => ({ text: t('touchChanged', nextWords(result.contact, zone)), afterUndo: named.takeBack }),
    );
    if (done) close();
  };
  const pickChannel = (next: Channel) => {
    setChannel(next);
    if (!outcomesFor[next].includes(outcome)) setOutcome(usualOutcome[next]);
  };
  return (
    <form class="touch-form" onSubmit={submit} onKeyDown={(event) => event.key === 'Escape' && close()}>
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
          <select value={outcome} onChange={(event) => setOutcome(event.currentTarget.value as Outcome)}>
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
            onInput={(event) => setDay(event.currentTarget.value)}
          />
        </label>
        <label>
          <span>{t('time')}</span>
          <input type="time" value={time} required onInput={(event) => setTime(event.currentTarget.value)} />
        </label>
      </div>
      {hasAnswerer({ channel, outcome }) && (
        <Answerer
          value={answeredBy}
          self={contact.fields.name.value}
          assistants={contact.fields.assistants.map(({ name }) => name)}
          choose={setAnsweredBy}
        />
      )}
      <ReactionSelects value={reactions} change={setReactions} />
      <label>
        <span>{t('note')}</span>
        <textarea
          ref={noteInput}
          rows={2}
          dir="auto"
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      </label>
      <div class="acts">
        <button type="submit" class="secondary strong">
          {t('save')}
        </button>
        <button type="button" class="secondary bare" onClick={close}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
