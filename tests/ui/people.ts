import { instantFromMs } from '../../src/domain/day';
import { email, linkedinSlug } from '../../src/domain/identity';
import type { Person, Seen, Sighting } from '../../src/domain/sighting';
import type { Channel, Direction, Outcome } from '../../src/domain/touch';
import type { FakeBackground } from './fake-background';

/** Fictional people, as a reader would see them, and their past. */

type Named = Person & { readonly name: Seen };

export const jonas: Named = {
  name: { value: 'Jonas Brandt', from: 'heading' },
  headline: { value: 'Head of Procurement at Nordlicht Möbel. Oak, ash and patience', from: 'card' },
  title: { value: 'Head of Procurement', from: 'experience' },
  company: { value: 'Nordlicht Möbel', from: 'badge' },
  school: { value: 'Fachhochschule Altona', from: 'badge' },
  location: { value: 'Hamburg, Germany', from: 'card' },
  part: 'subject',
  identities: [
    { ...(linkedinSlug('jonas-brandt') as NonNullable<ReturnType<typeof linkedinSlug>>), from: 'address' },
    { ...(email('jonas.brandt@example.com') as NonNullable<ReturnType<typeof email>>), from: 'contact-info' },
  ],
  websites: [{ value: 'https://www.example.org/nordlicht/', from: 'contact-info' }],
  phones: [{ value: '040 555 0142', from: 'contact-info' }],
  degree: 1,
};

export const amina: Named = {
  name: { value: 'Amina Idrissi', from: 'heading' },
  headline: { value: 'Building museums that breathe', from: 'card' },
  part: 'subject',
  identities: [{ ...(linkedinSlug('amina-idrissi') as NonNullable<ReturnType<typeof linkedinSlug>>), from: 'address' }],
  websites: [],
  phones: [],
  degree: 2,
};

export const mailer = (name: string, address: string, part: Person['part'], more: Partial<Person> = {}): Named => ({
  name: { value: name, from: 'mail-header' },
  part,
  identities: [{ kind: 'email', value: address, from: 'mail-header' }],
  websites: [],
  phones: [],
  ...more,
});

export const profile = (person: Person, more: Partial<Sighting> = {}): Sighting => ({
  site: 'linkedin',
  kind: 'profile',
  page: person.identities[0]?.value ?? 'nobody',
  layout: 'known',
  channel: 'linkedin',
  people: [person],
  ...more,
});

export const thread = (people: readonly Person[], subject: string, more: Partial<Sighting> = {}): Sighting => ({
  site: 'roundcube',
  kind: 'thread',
  page: `thread ${subject}`,
  layout: 'known',
  channel: 'email',
  people,
  subject,
  ...more,
});

export const homeOf = (person: Person): string => {
  const [identity] = person.identities;
  return identity?.kind === 'linkedin-slug' ? `https://www.linkedin.com/in/${identity.value}/` : '';
};

export interface Past {
  readonly at: string;
  readonly channel: Channel;
  readonly outcome: Outcome;
  readonly direction?: Direction;
  readonly note?: string;
}

/** Puts somebody into the store who was added at the first of `past` (or `addedAt`) and to whom all that has happened. */
export async function keep(
  background: FakeBackground,
  person: Named,
  past: readonly Past[],
  { addedAt = past[0]?.at, home = homeOf(person) }: { addedAt?: string | undefined; home?: string } = {},
): Promise<string> {
  const present = background.now;
  background.now = instantFromMs(Date.parse(addedAt ?? present));
  const added = await background.receive({ call: 'add', body: { capture: { person, home } } });
  if (!added.ok) throw new Error(`${added.error}: ${added.detail}`);
  const contactId = (added.value as { contact: { id: string } }).contact.id;
  for (const { at, note = '', direction = 'out', ...what } of past) {
    background.now = instantFromMs(Date.parse(at) + 1000);
    const touch = { ...what, direction, note, about: '' };
    const result = await background.receive({ call: 'log', body: { target: { contactId }, touch } });
    if (!result.ok) throw new Error(`${result.error}: ${result.detail}`);
  }
  background.now = present;
  return contactId;
}
