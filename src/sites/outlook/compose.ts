import type { Person, Sighting } from '../../domain/sighting';
import { correspondents, type HeaderEntry } from '../correspondents';
import { shown } from '../text';
import { type Compose, composesIn } from './compose-surface';
import { messagesIn } from './messages';
import { ownOn } from './own';
import { piecesOf } from './pane';
import { personIn } from './person';
import { compose } from './selectors';
import { nameless } from './thread';

/** The mail being written, with the recipients entered so far: possibly none. Several at a time are not told apart: `null`. */
export function readCompose(document: Document, page: string): Sighting | null {
  const [only, ...others] = composesIn(document);
  if (!only || others.length) return null;
  return { site: 'outlook', kind: 'compose', page, layout: 'known', channel: 'email', ...mailIn(only) };
}

/** Recipients and subject of a mail that is being written. */
export function mailIn({ root, editor }: Compose): { readonly people: readonly Person[]; readonly subject?: string } {
  const document = root.ownerDocument;
  const own = ownOn(document);
  const fields = [...root.querySelectorAll(compose.field)].filter(
    (field) => !editor.contains(field) && !field.contains(editor),
  );
  const entered = fields.flatMap((field, at) => {
    const part: HeaderEntry['part'] = at === 0 ? 'to' : 'cc';
    return pillsOf(field, fields).flatMap((pill) => {
      const person = personIn(pill);
      return person ? [{ part, ...person }] : [];
    });
  });
  // An answer shows its recipients in one line until the user goes there.
  const entries = entered.length ? entered : messagesIn(piecesOf(root), '').flatMap(({ recipients }) => recipients);
  const people = correspondents(entries, own.addresses);
  const byName = (part: HeaderEntry['part']): Person[] =>
    nameless(
      part,
      entries.filter((entry) => entry.part === part),
      people,
      own,
    );
  const [line, ...lines] = [...root.querySelectorAll<HTMLInputElement>(compose.line)].filter(
    (input) => !editor.contains(input),
  );
  const input = root.querySelector<HTMLInputElement>(compose.subject) ?? (lines.length ? null : line);
  const subject = shown(input?.value);
  return { people: [...people, ...byName('to'), ...byName('cc')], ...(subject ? { subject } : {}) };
}

/** The recipients entered in a field: within it, or beside it where it holds what is being typed alone. */
function pillsOf(field: Element, fields: readonly Element[]): Element[] {
  const beside = field.parentElement;
  const holder =
    field.querySelector(compose.pill) || !beside || fields.some((other) => other !== field && beside.contains(other))
      ? field
      : beside;
  return [...holder.querySelectorAll(compose.pill)].filter((pill) => {
    const outer = pill.parentElement?.closest(compose.pill);
    return !outer || !holder.contains(outer);
  });
}
