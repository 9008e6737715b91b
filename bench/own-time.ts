import type { Page, Protocol } from 'puppeteer-core';

/** In microseconds. */
const samplingInterval = 100;

/**
 * Milliseconds in which code of ours ran in the page's process meanwhile, with what it called of the browser's, by sampling what runs on the page's
 * thread (Chromium only). What a frame of ours does runs in a process of its own and is not in it.
 */
export async function ownTime(page: Page, meanwhile: () => Promise<unknown>): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: samplingInterval });
  await session.send('Profiler.start');
  await meanwhile();
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  const ours = ownNodes(profile.nodes);
  const deltas = profile.timeDeltas ?? [];
  return (profile.samples ?? []).reduce((sum, id, at) => sum + (ours.has(id) ? (deltas[at] ?? 0) : 0), 0) / 1000;
}

/** The functions of ours, and all that was called from them. */
function ownNodes(nodes: readonly Protocol.Profiler.ProfileNode[]): ReadonlySet<number> {
  const ours = new Set<number>();
  // Callers come before whom they call.
  for (const { id, callFrame, children = [] } of nodes) {
    if (callFrame.url.startsWith('chrome-extension:')) ours.add(id);
    if (ours.has(id)) for (const child of children) ours.add(child);
  }
  return ours;
}
