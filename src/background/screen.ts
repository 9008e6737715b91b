import * as v from 'valibot';
import { answeredAt } from '../domain/answered';
import { planOfDossier } from '../domain/dossier';
import { inOneForm } from '../domain/one-form';
import { zoneSeen } from '../domain/place';
import { seenAs } from '../domain/same';
import type { ShowMode } from '../domain/settings';
import type { Person, Sighting } from '../domain/sighting';
import { frameWords } from '../messaging/frame-words';
import type { BackgroundToContent } from '../messaging/from-background';
import { sighting as sightingSchema } from '../messaging/schemas';
import type { Candidate, OnScreen } from '../messaging/views';
import { caller } from '../messaging/wire';
import { meet } from '../store/read';
import { countQueue } from '../store/tally';
import { browser, message, sendToTab } from './browser';
import { browserZone, open, present } from './context';
import { homeOf } from './home';
import { takeOrder } from './orders';
import { contactView } from './view';

export const toContent = (tabId: number) =>
  caller<{ [K in keyof BackgroundToContent]: BackgroundToContent[K] }>((request) => sendToTab(tabId, request));

/** What a content script may answer when it is asked to look; it stands in a page, so its word is checked. */
const look = v.object({ sighting: v.nullable(sightingSchema), reading: v.boolean(), address: v.string() });
export type Look = v.InferOutput<typeof look>;

/** What is on screen in a tab; `null` where no content script of ours answers. */
export async function lookAt(tabId: number): Promise<Look | null> {
  try {
    const parsed = v.safeParse(look, await toContent(tabId)('read', {}));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

export async function activeTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id ?? null;
}

export async function onScreen(tabId: number | null): Promise<OnScreen> {
  const here = await present();
  const [seen, counts] = await Promise.all([tabId === null ? null : lookAt(tabId), countQueue(open, here)]);
  const nobody = { tabId, sighting: null, candidates: [], home: '', counts, logNow: false } as const;
  if (!seen) return { ...nobody, state: 'unreadable' };
  if (!seen.sighting) return { ...nobody, state: seen.reading ? 'reading' : 'nobody' };
  return meetAll(tabId, seen.sighting, seen.address, counts);
}

/** Whom the people seen are to us. `address`: where they were seen; empty for a file. */
export async function meetAll(
  tabId: number | null,
  sighting: Sighting,
  address: string,
  counts: OnScreen['counts'],
): Promise<OnScreen> {
  const candidates = await Promise.all(sighting.people.map((person) => candidate(person, sighting)));
  const home = homeOf(sighting, address);
  const state = candidates.length ? 'person' : 'nobody';
  const logNow = tabId !== null && state === 'person' && takeOrder(tabId, address);
  return { tabId, state, sighting, candidates, home, counts, logNow };
}

async function candidate(person: Person, sighting: Sighting): Promise<Candidate> {
  const [{ dossier, double, stopped }, here] = await Promise.all([meet(open, seenAs(person)), present()]);
  const contact = dossier && contactView(dossier, planOfDossier(dossier, here.cadences, here.calendar), here);
  return {
    person: inOneForm(person, dossier),
    contact,
    zone: contact ? contact.zone : zoneSeen(person),
    double: double && { contactId: double.doubleId, name: double.name, because: double.shared },
    stopped,
    answered: contact && answeredAt(sighting, person, contact.identities, contact.touches, here.now, browserZone()),
  };
}

/** Tells every tab; those that show another host, or have no content script of ours, take no notice. */
export async function showOnTabs(host: string, show: ShowMode): Promise<void> {
  const tabs = await browser.tabs.query({});
  const shown = { host, show, words: frameWords(message) };
  await Promise.all(tabs.map(({ id }) => id === undefined || toContent(id)('show', shown).catch(() => null)));
}
