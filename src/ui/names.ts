import { type Cadence, type CadenceId, cadencesById } from '../domain/cadence';
import type { Person } from '../domain/sighting';
import type { Channel, Outcome, TouchFields } from '../domain/touch';
import { keyed, t, tryMessage } from './words';

/** Names, in the user's language, of what the domain calls by a word. */

export const channelName = (channel: Channel): string => t(`channel_${channel}`);
export const outcomeName = (outcome: Outcome): string => t(`outcome_${keyed(outcome)}`);

/** The user's own cadences, as the settings last gave them: they are named by the user, not by a message. */
let own: ReadonlyMap<CadenceId, Cadence> | null = null;
export const nameCadences = (cadences: readonly Cadence[]): void => {
  own = cadencesById(cadences);
};

/** One that is not there any more is called so: its contacts are chased with the default. */
export const cadenceName = (id: CadenceId): string =>
  own?.get(id)?.name || tryMessage(`cadence_${id.replaceAll('-', '_')}`) || (own ? t('cadenceGone') : '…');
export const cadenceReason = (id: CadenceId): string =>
  own?.get(id)?.reason ?? tryMessage(`cadence_${id.replaceAll('-', '_')}_why`);

/** What happened, as a heading of its row: "E-mail sent", "Voicemail left", "No answer". */
export function touchName({ channel, outcome }: Pick<TouchFields, 'channel' | 'outcome'>): string {
  if (outcome === 'sent') return t(`sent_${channel}`);
  if (outcome === 'replied') return t(`replied_${channel}`);
  return outcomeName(outcome);
}

export const partName = (part: Person['part']): string => (part === 'subject' ? '' : t(`part_${part}`));

/** The first letters of the first and the last word, for the round mark that stands in for a face. */
export function initials(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => word?.match(/\p{L}\p{M}*/u)?.[0] ?? '',
  );
  return letters.join('').toLocaleUpperCase();
}
