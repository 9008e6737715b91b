import type { Sends } from '../sends';
import { invitationBegun } from './messages/invitation';
import { messageBegun } from './messages/sending';

/** What is sent from LinkedIn: messages, on the messaging page and in bubbles, and invitations. */
export const sends: Sends = {
  begun: (act, document, url) => messageBegun(act, document, url) ?? invitationBegun(act, document, url),
};
