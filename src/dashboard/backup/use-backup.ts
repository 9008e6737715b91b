import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { BackupFault } from '../../domain/backup-file';
import type { Zone } from '../../domain/day';
import type { BackupState, Restored, RestoreFrom } from '../../messaging/backup';
import type { Progress } from '../../messaging/bulk';
import type { ErrorCode } from '../../messaging/wire';
import { ask, onNews, ownVersion } from '../../ui/background';
import { codeOf } from '../../ui/failure';
import type { Status } from '../../ui/use-status';
import { ownZone } from '../../ui/when';
import { t } from '../../ui/words';
import { bulk, StoppedError, type Watching } from '../bulk';
import type { SettingsDesk } from '../use-settings';
import { restoredWords } from './backup-words';

/** Work that takes a while: what it is, how far it has come, and the way to stop it. */
export interface Busy {
  readonly what: string;
  readonly progress: Progress | null;
  readonly stop: () => void;
}

export interface BackupDesk {
  /** Where the user is: in it times are said. */
  readonly zone: Zone;
  /** `null` until it is known. */
  readonly state: BackupState | null;
  readonly failure: ErrorCode | null;
  readonly busy: Busy | null;
  load(): Promise<void>;
  /** Does one thing at a time. Gives `null` when it was stopped or has failed, which is said. */
  work<T>(what: string, work: (watching: Watching) => Promise<T>): Promise<T | null>;
  /**
   * Puts a backup in the place of everything, says so and offers the way back. Gives why the file was not taken.
   * @param leavingOut so many rows of it, as the user knows
   */
  restore(from: RestoreFrom, leavingOut: number): Promise<BackupFault | null>;
  startAnew(): Promise<void>;
}

const againMs = 15_000;

export function useBackup(status: Status, desk: Pick<SettingsDesk, 'load' | 'view'>): BackupDesk {
  const [state, setState] = useState<BackupState | null>(null);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const [busy, setBusy] = useState<Busy | null>(null);
  const under = useRef(false);
  const { done, failed, clear } = status;

  const load = useCallback(async () => {
    try {
      setState(await bulk('backupState', {}));
      setFailure(null);
    } catch (error) {
      setFailure(codeOf(error));
    }
  }, []);
  useEffect(() => {
    void load();
    // What was lost may have been brought back on another page.
    const stop = onNews((news) => {
      if (news.news === 'file' || (news.news === 'changed' && !news.contactIds)) void load();
    });
    // Of snapshots that are taken by themselves nobody tells.
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && !under.current) void load();
    }, againMs);
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [load]);

  const work = useCallback<BackupDesk['work']>(
    async (what, doIt) => {
      if (under.current) return null;
      under.current = true;
      const stop = new AbortController();
      const shown = (progress: Progress | null): Busy => ({ what, progress, stop: () => stop.abort() });
      setBusy(shown(null));
      clear();
      try {
        return await doIt({ signal: stop.signal, progress: (progress) => setBusy(shown(progress)) });
      } catch (error) {
        if (error instanceof StoppedError) done(t('backupStopped'));
        else failed(codeOf(error));
        return null;
      } finally {
        under.current = false;
        setBusy(null);
      }
    },
    [done, failed, clear],
  );

  /** Everybody who remembers what was there has to look anew. */
  const afresh = useCallback(async () => {
    await ask('restored', {});
    await bulk('changed', { contactIds: null });
    await Promise.all([load(), desk.load()]);
  }, [load, desk.load]);

  const restore = useCallback<BackupDesk['restore']>(
    async (from, leavingOut) => {
      const result = await work(t('backupRestoring'), async (watching) => {
        const answer = await bulk('restore', { ...from, leavingOut, steadfast: ownVersion() }, watching);
        if (!('fault' in answer)) await afresh();
        return answer;
      });
      if (result && 'fault' in result) return result.fault;
      if (result) done(restoredWords(result), wayBack(result));
      return null;
    },
    [work, afresh, done],
  );
  const wayBack = ({ before }: Restored) =>
    // What was damaged there cannot be brought back by anything.
    before ? { undo: () => void restore({ source: { snapshot: before }, passphrase: '' }, Infinity) } : {};

  const data = state?.data;
  const startAnew = useCallback(async () => {
    const begun = await work(t('backupStarting'), async () => {
      await bulk('startAnew', {});
      await afresh();
      return true;
    });
    if (begun) done(t(data === 'part-lost' ? 'backupGoesOn' : 'backupStarted'));
  }, [work, afresh, done, data]);

  const { view } = desk;
  const zone = view ? (view.settings.zone ?? view.zone) : ownZone();
  return { zone, state, failure, busy, load, work, restore, startAnew };
}
