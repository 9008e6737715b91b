import { dayOf, type Instant } from '../domain/day';
import { historyOf } from '../domain/history';
import type { Telling } from '../domain/talk-track';
import type { Medium } from '../domain/template';
import { t } from '../ui/words';
import { captured } from './candidate';
import type { Desk } from './desk';

type About = Pick<Telling, 'contact' | 'history' | 'step'>;

/** Of whom a text can be told: a contact who is not closed and waits for nothing, or somebody new who has a name. */
export function tellingAbout({ candidate, work, zone }: Desk, now: Instant): About | null {
  const { contact } = candidate;
  if (contact) {
    const { step } = contact.plan;
    // It closes by itself: there is nothing to say any more.
    if (!step || step.kind === 'close') return null;
    return { contact: contact.fields, history: historyOf(contact.touches), step };
  }
  const person = captured(candidate, work);
  if (!person) return null;
  const { name, company = null } = person;
  return {
    contact: { name, company, kind: 'prospect', reason: '', assistants: [] },
    history: [],
    step: { kind: 'message', why: { rule: 'start', on: dayOf(now, zone) } },
  };
}

/** What a text for `medium` is filled from; in the contact's language where it is known, else in the one chosen for that. */
export function tellingOf(about: About, { candidate, chosen, zone }: Desk, medium: Medium, now: Instant): Telling {
  const { contact } = candidate;
  return {
    ...about,
    ...{ medium, now, zone },
    sender: chosen?.settings.sender ?? '',
    contactZone: contact?.zone?.value ?? null,
    language: contact?.language?.value ?? chosen?.settings.textLanguage ?? t('language'),
  };
}
