import * as v from 'valibot';
import { identityKinds } from '../../domain/identity';
import {
  mostPeople,
  origins,
  type Person,
  type Sent,
  type Sighting,
  sightingKinds,
  siteIds,
} from '../../domain/sighting';
import { channels } from '../../domain/touch';
import type { SignalReport } from '../views';
import { line, mostEntries, webAddress } from './text';

export const seen = v.object({ value: line, from: v.picklist(origins) });
/** `kind:value` */
const identityKey = v.pipe(
  line,
  v.check((key) => identityKinds.some((kind) => key.startsWith(`${kind}:`))),
);
const identity = v.object({
  kind: v.picklist(identityKinds),
  value: line,
  from: v.picklist(origins),
  as: v.optional(line),
});

export const person = v.object({
  name: v.optional(seen),
  headline: v.optional(seen),
  title: v.optional(seen),
  company: v.optional(seen),
  school: v.optional(seen),
  location: v.optional(seen),
  part: v.picklist(['subject', 'from', 'to', 'cc']),
  identities: v.pipe(v.array(identity), v.maxLength(mostEntries)),
  websites: v.pipe(v.array(v.object({ value: webAddress, from: v.picklist(origins) })), v.maxLength(mostEntries)),
  phones: v.pipe(v.array(seen), v.maxLength(mostEntries)),
  degree: v.optional(v.picklist([1, 2, 3])),
  automatic: v.optional(v.picklist(['list', 'no-reply'])),
}) as v.GenericSchema<unknown, Person>;

export const sighting = v.object({
  site: v.picklist(siteIds),
  kind: v.picklist(sightingKinds),
  page: line,
  layout: v.picklist(['known', 'unknown']),
  channel: v.picklist(channels),
  people: v.pipe(v.array(person), v.maxLength(mostPeople)),
  subject: v.optional(line),
  date: v.optional(v.pipe(v.string(), v.maxLength(30))),
  newestBy: v.optional(v.union([v.literal('me'), identityKey])),
  file: v.optional(v.literal('vcard')),
}) as v.GenericSchema<unknown, Sighting>;

/** Short names only: a page that has taken over our script must not put its text into a report. */
const word = v.pipe(v.string(), v.regex(/^[\w ,()'/-]{1,60}$/));
export const signalReport = v.object({
  site: v.nullable(v.picklist(siteIds)),
  // A language and nothing else that may stand there.
  language: v.pipe(
    v.string(),
    v.transform((lang) => (/^[a-z]{2,3}(?:-[a-z\d]{2,8}){0,3}$/i.test(lang) ? lang : '')),
  ),
  signals: v.pipe(v.array(v.object({ name: word, found: v.boolean() })), v.maxLength(60)),
}) as v.GenericSchema<unknown, SignalReport>;

/** What a content script says was sent, to be judged by the background. */
export const sent = v.object({
  what: v.picklist(['message', 'invitation']),
  channel: v.picklist(['email', 'linkedin']),
  page: line,
  people: v.pipe(v.array(person), v.maxLength(mostPeople)),
  subject: v.optional(line),
}) as v.GenericSchema<unknown, Sent>;
/** A number in a link to be dialled. */
export const dialled = v.pipe(v.string(), v.regex(/^[^\p{Cc}]{3,60}$/u));
