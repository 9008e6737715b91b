import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Day } from '../../domain/day';
import type { Reconnected } from '../../messaging/reconnect';
import { t } from '../../ui/words';
import { personHash } from '../place';
import { knownWords } from './reconnect-words';

interface Props {
  readonly person: Reconnected;
  readonly today: Day;
  /** What can be done with them; each says by this id with whom. */
  readonly acts: (nameId: string) => ComponentChildren;
}

/** One of the list. */
export function TurnRow({ person, today, acts }: Props) {
  const id = useId();
  return (
    <li class="block" data-contact={person.contactId}>
      <div>
        <a id={id} href={personHash(person.contactId)} dir="auto">
          {person.name || t('nameMissing')}
        </a>
        {person.company && (
          <>
            {' '}
            <bdi class="quiet">{person.company}</bdi>
          </>
        )}
        <small class="quiet">{knownWords(person, today)}</small>
      </div>
      <span class="acts">{acts(id)}</span>
    </li>
  );
}
