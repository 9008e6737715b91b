import type { SiteId } from '../domain/sighting';
import { Double } from '../person/Double';
import { useDesk } from '../person/desk';
import { History } from '../person/History';
import { Keeping } from '../person/Keeping';
import { Known } from '../person/Known';
import { NextStep } from '../person/NextStep';
import { Stopped } from '../person/Stopped';
import { TalkTrack } from '../person/TalkTrack';
import { Who } from '../person/Who';
import { t } from '../ui/words';
import { Answered } from './Answered';
import { FirstRun } from './FirstRun';
import { NowAt } from './NowAt';
import { useOnScreen } from './on-screen';

/** What is read where no reader knows the page, and so has to be looked at. */
const checkWords: Partial<Record<SiteId, 'checkAnywhere' | 'checkWebmail'>> = {
  anywhere: 'checkAnywhere',
  webmail: 'checkWebmail',
};

/** One person: who they are, what comes next, what has been. */
export function Person() {
  const { candidate } = useDesk();
  const screen = useOnScreen();
  const { contact, person } = candidate;
  return (
    <>
      <FirstRun />
      {screen.sighting?.layout === 'unknown' && (
        <p class="notice">{t(checkWords[screen.sighting.site] ?? 'layoutUnknown')}</p>
      )}
      {person.automatic && (
        <p class="notice">{t(person.automatic === 'list' ? 'automaticNotice_list' : 'automaticNotice_no_reply')}</p>
      )}
      <Stopped />
      <Answered />
      <Who />
      <Double />
      <NowAt />
      <NextStep />
      {/* To somebody who asked to be left alone there is nothing to say. */}
      {!(candidate.stopped && !contact) && <TalkTrack />}
      {contact && <History contact={contact} />}
      {contact && <Keeping contact={contact} />}
      <Known />
    </>
  );
}
