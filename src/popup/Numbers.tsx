import { useEffect, useState } from 'preact/hooks';
import type { Calendar } from '../domain/calendar';
import type { Instant, Zone } from '../domain/day';
import { numbersOf } from '../domain/numbers';
import type { ContactView } from '../messaging/views';
import { ask } from '../ui/background';
import { numberShown, reachLink } from '../ui/reach-link';
import { t } from '../ui/words';
import { TheirTime } from './TheirTime';

interface Props {
  readonly contactId: string;
  /** The user's. */
  readonly zone: Zone;
  readonly calendar: Calendar | null;
  readonly now: Instant;
}

/** Where a click on somebody leads who lives on no page: each of their numbers is dialled by one press. */
export function Numbers({ contactId, zone, calendar, now }: Props) {
  const [contact, setContact] = useState<ContactView | null>(null);
  useEffect(() => {
    // Whoever is gone has no number any more; the list below says who is left.
    ask('contact', { contactId }).then(setContact, () => {});
  }, [contactId]);
  if (!contact) return null;
  return (
    <section class="numbers" aria-labelledby="numbers">
      <h2 id="numbers">{t('callSomebody', contact.fields.name.value || t('nameMissing'))}</h2>
      <TheirTime zone={contact.zone?.value ?? null} own={zone} {...{ calendar, now }} />
      <ul aria-labelledby="numbers">
        {numbersOf(contact).map((number) => (
          <li key={number}>
            <a href={reachLink('tel:', number)}>
              <bdi>{contact.readFrom[`phone:${number}`]?.as ?? numberShown(number)}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The contact whom the address of the popup names, as a page of its own. */
export const calledIn = ({ search }: Pick<Location, 'search'>): string | null =>
  new URLSearchParams(search).get('call');
