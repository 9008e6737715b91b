import type messages from '../../public/_locales/en/messages.json';

/** The names of all messages; English has them all. */
export type MessageKey = keyof typeof messages;
