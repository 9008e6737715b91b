import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Settings } from '../domain/settings';
import type { SettingsView } from '../messaging/protocol';
import type { ErrorCode } from '../messaging/wire';
import { ask, onNews, onSitesChanged } from '../ui/background';
import { codeOf } from '../ui/failure';
import type { Status } from '../ui/use-status';
import { t } from '../ui/words';

export interface SettingsDesk {
  readonly view: SettingsView | null;
  readonly failure: ErrorCode | null;
  readonly status: Status;
  /** Gives what is stored now; `null` when that could not be read, which the page says. */
  load(): Promise<SettingsView | null>;
  /** Keeps an answer of the background, and says that it was saved. */
  keep(saving: Promise<SettingsView>, said?: string): Promise<void>;
  change(patch: Partial<Pick<Settings, 'workingWeekdays' | 'briefAt' | 'warnBefore'>>): void;
}

export function useSettings(status: Status): SettingsDesk {
  const [view, setView] = useState<SettingsView | null>(null);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const { done, failed } = status;

  const load = useCallback(async () => {
    try {
      const now = await ask('settings', {});
      setView(now);
      setFailure(null);
      return now;
    } catch (error) {
      setFailure(codeOf(error));
      return null;
    }
  }, []);
  useEffect(() => {
    void load();
    const stopNews = onNews(({ news }) => {
      if (news === 'changed') void load();
    });
    const stopSites = onSitesChanged(() => void load());
    return () => {
      stopNews();
      stopSites();
    };
  }, [load]);

  const keep = useCallback(
    async (saving: Promise<SettingsView>, said = t('settingsSaved')) => {
      try {
        setView(await saving);
        done(said);
      } catch (error) {
        failed(codeOf(error));
        // What is shown is what is stored, not what was wished.
        await load();
      }
    },
    [done, failed, load],
  );
  const change = useCallback<SettingsDesk['change']>(
    (patch) => {
      const { workingWeekdays, ...rest } = patch;
      const days = workingWeekdays ? { workingWeekdays: [...workingWeekdays] } : {};
      void keep(ask('changeSettings', { patch: { ...rest, ...days } }));
    },
    [keep],
  );
  return { view, failure, status, load, keep, change };
}
