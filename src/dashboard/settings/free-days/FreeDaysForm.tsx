import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { parseDay } from '../../../domain/day';
import { longestLeave } from '../../../domain/settings';
import type { SettingsView } from '../../../messaging/protocol';
import { useHoldsUpdate } from '../../../ui/holds-update';
import { keyed, t } from '../../../ui/words';
import { Problem, refusalWords } from '../../Problem';
import { todayOf } from '../../today';
import type { SettingsDesk } from '../../use-settings';
import { faultOf, withFreeDays } from './free-days';
import { rangeWords } from './range-words';

interface Props {
  readonly view: SettingsView;
  readonly desk: SettingsDesk;
  /** The field to begin with. */
  readonly first: RefObject<HTMLInputElement | null>;
}

const empty = { from: '', to: '', note: '' };

/** From when to when the user is away; without a last day it is one day. */
export function FreeDaysForm({ view, desk, first }: Props) {
  const [typed, setTyped] = useState(empty);
  const [problem, setProblem] = useState<string | null>(null);
  useHoldsUpdate(Object.values(typed).some(Boolean));
  const type = (part: Partial<typeof empty>) => {
    setTyped({ ...typed, ...part });
    setProblem(null);
  };
  const add = async (event: Event) => {
    event.preventDefault();
    const from = parseDay(typed.from);
    const to = parseDay(typed.to);
    const fault = faultOf(from, to, view.settings);
    first.current?.focus();
    if (fault || !from) {
      setProblem(t(`daysOffFault_${keyed(fault ?? 'no-day')}`, longestLeave));
      return;
    }
    const days = { from, to: to ?? from };
    const patch = withFreeDays(view.settings, from, days.to, typed.note.trim());
    const refused = await desk.change(patch, t('daysOffAdded', rangeWords(days, todayOf(view))));
    setProblem(refusalWords(refused));
    if (!refused) setTyped(empty);
  };
  const wrong = { 'aria-invalid': problem !== null, ...(problem ? { 'aria-describedby': 'days-off-wrong' } : {}) };
  return (
    <form class="add" noValidate aria-labelledby="days-off" onSubmit={(event) => void add(event)}>
      <label class="short">
        <span>{t('firstDay')}</span>
        <input
          ref={first}
          type="date"
          value={typed.from}
          {...wrong}
          onInput={(event) => type({ from: event.currentTarget.value })}
        />
      </label>
      <label class="short">
        <span>{t('lastDay')}</span>
        <input type="date" value={typed.to} {...wrong} onInput={(event) => type({ to: event.currentTarget.value })} />
      </label>
      <label>
        <span>{t('daysOffNote')}</span>
        <input
          type="text"
          dir="auto"
          maxLength={200}
          value={typed.note}
          onInput={(event) => type({ note: event.currentTarget.value })}
        />
      </label>
      <button type="submit" class="secondary strong">
        {t('daysOffForm')}
      </button>
      <Problem id="days-off-wrong" text={problem} />
    </form>
  );
}
