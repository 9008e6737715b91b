import { useMemo, useRef } from 'preact/hooks';
import { failureWords } from '../ui/failure';
import { useHoldsWhileSeen } from '../ui/holds-update';
import { nameCadences } from '../ui/names';
import { Toast } from '../ui/Toast';
import { useStatus } from '../ui/use-status';
import { Frame } from './Frame';
import { useArrival } from './use-arrival';
import { useLoaded } from './use-loaded';
import { usePlace } from './use-place';
import { useSettings } from './use-settings';

/** The page for what concerns everybody: one place of it at a time, by the address. */
export function Dashboard() {
  const status = useStatus();
  const desk = useSettings(status);
  const at = usePlace();
  const Shown = useLoaded(at.place);
  const main = useRef<HTMLElement>(null);
  const { view } = desk;
  const cadences = view?.settings.cadences;
  useMemo(() => cadences && nameCadences(cadences), [cadences]);
  useHoldsWhileSeen();
  const { place, ...rest } = at;
  const key = 'contactId' in rest ? String(rest.contactId) : place;
  useArrival(main, key);
  const failure = desk.failure ?? (Shown === 'failed' ? 'reload' : null);
  return (
    <>
      <Frame at={at} />
      <main ref={main} class={place} aria-busy={!failure && !(view && Shown)}>
        {failure && <p class="notice failed">{failureWords(failure)}</p>}
        {view && Shown && Shown !== 'failed' && <Shown key={key} {...{ view, desk, status }} {...rest} />}
      </main>
      <Toast status={status} />
    </>
  );
}
