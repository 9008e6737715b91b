import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Done } from '../messaging/protocol';
import type { Candidate, OnScreen } from '../messaging/views';
import type { ErrorCode } from '../messaging/wire';
import { ask, onNews, onOtherTab, tabBesideThisPage } from '../ui/background';
import { codeOf } from '../ui/failure';

/** Where this sidebar stands: in a page's frame, beside a tab that its address names, or in a panel beside the active tab. */
export interface Place {
  readonly framed: boolean;
  readonly tabId: number | null;
}

export function placeOf(window: Window): Place {
  const named = /^\d+$/.exec(new URL(window.location.href).searchParams.get('tab') ?? '');
  return { framed: window !== window.top, tabId: named ? Number(named[0]) : null };
}

export interface Screen {
  /** `null` until it is known who is on screen now: nobody who was there before is shown meanwhile, nor can be logged. */
  readonly now: OnScreen | null;
  readonly failure: ErrorCode | null;
  /** The last counts heard, which hold whoever is on screen. */
  readonly counts: OnScreen['counts'] | null;
  /** Shows what an act has made of somebody at once, without asking for it. */
  took(done: Done, candidate: Candidate): void;
  /** Asks anew and shows the present state until the answer is there. */
  refresh(): void;
  /** Asks anew, showing nobody meanwhile. */
  again(): void;
}

export function useScreen({ framed, tabId }: Place): Screen {
  const [now, setNow] = useState<OnScreen | null>(null);
  const [counts, setCounts] = useState<OnScreen['counts'] | null>(null);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  /** Answers may overtake each other; only that of the last question counts. */
  const turn = useRef(0);
  const answered = useRef(0);
  const tab = useRef(tabId);
  const panel = !framed && tabId === null;

  const load = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    try {
      const beside = panel ? await tabBesideThisPage() : (tabId ?? undefined);
      const answer = await ask('onScreen', { framed, ...(beside === undefined ? {} : { tabId: beside }) });
      if (mine !== turn.current) return;
      answered.current = mine;
      tab.current = answer.tabId;
      setNow(answer);
      setCounts(answer.counts);
      setFailure(null);
    } catch (error) {
      if (mine !== turn.current) return;
      answered.current = mine;
      setFailure(codeOf(error));
    }
  }, [framed, tabId, panel]);

  const somebodyElse = useCallback(() => {
    setNow(null);
    void load();
  }, [load]);

  // Before the first paint, not after it: the question is on its way while the browser draws.
  useLayoutEffect(() => {
    void load();
    const stopNews = onNews((news) => {
      if (news.news === 'changed') void load();
      else if (news.news === 'screen' && (tab.current === null || news.tabId === tab.current)) somebodyElse();
    });
    const stopTabs = panel ? onOtherTab(somebodyElse) : () => {};
    return () => {
      stopNews();
      stopTabs();
    };
  }, [load, somebodyElse, panel]);

  const took = useCallback(
    ({ contact }: Done, { person }: Candidate) => {
      setNow((before) => {
        if (!before) return before;
        const same = (candidate: Candidate) => candidate.person === person || candidate.contact?.id === contact.id;
        return { ...before, candidates: before.candidates.map((one) => (same(one) ? { ...one, contact } : one)) };
      });
      // An answer under way may be older than the act; else the news of it will do.
      if (answered.current !== turn.current) void load();
    },
    [load],
  );
  return { now, failure, counts, took, refresh: load, again: somebodyElse };
}
