import { escaped } from './html';
import type { PracticePerson } from './people';
import { self } from './people';

/**
 * LinkedIn's messages as on the captured page of May 2026: `msg-*` classes, the member id in the links and none of the slug, a post with a
 * stranger's link within a message. Its form sends: `page.js` adds what is written to the list, or refuses while the page is told to.
 */
export function conversation(person: PracticePerson): string {
  const link = `https://www.linkedin.com/in/${person.memberId}`;
  return `<main id="messaging"><div class="card">
<div class="msg-title-bar global-title-container shared-title-bar"><div class="shared-title-bar__title msg-title-bar__title-bar-title">
<a class="msg-thread__link-to-profile" title="Open ${escaped(person.name)}’s profile" href="${link}"><div class="msg-entity-lockup truncate"><dl class="truncate">
<dt class="msg-entity-lockup__entity-title-wrapper"><h2 class="msg-entity-lockup__entity-title truncate">${escaped(person.name)}</h2></dt>
<dd class="msg-entity-lockup__entity-info t-12"><div class="msg-entity-lockup__presence-status"><span class="visually-hidden">Status is offline</span></div>${escaped(person.headline)}</dd>
</dl></div></a></div></div>
<div class="msg-s-message-list-container"><div class="msg-s-message-list full-width scrollable"><ul class="msg-s-message-list-content list-style-none">
${message({ with: person, theirs: false, at: new Date(2025, 4, 12, 9, 2), text: 'Thank you for connecting. Which woods do you buy?' })}
${message({ with: person, theirs: true, at: new Date(2025, 4, 13, 15, 41), text: 'Oak and birch, mostly. Ask me again in the autumn.' })}
</ul></div></div>
<form id="msg-form-ember641" class="msg-form msg-form--thread-footer-feature"><div class="msg-form__msg-content-container">
<div class="msg-form__contenteditable" contenteditable="true" role="textbox" aria-multiline="true" aria-label="Write a message…"><p><br></p></div></div>
<footer class="msg-form__footer"><div class="msg-form__right-actions"><button class="msg-form__send-button artdeco-button artdeco-button--1" type="submit" disabled>Send</button></div></footer></form>
</div></main>`;
}

const ownId = 'ACoAANoraValePracticePage000000000009';

/** Thread ids are Base64. */
export const threadId = ({ slug }: PracticePerson): string => `2-${btoa(`${slug}_100`)}`;

interface Message {
  readonly with: PracticePerson;
  readonly theirs: boolean;
  readonly at: Date;
  readonly text: string;
}

/** The id of a message holds the moment at which it was sent, and its thread; the time is shown by the clock of this machine. */
function message({ with: person, theirs, at, text }: Message): string {
  const id = btoa(`${at.getTime()}b41234-100&${person.slug}_100`);
  const link = `https://www.linkedin.com/in/${theirs ? person.memberId : ownId}`;
  const name = escaped(theirs ? person.name : self.name);
  const day = at.toLocaleDateString('en', { month: 'short', day: 'numeric', year: 'numeric' });
  const time = at.toLocaleTimeString('en', { hour: 'numeric', minute: '2-digit' });
  return `<li class="msg-s-message-list__event clearfix"><time class="msg-s-message-list__time-heading t-12 t-bold">${day}</time>
<div class="msg-s-event-listitem ${theirs ? 'msg-s-event-listitem--other' : ''}" data-event-urn="urn:li:msg_message:(urn:li:fsd_profile:${ownId},2-${id})"><a href="${link}" class="msg-s-event-listitem__link"><span class="a11y-text">View ${name}’s profile</span></a><div class="msg-s-message-group__meta"><a href="${link}"><span class="msg-s-message-group__profile-link msg-s-message-group__name">${name}</span></a><time class="msg-s-message-group__timestamp">${time}</time></div>${bubble(text)}${theirs ? `<div class="update-components-actor__container"><a href="https://www.linkedin.com/in/bystander-of-the-feed/">Bystander of the Feed</a></div>` : ''}</div></li>`;
}

const bubble = (text: string): string =>
  `<div class="msg-s-event-listitem__message-bubble"><div class="msg-s-event__content"><p class="msg-s-event-listitem__body">${escaped(text)}</p></div></div>`;
