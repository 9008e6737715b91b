import { dayOf } from '../../domain/day';
import { type Dossier, identitiesOf } from '../../domain/dossier';
import { type IdentityKind, identityFromKey } from '../../domain/identity';
import type { ColumnField } from '../../domain/import-file';
import type { Plan } from '../../domain/plan';
import type { Seen } from '../../domain/sighting';
import type { Columns } from './table';

/** A contact with what follows from their touches. */
export interface Known {
  readonly dossier: Dossier;
  readonly plan: Plan;
}

/** Several values in one cell: a line each. */
export const lines = (texts: readonly string[]): string => texts.filter(Boolean).join('\n');
const said = (seen: Seen | null): string => seen?.value ?? '';

/** What they are reached by, of one kind. */
export const reachesOf = ({ dossier }: Pick<Known, 'dossier'>, kind: IdentityKind): readonly string[] =>
  identitiesOf(dossier)
    .map(identityFromKey)
    .flatMap((identity) => (identity.kind === kind ? [identity.value] : []));

/** By which LinkedIn knows them; their own name for their profile first. */
export const profilesOf = (known: Pick<Known, 'dossier'>): readonly string[] => [
  ...[...reachesOf(known, 'linkedin-slug'), ...reachesOf(known, 'linkedin-id')].map(
    (value) => `https://www.linkedin.com/in/${encodeURIComponent(value)}/`,
  ),
  ...reachesOf(known, 'sales-id').map((value) => `https://www.linkedin.com/sales/lead/${value}`),
];

const fields = ({ dossier }: Known) => dossier.contact.fields;

/** Those that are read again where the table is imported: what each means, its heading, what it holds. */
export const importedColumns: readonly (readonly [ColumnField, string, (known: Known) => string])[] = [
  ['name', 'Name', (known) => said(fields(known).name)],
  ['headline', 'Headline', (known) => said(fields(known).headline)],
  ['title', 'Title', (known) => said(fields(known).title)],
  ['company', 'Company', (known) => said(fields(known).company)],
  ['school', 'School', (known) => said(fields(known).school)],
  ['location', 'Location', (known) => said(fields(known).location)],
  ['email', 'Email', (known) => lines(reachesOf(known, 'email'))],
  ['phone', 'Phone', (known) => lines([...reachesOf(known, 'phone'), ...fields(known).phones.map(said)])],
  ['linkedin', 'LinkedIn', (known) => lines(profilesOf(known))],
  ['website', 'Website', (known) => lines(fields(known).websites.map(said))],
  ['kind', 'Kind', (known) => fields(known).kind],
  ['role', 'Role', (known) => fields(known).role],
  ['value', 'Value', (known) => String(fields(known).value)],
  ['cadence', 'Cadence', (known) => fields(known).cadence],
  ['tags', 'Tags', (known) => lines(fields(known).tags)],
  ['reason', 'Reason', (known) => fields(known).reason],
  ['note', 'Note', (known) => fields(known).note],
  ['known-since', 'Known since', (known) => fields(known).knownSince ?? ''],
  ['zone', 'Time zone', (known) => fields(known).zone ?? ''],
  ['language', 'Language', (known) => fields(known).language ?? ''],
];

/** The headings by which the table is known as ours. */
export const ownHeadings: readonly string[] = importedColumns.map(([, heading]) => heading);

/** The whole table: behind what is read again, what follows from it. */
export const contactColumns: Columns<Known> = [
  ...importedColumns.map(([, heading, of]) => [heading, of] as const),
  ['Stage', ({ plan }) => plan.stage],
  ['Next step', ({ plan }) => plan.step?.kind ?? ''],
  ['Next step on', ({ plan }) => plan.step?.day ?? ''],
  ['Last touch', ({ plan }) => (plan.last ? dayOf(plan.last.at, plan.last.zone) : '')],
  ['Touches', ({ plan }) => String(plan.counts.touches)],
  ['Added on', (known) => fields(known).addedOn],
  ['Contact id', ({ dossier }) => dossier.contact.id],
];
