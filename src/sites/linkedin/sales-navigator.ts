import { lead } from './lead';
import { mayStillBe } from './lead-former';
import { leadSignals } from './lead-selectors';
import { siteOf } from './site-of';

/** Sales Navigator, which loads a document of its own and has a content script of its own. */
export const salesNavigator = siteOf([lead], { signals: leadSignals, mayStillBe });
