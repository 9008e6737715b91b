import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Candidate, OnScreen } from '../messaging/views';
import { AtDesk } from '../person/AtDesk';
import { keyOf } from '../person/candidate';
import type { Desk } from '../person/desk';
import { useActs } from '../person/use-acts';
import { useWork } from '../person/use-work';
import { shortcuts as askShortcuts, openSidebarPage } from '../ui/background';
import { FailureNotice } from '../ui/FailureNotice';
import { Toast } from '../ui/Toast';
import { useSettings } from '../ui/use-settings';
import { useStatus } from '../ui/use-status';
import { ownZone } from '../ui/when';
import { t } from '../ui/words';
import { Choose } from './Choose';
import { Failed, Nobody, Reading } from './Elsewhere';
import { Header } from './Header';
import { hereOf, OnScreenContext } from './on-screen';
import { Person } from './Person';
import type { Place } from './place';
import { Suggestions } from './Suggestions';
import { useScreen } from './use-screen';
import { VcardDrop } from './VcardDrop';

export function Sidebar({ place }: { place: Place }) {
  const status = useStatus();
  const screen = useScreen(place);
  const [picked, setPicked] = useState<string | null>(null);
  const { now } = screen;
  const candidate = now && candidateOf(now, picked);
  const key = now && candidate ? keyOf(pageOf(now), candidate) : null;
  const { work, change } = useWork(key);
  const { act } = useActs(screen, candidate, status);
  const shortcuts = useShortcuts();
  const chosen = useSettings();
  const zone = chosen?.calendar.zone ?? ownZone();
  const { heard } = screen;
  const { framed } = place;
  useEffect(() => {
    // After the button has heard it: effects run from the inside out.
    if (now?.logNow) heard();
  }, [now, heard]);
  const here = useMemo(() => now && hereOf(now), [now]);
  const tabId = now?.tabId ?? null;
  const settled = now !== null && candidate !== null && isSettled(now, key === picked);
  const desk = useMemo<Desk | null>(
    () =>
      here &&
      candidate && {
        here,
        framed,
        openApart: tabId === null ? null : () => void openSidebarPage(tabId),
        candidate,
        settled,
        work,
        change,
        status,
        zone,
        chosen,
        shortcuts,
        act,
      },
    [here, framed, tabId, candidate, settled, work, change, status, zone, chosen, shortcuts, act],
  );
  return (
    <>
      <Header counts={screen.counts} framed={framed} />
      <main class="one-person">
        {screen.failure && now && <FailureNotice code={screen.failure} />}
        {now && now.state !== 'reading' && (
          <Suggestions screen={screen} now={now} candidate={candidate} change={change} status={status} />
        )}
        {screen.failure && !now ? (
          <Failed code={screen.failure} again={screen.again} />
        ) : !now || now.state === 'reading' ? (
          <Reading />
        ) : now.state === 'person' ? (
          <>
            {now.candidates.length > 1 && (
              <Choose
                candidates={now.candidates}
                chosen={candidate}
                choose={(index) => setPicked(keyOf(pageOf(now), now.candidates[index] as Candidate))}
              />
            )}
            {desk && (
              <OnScreenContext.Provider value={now}>
                <AtDesk desk={desk}>
                  <Person key={key} />
                </AtDesk>
              </OnScreenContext.Provider>
            )}
            {now.sighting?.file && <VcardDrop hint={t('vcardLinked')} give={screen.give} />}
          </>
        ) : (
          <Nobody screen={now} give={screen.give} />
        )}
      </main>
      <Toast status={status} />
    </>
  );
}

/** Whom it is about: the one picked, else the only one, else the sender. Among receivers alone it is for the user to say. */
function candidateOf(screen: OnScreen, picked: string | null): Candidate | null {
  if (screen.state !== 'person') return null;
  const { candidates } = screen;
  const first = candidates[0] ?? null;
  const chosen = candidates.find((candidate) => keyOf(pageOf(screen), candidate) === picked);
  if (chosen || candidates.length < 2) return chosen ?? first;
  const sent = first && !first.person.automatic && (first.person.part === 'from' || first.person.part === 'subject');
  // A page or file that tells of several people is not about the first of them.
  return sent && screen.sighting?.site !== 'anywhere' ? first : null;
}

/** Is it certain enough whom it is about to log without a look? One person on a page that is known, or the one picked there. */
function isSettled({ candidates, sighting }: OnScreen, isPicked: boolean): boolean {
  return sighting?.layout === 'known' && (candidates.length === 1 || isPicked);
}

const pageOf = ({ sighting }: OnScreen) => ({ page: sighting?.page ?? '' });

function useShortcuts(): ReadonlyMap<string, string> {
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    // A shortcut is a courtesy: without one the button does the same.
    askShortcuts().then(setKnown, () => {});
  }, []);
  return known;
}
