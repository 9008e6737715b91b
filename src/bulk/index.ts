import type { ToBulk } from '../messaging/bulk';
import { manyCalls } from './many';
import { peopleCalls } from './people';
import { serve } from './serve';

/** The composition root of the dashboard's worker: every call it answers. */
const receive = serve({ ...peopleCalls, ...manyCalls }, (message) => self.postMessage(message));
self.addEventListener('message', ({ data }: MessageEvent<ToBulk>) => void receive(data));
