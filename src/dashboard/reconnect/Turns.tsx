import { useRef } from 'preact/hooks';
import type { Day } from '../../domain/day';
import type { Reconnected, ReconnectList } from '../../messaging/reconnect';
import { ask } from '../../ui/background';
import { ShowMore } from '../../ui/ShowMore';
import { counted, t } from '../../ui/words';
import { turnTitle } from './reconnect-words';
import { TurnRow } from './TurnRow';
import type { ReconnectDesk } from './use-reconnect';

interface Props {
  readonly list: ReconnectList;
  readonly today: Day;
  readonly perMorning: number;
  readonly reconnect: ReconnectDesk;
}

/** Who has their turn on the next morning, and who comes after them. */
export function Turns({ list, today, perMorning, reconnect }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [first, after] = [list.first.slice(0, perMorning), list.first.slice(perMorning)];
  const left = list.waiting - list.first.length;
  const row = (person: Reconnected, index: number) => (
    <TurnRow
      key={person.contactId}
      person={person}
      today={today}
      acts={(nameId) => (
        <Acts
          {...{ person, nameId, reconnect }}
          isFirst={index === 0}
          leaving={(row) => moveOn(row, heading.current)}
        />
      )}
    />
  );
  if (!list.waiting) return null;
  return (
    <section aria-labelledby="reconnect-turns">
      <h2 id="reconnect-turns" ref={heading} tabIndex={-1}>
        {perMorning ? turnTitle(list.morning, today) : t('reconnectOrderTitle')}
      </h2>
      {perMorning > 0 && list.untouched > 0 && <p class="quiet">{counted('reconnectUntouched', list.untouched)}</p>}
      {first.length > 0 && <ul aria-labelledby="reconnect-turns">{first.map(row)}</ul>}
      {after.length > 0 && (
        <>
          {perMorning > 0 && <h3 id="reconnect-after">{t('reconnectAfter')}</h3>}
          <ul aria-labelledby={perMorning ? 'reconnect-after' : 'reconnect-turns'}>
            {after.map((person, index) => row(person, first.length + index))}
          </ul>
        </>
      )}
      {left > 0 && <ShowMore label={counted('reconnectMore', left)} kind="secondary more" show={reconnect.more} />}
    </section>
  );
}

interface ActsProps {
  readonly person: Reconnected;
  readonly nameId: string;
  readonly isFirst: boolean;
  readonly reconnect: ReconnectDesk;
  /** The row goes, and the focus with it unless it is led elsewhere. */
  readonly leaving: (row: Element | null) => void;
}

/** To the same place one row on, or back; with the last one, to the heading. */
function moveOn(row: Element | null, heading: HTMLElement | null): void {
  const next = row?.nextElementSibling ?? row?.previousElementSibling;
  (next?.querySelector('button') ?? heading)?.focus();
}

function Acts({ person: { contactId, name }, nameId, isFirst, reconnect, leaving }: ActsProps) {
  const button = (label: string, act: () => void, kind = 'secondary') => (
    <button
      type="button"
      class={kind}
      aria-describedby={nameId}
      onClick={(event) => {
        leaving(event.currentTarget.closest('li'));
        act();
      }}
    >
      {label}
    </button>
  );
  const { act } = reconnect;
  return (
    <>
      {button(t('reconnectStart'), () => void act(() => ask('beginTurn', { contactId }), t('reconnectStarted', name)))}
      {!isFirst &&
        button(
          t('reconnectFirst'),
          () => void act(() => ask('putOnList', { contactId, at: 'start' }), t('reconnectIsFirst', name)),
          'secondary bare',
        )}
      {button(
        t('remove'),
        () => void act(() => ask('takeOffList', { contactId }), t('reconnectRemoved', name)),
        'secondary bare',
      )}
    </>
  );
}
