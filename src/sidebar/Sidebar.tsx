import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Candidate, OnScreen } from '../messaging/views';
import { shortcuts as askShortcuts, onNews } from '../ui/background';
import { nextWords, remarkWords } from '../ui/done';
import { failureWords } from '../ui/failure';
import { Toast } from '../ui/Toast';
import { useCalendar } from '../ui/use-calendar';
import { useStatus } from '../ui/use-status';
import { ownZone } from '../ui/when';
import { t } from '../ui/words';
import { Choose } from './Choose';
import { type Desk, DeskContext } from './desk';
import { Failed, Nobody, Reading } from './Elsewhere';
import { Header } from './Header';
import { Person } from './Person';
import { keyOf } from './person';
import { useActs } from './use-acts';
import { type Place, useScreen } from './use-screen';
import { useWork } from './use-work';

export function Sidebar({ place }: { place: Place }) {
  const status = useStatus();
  const screen = useScreen(place);
  const [picked, setPicked] = useState<string | null>(null);
  const { now } = screen;
  const candidate = now && candidateOf(now, picked);
  const key = now && candidate ? keyOf(now, candidate) : null;
  const { work, change } = useWork(key);
  const { saving, act, takeBack } = useActs(screen, candidate, status);
  const shortcuts = useShortcuts();
  const calendar = useCalendar();
  const zone = calendar?.zone ?? ownZone();
  const tab = now?.tabId;

  useEffect(
    () =>
      onNews((news) => {
        if (news.news !== 'logged' || news.tabId !== tab) return;
        const { done } = news;
        status.done(t('logged', nextWords(done.contact, zone)), {
          remark: remarkWords(done),
          undo: () => void takeBack(done.actId),
          ...(done.touchId ? { about: done.touchId } : {}),
        });
        if (done.touchId) change({ logged: { touchId: done.touchId, actId: done.actId, contactId: done.contact.id } });
      }),
    [tab, zone, status.done, takeBack, change],
  );
  const desk = useMemo<Desk | null>(
    () => now && candidate && { screen: now, candidate, work, change, status, zone, calendar, shortcuts, saving, act },
    [now, candidate, work, change, status, zone, calendar, shortcuts, saving, act],
  );
  return (
    <>
      <Header counts={screen.counts} framed={place.framed} />
      <main>
        {screen.failure && now && <p class="notice failed">{failureWords(screen.failure)}</p>}
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
                choose={(index) => setPicked(keyOf(now, now.candidates[index] as Candidate))}
              />
            )}
            {desk && (
              <DeskContext.Provider value={desk}>
                <Person key={key} />
              </DeskContext.Provider>
            )}
          </>
        ) : (
          <Nobody screen={now} />
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
  const chosen = candidates.find((candidate) => keyOf(screen, candidate) === picked);
  if (chosen || candidates.length < 2) return chosen ?? first;
  const sent = first && !first.person.automatic && (first.person.part === 'from' || first.person.part === 'subject');
  return sent ? first : null;
}

function useShortcuts(): ReadonlyMap<string, string> {
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    // A shortcut is a courtesy: without one the button does the same.
    askShortcuts().then(setKnown, () => {});
  }, []);
  return known;
}
