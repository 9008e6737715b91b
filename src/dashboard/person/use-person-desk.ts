import { useMemo } from 'preact/hooks';
import type { Person as Seen } from '../../domain/sighting';
import { usualChannel } from '../../domain/usual-touch';
import type { SettingsView } from '../../messaging/protocol';
import type { Candidate, ContactView } from '../../messaging/views';
import type { Desk, Here } from '../../person/desk';
import { useActs } from '../../person/use-acts';
import { useWork } from '../../person/use-work';
import { chosenOf } from '../../ui/use-settings';
import type { Status } from '../../ui/use-status';
import type { Person } from './use-person';

/** There is no page that says anything of them. */
const unseen: Seen = { part: 'subject', identities: [], websites: [], phones: [] };
const noShortcuts: ReadonlyMap<string, string> = new Map();

/** What the parts about a person work with, in the dashboard. */
export function usePersonDesk(person: Person, contact: ContactView, view: SettingsView, status: Status): Desk {
  const { past } = person;
  const candidate = useMemo<Candidate>(
    () => ({
      person: unseen,
      contact,
      zone: contact.zone,
      double: past?.double ?? null,
      stopped: false,
      answered: null,
    }),
    [contact, past],
  );
  const chosen = useMemo(() => chosenOf(view), [view]);
  const here = useMemo<Here>(
    () => ({ page: '', home: contact.fields.home, channel: channelOf(contact), about: '', logNow: false }),
    [contact],
  );
  const { work, change } = useWork(contact.id);
  const { act } = useActs(person, candidate, status);
  const { zone } = chosen.calendar;
  return useMemo(
    () => ({
      ...{ here, candidate, work, change, status, zone, chosen, act },
      framed: false,
      openApart: null,
      settled: true,
      shortcuts: noShortcuts,
    }),
    [here, candidate, work, change, status, zone, chosen, act],
  );
}

const channelOf = ({ plan: { step, last }, fields: { home } }: ContactView) =>
  step ? usualChannel({ step, last, home }) : (last?.channel ?? 'other');
