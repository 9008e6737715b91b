import { useRef } from 'preact/hooks';
import type { SettingsView } from '../../messaging/protocol';
import type { ContactView } from '../../messaging/views';
import { AtDesk } from '../../person/AtDesk';
import { Double } from '../../person/Double';
import { Keeping } from '../../person/Keeping';
import { Known } from '../../person/Known';
import { NextStep } from '../../person/NextStep';
import { TalkTrack } from '../../person/TalkTrack';
import { Who } from '../../person/Who';
import { ask } from '../../ui/background';
import { codeOf, failureWords } from '../../ui/failure';
import type { Status } from '../../ui/use-status';
import { t } from '../../ui/words';
import { hashOf } from '../place';
import type { PlaceProps } from '../places';
import { listHash } from '../use-place';
import { Ending } from './Ending';
import { Gone } from './Gone';
import { Merging } from './Merging';
import { Timeline } from './Timeline';
import { type Person, usePerson } from './use-person';
import { usePersonDesk } from './use-person-desk';

/** Everything about one contact: who they are and what comes next, and beside it what has been. */
export function PersonPage({ contactId, view, status }: PlaceProps & { contactId: string }) {
  const person = usePerson(contactId);
  const { contact, fate, failure } = person;
  const had = useRef(false);
  had.current ||= contact !== null;
  return (
    <div class="person-page one-person">
      <div class="ways">
        <a class="back-to" href={listHash()}>
          {t('backToPeople')}
        </a>
        {contact?.fields.home && (
          <button type="button" class="link" onClick={() => void openHome(contactId, status)}>
            {t('openHome')}
          </button>
        )}
        {contact && <a href={hashOf({ place: 'person', contactId, sheet: true })}>{t('printSheet')}</a>}
      </div>
      {failure && (
        <p class="notice failed" role="alert">
          {failureWords(failure)}{' '}
          <button type="button" class="link" onClick={person.refresh}>
            {t('tryAgain')}
          </button>
        </p>
      )}
      {fate && <Gone fate={fate} instead={had.current} />}
      {contact && <OnePerson {...{ person, contact, view, status }} />}
    </div>
  );
}

/** Where they live: their profile, or the thread with them. */
const openHome = (contactId: string, status: Status): Promise<unknown> =>
  ask('open', { contactId }).catch((error: unknown) => status.failed(codeOf(error)));

interface Props {
  readonly person: Person;
  readonly contact: ContactView;
  readonly view: SettingsView;
  readonly status: Status;
}

function OnePerson({ person, contact, view, status }: Props) {
  const desk = usePersonDesk(person, contact, view, status);
  return (
    <AtDesk desk={desk}>
      <div class="columns">
        <div class="about">
          <Who />
          <Double />
          <NextStep />
          <TalkTrack />
          <Known />
          <Keeping contact={contact} />
        </div>
        <div class="been">
          <Timeline contact={contact} past={person.past} />
          <Merging contact={contact} parts={person.past?.parts ?? []} />
          <Ending contact={contact} />
        </div>
      </div>
    </AtDesk>
  );
}
