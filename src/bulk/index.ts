import type { ToBulk } from '../messaging/bulk';
import { exportCalls } from './export';
import { importCalls } from './import';
import { manyCalls } from './many';
import { peopleCalls } from './people';
import { reconnectCalls } from './reconnect';
import { restoreCalls } from './restore';
import { serve } from './serve';
import { snapshotCalls } from './snapshot';

/** The composition root of the dashboard's worker: every call it answers. */
const receive = serve(
  {
    ...peopleCalls,
    ...manyCalls,
    ...importCalls,
    ...exportCalls,
    ...reconnectCalls,
    ...restoreCalls,
    ...snapshotCalls,
  },
  (message) => self.postMessage(message),
);
self.addEventListener('message', ({ data }: MessageEvent<ToBulk>) => void receive(data));
