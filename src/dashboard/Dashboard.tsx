import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { SettingsView } from '../messaging/protocol';
import { failureWords, isLost } from '../ui/failure';
import { useHoldsWhileSeen } from '../ui/holds-update';
import { nameCadences } from '../ui/names';
import { Toast } from '../ui/Toast';
import { Unreadable } from '../ui/Unreadable';
import { useStatus } from '../ui/use-status';
import { Frame } from './Frame';
import { useArrival } from './use-arrival';
import { useLoaded } from './use-loaded';
import { go, usePlace } from './use-place';
import { useSettings } from './use-settings';

const backup = { place: 'backup' } as const;

/** The page for what concerns everybody: one place of it at a time, by the address. */
export function Dashboard() {
  const status = useStatus();
  const desk = useSettings(status);
  const lost = isLost(desk.failure);
  const gone = usePlace();
  const at = lost ? backup : gone;
  const Shown = useLoaded(at.place);
  const main = useRef<HTMLElement>(null);
  const { view } = desk;
  const cadences = view?.settings.cadences;
  useMemo(() => cadences && nameCadences(cadences), [cadences]);
  useHoldsWhileSeen();
  useEffect(() => {
    // Nothing else can be shown; and once it is back, this is where the user was.
    if (lost) go(backup, { instead: true });
  }, [lost]);
  const { place, ...rest } = at;
  const key = 'contactId' in rest ? String(rest.contactId) : place;
  useArrival(main, key);
  const failure = desk.failure ?? (Shown === 'failed' ? 'reload' : null);
  return (
    <>
      <Frame at={at} />
      <main ref={main} class={place} aria-busy={(!failure && !(view && Shown)) || (lost && !Shown)}>
        {failure && !lost && <p class="notice failed">{failureWords(failure)}</p>}
        {!failure && view && place !== 'backup' && <Unreadable of={view} open={() => go(backup)} />}
        {(view || lost) && Shown && Shown !== 'failed' && (
          <Shown key={key} {...{ view: view as SettingsView, desk, status }} {...rest} />
        )}
      </main>
      <Toast status={status} />
    </>
  );
}
