/** Where things stand in LinkedIn's messages, which kept their `msg-` names when the rest of the site lost its own (2026-05). */

/** Where old widgets are shown on new pages. */
export const outlets = {
  /** 2026-04: an open shadow root; bubbles and some dialogs live in it. */
  shadow: '#interop-outlet, [data-testid="interop-shadowdom"]',
  /** 2026-04: the same widgets in a frame of the same origin. */
  frame: 'iframe[src*="/preload/"]',
} as const;

export const pane = {
  /** 2026-05: the bar above the thread on the messaging page. */
  bar: '.msg-title-bar',
  /** 2026-05: the heading of a bubble; 2023 the same. */
  bubbleTitle: '.msg-overlay-bubble-header__title',
  /** 2022 to 2026-05: what the heading stands in. */
  bubbleHead: 'header',
  /** 2023: the list of conversations is a bubble too. */
  listBubble: '.msg-overlay-list-bubble',
  /** 2023 by class, 2026 by attribute, as others describe it. */
  minimised: '[class*="bubble--is-minimized"], [data-msg-overlay-conversation-bubble-is-minimized="true"]',
  /** 2023: the one that is written in. */
  active: '[class*="bubble--is-active"]',
  /** 2026-05: a bubble or thread that is not folded away has one of these. */
  content: '.msg-s-message-list, .msg-s-profile-card, .msg-form',
  /** 2026-05: "Message Ad", as others describe it; nobody's conversation. */
  sponsored: '[class*="msg-spinmail"], [class*="msg-sponsored"]',
  /** 2026: the row of the open thread in the list beside it, and the names in it. */
  chosen: '[class*="convo-item-link--active"]',
  chosenNames: '[class*="__participant-names"]',
} as const;

export const who = {
  link: 'a[href*="/in/"]',
  /** 2026-05: on the page and in a bubble. */
  name: '.msg-entity-lockup__entity-title, .msg-overlay-bubble-header__title, h1, h2',
  /** 2026-05: under the name; whether somebody is online stands in the same place. */
  line: '.msg-entity-lockup__entity-info',
  /** 2026-05: `hidden` while nothing is said about being online. */
  presence: '.presence-indicator',
  /** 2023 to 2026-05: at the top of the history, so missing in long threads. */
  card: '.msg-s-profile-card',
  /** 2022 to 2026-05: pronouns and degree stand beside the link with the name. */
  cardName: '.artdeco-entity-lockup__title a',
  cardTitle: '.artdeco-entity-lockup__title',
  /** 2026-05: the whole headline stands in the attribute. */
  cardHeadline: '.artdeco-entity-lockup__subtitle [title]',
  /** 2022, 2026: recipients of a message that begins a thread. */
  pill: '[class*="added-recipients"] .artdeco-pill__text',
} as const;

export const message = {
  row: '.msg-s-message-list__event',
  /** 2026-05: names mailbox, message and thread. */
  item: '[data-event-urn]',
  /** 2023 to 2026-05: on messages of others only. */
  theirs: 'msg-s-event-listitem--other',
  /** 2026-05: who wrote it: links beside the bubble, never those within it. */
  sender: '.msg-s-event-listitem__link, .msg-s-message-group__meta a[href*="/in/"]',
  /** 2026-05: what was written, and posts that were shared. */
  bubble: '[class*="__message-bubble"]',
  senderName: '.msg-s-message-group__name',
  time: '.msg-s-message-group__timestamp',
  /** 2026-05: on the user's own messages only, `--sent` when the server has them. */
  state: '[class*="sending-indicator"]',
  arrived: '[class*="sending-indicator--sent"]',
  /** As others guess; none captured. */
  failed: '[class*="indicator--fail"], [class*="indicator--error"], [class*="resend"], [data-test-icon*="error"]',
} as const;

export const form = {
  self: '.msg-form',
  editor: '[contenteditable="true"], textarea',
  send: '.msg-form__send-button, button[type="submit"]',
  button: 'button, [role="button"]',
  disabled: '[disabled], [aria-disabled="true"]',
  /** A list of people or words to choose from is open: Enter chooses. */
  choosing:
    '[aria-expanded="true"][role="textbox"], [aria-activedescendant]:not([aria-activedescendant=""]), [role="listbox"] [role="option"]',
  /** A message of before is being changed. */
  editing: '[class*="edit-message"], [class*="--editing"], [class*="message-edit"]',
} as const;

export const invite = {
  dialog: '[role="dialog"], dialog',
  /** 2026-04: by class, heading and note of the dialog. */
  marks: '.send-invite, [aria-labelledby*="send-invite"], #custom-message',
  /** 2026-04: the invited person in bold; the note's dialog has none. */
  name: 'p strong',
  /** 2026-04: the cross; in dialogs of the new kind known by its icon. */
  dismiss: '.artdeco-modal__dismiss',
  closeIcon: 'svg[id^="close"]',
  primary: '.artdeco-button--primary',
  /** 2026-04: Connect, and the offer of Premium in the note's dialog, which leads back to the invitation. */
  link: 'a[href*="vanityName"]',
} as const;

export const answer = {
  /** As others describe it, 2026; none captured. */
  error: '.artdeco-toast-item--error, [data-test-artdeco-toast-item-type="error"], [class*="fuse-limit-alert"]',
  inlineError: '.artdeco-inline-feedback--error',
} as const;
