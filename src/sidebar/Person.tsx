import type { SiteId } from '../domain/sighting';
import { t } from '../ui/words';
import { Answered } from './Answered';
import { Double } from './Double';
import { useDesk } from './desk';
import { FirstRun } from './FirstRun';
import { History } from './History';
import { Keeping } from './Keeping';
import { Known } from './Known';
import { NextStep } from './NextStep';
import { NowAt } from './NowAt';
import { Stopped } from './Stopped';
import { TalkTrack } from './TalkTrack';
import { Who } from './Who';

/** What is read where no reader knows the page, and so has to be looked at. */
const checkWords: Partial<Record<SiteId, 'checkAnywhere' | 'checkWebmail'>> = {
  anywhere: 'checkAnywhere',
  webmail: 'checkWebmail',
};

/** One person: who they are, what comes next, what has been. */
export function Person() {
  const { screen, candidate } = useDesk();
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
