import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '../domain/settings';
import type { PageToBackground, SettingsView } from '../messaging/protocol';
import type { ErrorCode } from '../messaging/wire';
import { ask, onNews, onSitesChanged } from '../ui/background';
import { codeOf } from '../ui/failure';
import type { Status } from '../ui/use-status';
import { t } from '../ui/words';

export type SettingsPatch = Partial<Omit<Settings, 'sites'>>;
type Sent = Parameters<PageToBackground['changeSettings']>[0]['patch'];

export interface SettingsDesk {
  readonly view: SettingsView | null;
  readonly failure: ErrorCode | null;
  readonly status: Status;
  /** Gives what is stored now; `null` when that could not be read, which the page says. */
  load(): Promise<SettingsView | null>;
  /** Keeps an answer of the background, and says that it was saved; with the way back, where there is one. */
  keep(saving: Promise<SettingsView>, said?: string, undo?: () => void): Promise<void>;
  /**
   * Saves, says so and offers the way back. Gives `null`, or why it was not saved: a refusal of this very setting is for the section to
   * show beside it, any other failure is said in the toast.
   */
  change(patch: SettingsPatch, said?: string): Promise<ErrorCode | null>;
}

/** What the background refuses about a setting, and a section shows where it belongs. */
const shownBeside: ReadonlySet<string> = new Set([
  'no-working-day',
  'leave-faulty',
  'hours-faulty',
  'quiet-faulty',
  'cadence-faulty',
  'cadence-in-use',
  'template-faulty',
]);

export function useSettings(status: Status): SettingsDesk {
  const [view, setView] = useState<SettingsView | null>(null);
  const [failure, setFailure] = useState<ErrorCode | null>(null);
  const { done, failed, clear } = status;
  /** Counts the changes: an answer that a later change has overtaken is not shown. */
  const turn = useRef(0);

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
    async (saving: Promise<SettingsView>, said = t('settingsSaved'), undo?: () => void) => {
      try {
        setView(await saving);
        done(said, undo ? { undo } : {});
      } catch (error) {
        failed(codeOf(error));
        // What is shown is what is stored, not what was wished.
        await load();
      }
    },
    [done, failed, load],
  );
  const change = useCallback<SettingsDesk['change']>(
    async (patch, said = t('settingsSaved')) => {
      if (!view) return null;
      turn.current += 1;
      const mine = turn.current;
      // Shown at once, so that a second change right after it starts from this one.
      setView({ ...view, settings: { ...view.settings, ...patch } });
      const before = partOf(view.settings, patch);
      const undo = () => void keep(save(before), t('undone'));
      try {
        const now = await save(patch);
        if (turn.current === mine) setView(now);
        done(said, { undo });
        return null;
      } catch (error) {
        const code = codeOf(error);
        if (shownBeside.has(code)) clear();
        else failed(code);
        await load();
        return code;
      }
    },
    [view, keep, done, failed, clear, load],
  );
  return { view, failure, status, load, keep, change };
}

/** A message is a copy, so what is read-only here may be sent. */
const save = (patch: SettingsPatch): Promise<SettingsView> => ask('changeSettings', { patch: patch as Sent });

/** What `settings` hold now of that which `patch` changes. */
const partOf = (settings: Settings, patch: SettingsPatch): SettingsPatch =>
  Object.fromEntries(Object.keys(patch).map((name) => [name, settings[name as keyof SettingsPatch]]));

export const isShownBeside = (code: ErrorCode | null): code is ErrorCode => code !== null && shownBeside.has(code);
