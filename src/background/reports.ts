import * as v from 'valibot';
import { partsOf } from '../domain/sighting-parts';
import { signalReport } from '../messaging/schemas';
import type { PageReport } from '../messaging/views';
import { browser } from './browser';
import { lookAt, toContent } from './screen';

/** What is said by a tab of itself, if the browser says when it was looked at; the polyfill's types do not know it. */
interface Looked {
  readonly lastAccessed?: number;
}

/** What the readers go by, in every tab where a content script of ours answers; the tab that was looked at last comes first. */
export async function reports(): Promise<readonly PageReport[]> {
  const tabs = await browser.tabs.query({});
  const byLook = [...tabs].sort((a: Looked, b: Looked) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  const answers = await Promise.all(byLook.map(({ id }) => (id === undefined ? null : reportOf(id))));
  return answers.filter((answer) => answer !== null);
}

async function reportOf(tabId: number): Promise<PageReport | null> {
  const looked = await lookAt(tabId);
  if (!looked) return null; // no content script of ours
  const signals = v.safeParse(signalReport, await toContent(tabId)('report', {}).catch(() => null));
  if (!signals.success) return null;
  const { sighting, reading } = looked;
  return {
    ...signals.output,
    kind: sighting?.kind ?? null,
    layout: sighting?.layout ?? null,
    reading,
    people: sighting?.people.length ?? 0,
    fields: sighting ? partsOf(sighting) : [],
  };
}
