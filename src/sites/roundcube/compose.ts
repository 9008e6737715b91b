import { email } from '../../domain/identity';
import type { Sighting } from '../../domain/sighting';
import { correspondents, type HeaderEntry } from '../correspondents';
import { shown } from '../text';
import { writtenIn } from '../written';
import { environmentOf } from './environment';
import { compose } from './selectors';

/**
 * The mail being written, with the recipients entered so far: possibly none, and none
 * where it is not known who the user is. `null` while the form is not there.
 */
export function readCompose(document: Document, page: string): Sighting | null {
  const value = (name: string): string | undefined =>
    document.querySelector<HTMLInputElement>(compose.field(name))?.value;
  if (value('to') === undefined) return null;
  const entries = (part: HeaderEntry['part'], name: string): HeaderEntry[] =>
    writtenIn(value(name) ?? '').map((mailbox) => ({ part, ...mailbox }));
  const identities = [...document.querySelectorAll(compose.identity)].map((option) => option.textContent ?? '');
  const names = [
    ...identities.flatMap(writtenIn).map(({ address }) => address),
    ...(environmentOf(document)?.names ?? []),
  ];
  const own = new Set(names.flatMap((name) => email(name)?.value ?? []));
  const subject = shown(value('subject'));
  return {
    site: 'roundcube',
    kind: 'compose',
    page,
    layout: 'known',
    channel: 'email',
    people: own.size
      ? correspondents([...entries('to', 'to'), ...entries('cc', 'cc'), ...entries('cc', 'bcc')], own)
      : [],
    ...(subject ? { subject } : {}),
  };
}
