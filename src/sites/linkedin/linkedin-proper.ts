import { conversation } from './messages/conversation';
import { roots } from './messages/roots';
import { profile } from './profile';
import { sends } from './sends';
import { signals } from './signals';
import { siteOf } from './site-of';

/**
 * LinkedIn without Sales Navigator: profiles and conversations; invitations and messages that are sent. On a profile the profile is whom
 * the page is about, whatever conversation is open beside it.
 */
export const linkedinProper = siteOf([profile, conversation], { signals, roots, sends });
