import { useCallback } from 'preact/hooks';
import { isZone } from '../domain/day';
import { t } from '../ui/words';
import { useDesk } from './desk';
import { useChangeContact } from './use-save-field';

let all: readonly string[] | null = null;
/** Asked once: what is drawn anew after every act must not list the world each time. */
export const zones = (): readonly string[] => (all ??= Intl.supportedValuesOf('timeZone'));

/** Keeps the zone that the user typed; what is none is said and not kept. */
export function useSaveZone(): (typed: string) => void {
  const { status } = useDesk();
  const change = useChangeContact();
  return useCallback(
    (typed) => {
      if (typed && !isZone(typed)) status.done(t('zoneUnknown', typed));
      else change({ zone: typed || null });
    },
    [status, change],
  );
}
