import { describe, expect, it } from 'vitest';
import { conversation } from '../../src/sites/linkedin/messages/conversation';
import { change, parse, sourceOf } from './captured';

const ottilie = 'ACoAA0MDQwoUpUbWgZudADo6lBxXUtFNcQFaxZf';
const nerys = 'ACoAAkYZxMcXq2xqDnFwOconUxftM8H6ZYSOD3M';
const bubble = sourceOf('linkedin/messaging-bubble-2026-05-a');
const feed = 'https://www.linkedin.com/feed/';
/** Thursday. */
const now = new Date(2026, 4, 28, 17, 0);

const head = `<header class="msg-overlay-conversation-bubble-header"><h2 class="msg-overlay-bubble-header__title">
  <a href="/in/${ottilie}/">Ottilie Brindlemere</a></h2></header>`;
interface Message {
  readonly day?: string;
  readonly time?: string;
  readonly by?: string;
  readonly theirs?: boolean;
  readonly id?: string;
  readonly state?: string;
}
/** A row as captured in 2026-05, without what is written. */
const row = ({
  day,
  time = '',
  by,
  theirs = true,
  id = 'x',
  state,
}: Message): string => `<li class="msg-s-message-list__event">
  ${day ? `<time class="msg-s-message-list__time-heading"> ${day} </time>` : ''}
  <div class="msg-s-event-listitem ${theirs ? 'msg-s-event-listitem--other' : ''}" data-event-urn="urn:li:msg_message:(urn:li:fsd_profile:${nerys},2-${id})">
    ${by ? `<a class="msg-s-event-listitem__link" href="/in/${by}"></a>` : ''}
    <div class="msg-s-message-group__meta"><time class="msg-s-message-group__timestamp"> ${time} </time></div>
    ${state ? `<span class="msg-s-event-with-indicator__sending-indicator--${state}"></span>` : ''}</div></li>`;
const newest = (messages: Message[]) => {
  const html = `<html lang="en"><body><div>${head}<div class="msg-s-message-list"><ul>${messages.map(row).join('')}</ul></div></div></body></html>`;
  const sighting = conversation.read(parse(html, feed), new URL(feed), now);
  return { by: sighting?.newestBy, date: sighting?.date };
};

describe('whose the newest message is', () => {
  it('is read from the captured bubble: the user’s own', () => {
    expect(conversation.read(parse(bubble, feed), new URL(feed), now)?.newestBy).toBe('me');
  });

  it('tells theirs by the link and by the class', () => {
    expect(newest([{ by: nerys, theirs: false }, { by: ottilie }]).by).toBe(`linkedin-id:${ottilie}`);
    expect(newest([{ theirs: true }]).by).toBe(`linkedin-id:${ottilie}`);
  });

  it('tells the user’s own by the mailbox that each message names, and by the mark of having been sent', () => {
    expect(newest([{ by: ottilie }, { by: nerys, theirs: false }]).by).toBe('me');
    expect(newest([{ by: ottilie }, { theirs: false, state: 'sent' }]).by).toBe('me');
  });

  it('is blank where link and class disagree, or neither is there', () => {
    expect(newest([{ by: nerys, theirs: true }]).by).toBeUndefined();
    expect(newest([{ by: ottilie, theirs: true, state: 'sent' }]).by).toBeUndefined();
    expect(newest([{ theirs: false }]).by).toBeUndefined();
  });

  it('does not count what is no message', () => {
    const joined = '<li class="msg-s-message-list__event"><p>Nerys named the conversation</p></li>';
    const end = '<li class="msg-s-message-list__bottom-of-list"></li>';
    const more = change(bubble, end, joined + end);
    expect(conversation.read(parse(more, feed), new URL(feed), now)?.newestBy).toBe('me');
  });
});

describe('when it was sent', () => {
  const id = (moment: Date): string => btoa(`${moment.getTime()}b41234-100&e4c56e94-2cdf-06d5-4404-f6d785e5bf6e_010`);
  const sent = id(new Date(2026, 4, 12, 15, 41));

  it.each(['3:41 PM', '15:41', '3:41 μμ', '下午3:41', '15.41 Uhr', '\u200f3:41 م'])(
    'is the moment of its id, where the time shown agrees: %s',
    (time) => {
      expect(newest([{ day: 'Tuesday', time, id: sent }]).date).toBe('2026-05-12T15:41');
    },
  );

  it.each([
    ['another time', '3:42 PM', sent],
    ['no time', '', sent],
    ['an id that holds none', '3:41 PM', 'x'],
    ['a moment ahead', '3:41 PM', id(new Date(2284, 4, 12, 15, 41))],
    ['a moment before there was any', '3:41 PM', id(new Date(1980, 4, 12, 15, 41))],
  ])('is left out with %s', (_why, time, held) => {
    expect(newest([{ day: 'Today', time, id: held }]).date).toBeUndefined();
  });
});
