import { contact } from './contact-selectors';
import { guest } from './guest-selectors';
import { pane } from './messages/selectors';
import { current, ember, experience, own, wall } from './selectors';

/** For "What I can see". */
export const signals = {
  'profile card by key': current.card,
  'profile card by id': current.cardById,
  'contact-info link': current.contactLink,
  'company badge': current.company,
  'school badge': current.school,
  'message link': own.message,
  'list of positions': experience.list,
  'contact info': `${contact.screen}, ${contact.row}`,
  'own profile': own.editor,
  'guest profile': guest.card,
  'older profile': `${ember.card2018}, ${ember.card2020}, ${ember.heading2025}`,
  conversation: pane.bar,
  'conversation in a bubble': pane.bubbleTitle,
  'login wall': wall,
} as const;
