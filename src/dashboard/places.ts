import type { ComponentType } from 'preact';
import type { SettingsView } from '../messaging/protocol';
import type { MessageKey } from '../ui/message-keys';
import type { Status } from '../ui/use-status';
import { bulk } from './bulk';
import type { Place, PlaceName } from './place';
import type { SettingsDesk } from './use-settings';

/** What every place of the dashboard is given; what its address says besides is given as well. */
export interface PlaceProps {
  readonly view: SettingsView;
  readonly desk: SettingsDesk;
  readonly status: Status;
}

type At<N extends PlaceName> = Omit<Extract<Place, { place: N }>, 'place'>;
type Loads = { readonly [N in PlaceName]?: () => Promise<ComponentType<PlaceProps & At<N>>> };

/** Each is loaded when it is first gone to: whoever opens the settings does not wait for the list. */
export const loads = {
  people: () => {
    // The worker begins to read while the page is still being loaded; what fails is said to whoever asks for people.
    bulk('ready', {}).catch(() => {});
    return import('./people/People').then(({ People }) => People);
  },
  reconnect: () => import('./reconnect/Reconnect').then(({ Reconnect }) => Reconnect),
  person: () => import('./export/PersonOrSheet').then(({ PersonOrSheet }) => PersonOrSheet),
  import: () => import('./import/Import').then(({ Import }) => Import),
  export: () => import('./export/Export').then(({ Export }) => Export),
  backup: () => import('./backup/Backup').then(({ Backup }) => Backup),
  settings: () => import('./settings/Settings').then(({ Settings }) => Settings),
} satisfies Loads;

/** In the order in which they stand in the navigation. */
export const places = [
  ['people', 'people'],
  ['reconnect', 'reconnect'],
  ['import', 'import'],
  ['export', 'export'],
  ['backup', 'backup'],
  ['settings', 'settings'],
] as const satisfies readonly (readonly [keyof typeof loads, MessageKey])[];
