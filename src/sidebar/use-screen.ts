import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { withSameParts } from '../domain/same-parts';
import type { Sighting } from '../domain/sighting';
import type { Done } from '../messaging/protocol';
import type { Candidate, OnScreen } from '../messaging/views';
import type { ErrorCode } from '../messaging/wire';
import type { Shown } from '../person/use-acts';
import { ask, onNews, onOtherTab, onPageLoad, tabBesideThisPage } from '../ui/background';
import { codeOf } from '../ui/failure';
import { onReturn } from '../ui/on-return';
import type { Place } from './place';

export interface Screen extends Shown {
  /** `null` until it is known who is on screen now: nobody who was there before is shown meanwhile, nor can be logged. */
  readonly now: OnScreen | null;
  readonly failure: ErrorCode | null;
  /** The last counts heard, which hold whoever is on screen. */
  readonly counts: OnScreen['counts'] | null;
  /** Shows the people of a file that the user has opened here, until somebody else comes on screen. */
  give(sighting: Sighting): void;
  /** Asks anew, showing nobody meanwhile. */
  again(): void;
  /** The wish to log that came with this answer has been heard: it is not heard again. */
  heard(): void;
}

export function useScreen({ framed, tabId }: Place): Screen {
  const [now, setNow] = useState<OnScreen | null>(null);
  const [counts, setCounts] = useState<OnScreen['counts'] | null>(null);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  /** Answers may overtake each other; only that of the last question counts. */
  const turn = useRef(0);
  const answered = useRef(0);
  const tab = useRef(tabId);
  /** The tab is on its way to another page: whoever is asked now would answer for the one it leaves. */
  const leaving = useRef(false);
  /** Who was on screen in an overtaken answer that said to log: the wish holds for them in the answer that counts. */
  const owed = useRef<string | null>(null);
  /** What the user has opened here, in place of what is on the page. */
  const given = useRef<Sighting | null>(null);
  const panel = !framed && tabId === null;

  const load = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    try {
      const beside = panel ? await tabBesideThisPage() : (tabId ?? undefined);
      if (beside !== undefined && mine === turn.current) tab.current = beside;
      const where = beside === undefined ? {} : { tabId: beside };
      const answer = given.current
        ? await ask('meet', { ...where, sighting: given.current })
        : await ask('onScreen', { framed, ...where });
      if (answer.logNow) owed.current = pageOf(answer);
      if (mine !== turn.current) return;
      answered.current = mine;
      tab.current = answer.tabId;
      setNow({ ...answer, logNow: owed.current !== null && owed.current === pageOf(answer) });
      owed.current = null;
      setCounts(answer.counts);
      setFailure(null);
    } catch (error) {
      if (mine !== turn.current) return;
      answered.current = mine;
      owed.current = null;
      setFailure(codeOf(error));
    }
  }, [framed, tabId, panel]);

  const anew = useCallback(
    (sighting: Sighting | null) => {
      given.current = sighting;
      leaving.current = false;
      setNow(null);
      void load();
    },
    [load],
  );
  const somebodyElse = useCallback(() => anew(null), [anew]);

  const refresh = useCallback(() => {
    if (!leaving.current) void load();
  }, [load]);

  const pageLoads = useCallback(
    (of: number, status: 'loading' | 'complete') => {
      if (of !== tab.current) return;
      leaving.current = status === 'loading';
      if (status === 'complete') return void load();
      // An answer under way is about the page that is left.
      turn.current += 1;
      given.current = null;
      setNow(null);
      setFailure(null);
    },
    [load],
  );

  // Before the first paint, not after it: the question is on its way while the browser draws.
  useLayoutEffect(() => {
    void load();
    const stopNews = onNews((news) => {
      if (news.news === 'changed') refresh();
      else if (news.news === 'screen' && (tab.current === null || news.tabId === tab.current)) somebodyElse();
    });
    const stops = [stopNews, onReturn(refresh)];
    if (panel) stops.push(onOtherTab(somebodyElse));
    // In a frame there is nothing to hear it by, nor a need: the frame goes with its page.
    if (!framed) stops.push(onPageLoad(pageLoads));
    return () => {
      for (const stop of stops) stop();
    };
  }, [load, somebodyElse, refresh, pageLoads, panel, framed]);

  const took = useCallback(
    ({ contact: acted }: Done, { person }: Candidate) => {
      const contact = acted.fields.deleted ? null : acted;
      setNow((before) => {
        if (!before) return before;
        const same = (candidate: Candidate) => candidate.person === person || candidate.contact?.id === acted.id;
        return {
          ...before,
          logNow: false,
          candidates: before.candidates.map((one) =>
            same(one) ? { ...one, contact: withSameParts(one.contact, contact) } : one,
          ),
        };
      });
      // An answer under way may be older than the act; else the news of it will do.
      if (answered.current !== turn.current) refresh();
    },
    [refresh],
  );
  const heard = useCallback(() => setNow((before) => (before?.logNow ? { ...before, logNow: false } : before)), []);
  return { now, failure, counts, took, refresh, give: anew, again: somebodyElse, heard };
}

const pageOf = ({ tabId, sighting }: OnScreen): string => `${tabId} ${sighting?.page ?? ''}`;
