import { editsOf } from '../domain/edits';
import type { ContactPast } from '../messaging/views';
import type { Past } from '../store/past';

type Remembered = Omit<Past, 'versions'> & { readonly versions: Parameters<typeof editsOf>[0] };

/** What is remembered about a contact beside how they are now, as the pages are given it. */
export const pastView = ({ dossier, versions, parts, double }: Remembered): ContactPast => ({
  edits: Object.fromEntries(editsOf(versions)),
  deleted: dossier.touches
    .filter(({ fields }) => fields.deleted)
    .map(({ id, fields }) => ({ id, ...fields }))
    .toSorted((a, b) => (a.at > b.at ? -1 : 1)),
  parts,
  double: double && { contactId: double.doubleId, name: double.name, because: double.shared },
});
