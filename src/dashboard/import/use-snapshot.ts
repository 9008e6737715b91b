import { useEffect, useState } from 'preact/hooks';
import type { ImportPreview } from '../../messaging/bulk';
import type { ErrorCode } from '../../messaging/wire';
import { ownVersion } from '../../ui/background';
import { codeOf } from '../../ui/failure';
import { bulk } from '../bulk';

/** Is the snapshot before the import still being taken, and why could it not be? */
export interface Snapping {
  readonly taking: boolean;
  readonly failed: ErrorCode | null;
}

/** Of much data a snapshot takes its time: it is taken while the user looks at what would come of the file, and is there when they import. */
export function useSnapshot(preview: ImportPreview | null): Snapping {
  const [snapping, set] = useState<Snapping>({ taking: false, failed: null });
  useEffect(() => {
    if (!preview) return;
    let isLooking = true;
    const say = (taking: boolean, failed: ErrorCode | null): void => {
      if (isLooking) set({ taking, failed });
    };
    say(true, null);
    bulk('importSnapshot', { steadfast: ownVersion() }).then(
      () => say(false, null),
      (error: unknown) => say(false, codeOf(error)),
    );
    return () => {
      isLooking = false;
    };
  }, [preview]);
  return snapping;
}
