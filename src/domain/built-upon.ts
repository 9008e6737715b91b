import type { ContactFields } from './contact';
import type { Dossier } from './dossier';
import { personFields, type Seen } from './sighting';
import type { Restore } from './undo';

/**
 * Would taking back an act that made the contact bury something? What another act has stored with them: a touch, a promise, an identity, what
 * the user wrote or typed; or that they were deleted and brought back. Tags and plans alone keep nobody who came by mistake.
 * @param whole others have become part of this contact
 */
export function isBuiltUpon(
  { contact, touches, promises, identities }: Dossier,
  restores: readonly Restore[],
  whole: boolean,
): boolean {
  const making = restores.find(({ part, made }) => part === 'contact' && made);
  if (!making) return false;
  if (whole || contact.stamps.deleted !== making.stamps.deleted) return true;
  const made = new Set(restores.map(({ id }) => id));
  if ([...touches, ...promises, ...identities].some(({ id, fields }) => !fields.deleted && !made.has(id))) return true;
  return typedIn(contact.fields).some((field) => {
    const then = making.stamps[field];
    // Acts of before this was kept say only when the contact was made.
    return then !== undefined && contact.stamps[field] !== then;
  });
}

/** The fields that hold the user's own words. An assistant is named with a touch, and goes with it. */
function typedIn(fields: ContactFields): readonly (keyof ContactFields)[] {
  const { note, reason } = fields;
  return [
    ...(note ? (['note'] as const) : []),
    ...(reason ? (['reason'] as const) : []),
    ...personFields.filter((field) => (fields[field] as Seen | null)?.from === 'user'),
  ];
}
