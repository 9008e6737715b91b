import { gmail } from './gmail/gmail';
import { linkedin } from './linkedin/linkedin';
import { outlook } from './outlook/outlook';
import { proton } from './proton/proton';
import { roundcube } from './roundcube/roundcube';
import type { Site } from './site';
import { yahoo } from './yahoo/yahoo';

/**
 * Every site that has a reader; the first that recognises a page reads it. Roundcube, known by its markup, comes last. In pages each
 * content script has its own sites only.
 */
export const sites: readonly Site[] = [linkedin, gmail, outlook, yahoo, proton, roundcube];
