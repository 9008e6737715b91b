import type { Channel } from '../domain/touch';
import type { QueueRow } from '../messaging/views';

/** The way by which one click from the popup most likely happened: what the step asks for, else the last way, else where they live. */
export function usualChannel({ step, last, home }: Pick<QueueRow, 'step' | 'last' | 'home'>): Channel {
  if (step.kind === 'promise' || step.kind === 'call' || step.kind === 'ask-assistant') return 'call';
  // Of an appointment nobody logs by one click that it took place; before it, it is confirmed as they were reached before.
  if (last && last.channel !== 'meeting' && last.channel !== 'other') return last.channel;
  if (!home) return 'call';
  return /(^|\.)linkedin\.com$/.test(hostOf(home)) ? 'linkedin' : 'email';
}

function hostOf(address: string): string {
  try {
    return new URL(address).hostname;
  } catch {
    return '';
  }
}
