import type { Asked } from './line';
import type { Request } from './wire';

/**
 * What is looked at of every message, before anybody knows whose it is and what it may say. Written by hand: a start of the background has no time
 * to read a library for it.
 */

/** Is it an object with these properties and no other? */
const hasOnly = (value: unknown, ...names: readonly string[]): value is Record<string, unknown> =>
  isObject(value) && Object.keys(value).length === names.length && names.every((name) => Object.hasOwn(value, name));

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Is this one of ours at all? Other messages (news, other listeners' talk) are left alone. */
export const isRequest = (message: unknown): message is Request =>
  hasOnly(message, 'call', 'body') && typeof message.call === 'string';

/** Is this a question on a line of ours? */
export const isAsked = (message: unknown): message is Asked =>
  hasOnly(message, 'number', 'request') && Number.isFinite(message.number) && isRequest(message.request);

/** Has it nothing to say but that it is asked? */
export const isBare = (body: unknown): boolean => hasOnly(body);
