import { usualOutcome } from '../domain/touch';
import { type AfterAct, log } from './acting';
import { openSidePanel, tellPages } from './browser';
import { homeOf } from './home';
import { activeTab, lookAt, toContent } from './screen';

/** Keyboard shortcuts. They act on the tab in front, whatever page has the focus. */
export async function onCommand(command: string, tab: number | undefined, after: AfterAct): Promise<void> {
  const tabId = tab ?? (await activeTab());
  if (tabId === null) return;
  if (command === 'toggle-sidebar') await showSidebar(tabId, undefined);
  if (command === 'log-touch') await logOnScreen(tabId, after);
}

/** In the page where Steadfast runs there, else in the browser's own panel. */
async function showSidebar(tabId: number, open: boolean | undefined): Promise<void> {
  const shown = await toContent(tabId)('sidebar', open === undefined ? {} : { open }).catch(() => null);
  if (!shown) await openSidePanel(tabId);
}

/**
 * Logs a touch with the person on screen and shows what was logged. Where it is not one certain person, only the sidebar is
 * shown: the user chooses there.
 */
async function logOnScreen(tabId: number, after: AfterAct): Promise<void> {
  const seen = await lookAt(tabId);
  const people = seen?.sighting?.people ?? [];
  const [person] = people;
  const certain = seen?.sighting?.layout === 'known' && people.length === 1 && person?.name;
  if (certain && seen.sighting) {
    const { channel } = seen.sighting;
    const touch = {
      channel,
      direction: 'out',
      outcome: usualOutcome[channel],
      note: '',
      about: seen.sighting.subject ?? '',
    } as const;
    const capture = { person: { ...person, name: certain }, home: homeOf(seen.sighting, seen.address) };
    const done = await log({ capture }, touch, after);
    await tellPages({ news: 'logged', tabId, done });
  }
  await showSidebar(tabId, true);
}
