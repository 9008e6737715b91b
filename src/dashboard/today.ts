import { type Day, dayOf, instantFromMs } from '../domain/day';
import type { SettingsView } from '../messaging/protocol';

/** Today by the clock of this browser, in the user's zone. */
export const todayOf = ({ settings, zone }: SettingsView): Day =>
  dayOf(instantFromMs(Date.now()), settings.zone ?? zone);
