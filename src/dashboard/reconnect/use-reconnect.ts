import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ReconnectList } from '../../messaging/reconnect';
import type { ErrorCode } from '../../messaging/wire';
import { ask, onNews } from '../../ui/background';
import { codeOf } from '../../ui/failure';
import { sayUndone } from '../../ui/undone';
import type { Status } from '../../ui/use-status';
import { bulk } from '../bulk';

/** So many of the list are shown at first beside those who come next, as the list is built below them; and so many more each time. */
const after = 7;
const step = 50;

/** Names the act that was done; `null` where nothing was to be done. */
type Act = Promise<{ readonly actId: string | null }>;

export interface ReconnectDesk {
  /** `null` until it is known. */
  readonly list: ReconnectList | null;
  readonly failure: ErrorCode | null;
  load(): Promise<void>;
  /** Shows more of the list. */
  more(): void;
  /** Does something with one of the list, says so and offers the way back. */
  act(call: () => Act, said: string): Promise<void>;
  /** Takes back an act, whoever it was of. */
  takeBack(actId: string): Promise<void>;
}

/** The list of those to reconnect with as it stands: asked for anew whenever something was changed, here or elsewhere. */
export function useReconnect({ done, failed }: Status, perMorning: number): ReconnectDesk {
  const [list, setList] = useState<ReconnectList | null>(null);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const [more, setMore] = useState(0);
  const count = perMorning + after + more;
  /** An answer that a later question has overtaken is not shown. */
  const turn = useRef(0);

  const load = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    try {
      const now = await bulk('reconnectNext', { count });
      if (mine !== turn.current) return;
      setList(now);
      setFailure(null);
    } catch (error) {
      if (mine === turn.current) setFailure(codeOf(error));
    }
  }, [count]);
  useEffect(() => {
    void load();
    return onNews((news) => {
      if (news.news === 'changed') bulk('changed', { contactIds: news.contactIds }).then(load, load);
    });
  }, [load]);

  const takeBack = useCallback(
    async (actId: string) => {
      try {
        const { contactIds, ...left } = await ask('undo', { actId });
        sayUndone({ done }, contactIds.length, left);
        await load();
      } catch (error) {
        failed(codeOf(error));
      }
    },
    [done, failed, load],
  );
  const act = useCallback<ReconnectDesk['act']>(
    async (call, said) => {
      try {
        const { actId } = await call();
        done(said, actId ? { undo: () => void takeBack(actId) } : {});
        await load();
      } catch (error) {
        failed(codeOf(error));
      }
    },
    [done, failed, load, takeBack],
  );
  return { list, failure, load, more: () => setMore((before) => before + step), act, takeBack };
}
