import type { FrameWords } from '../messaging/from-background';
import { message } from './browser';

export const frameWords = (): FrameWords => ({
  open: message('tabOpen'),
  close: message('tabClose'),
  gone: message('updatedReload'),
  reload: message('reload'),
});
