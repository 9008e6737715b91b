import { gmail } from './gmail/gmail';
import { linkedin } from './linkedin/linkedin';
import { roundcube } from './roundcube/roundcube';
import type { Site } from './site';

/** Every site that Steadfast reads; the first that recognises a page reads it. Roundcube, known by its markup, comes last. */
export const sites: readonly Site[] = [linkedin, gmail, roundcube];
