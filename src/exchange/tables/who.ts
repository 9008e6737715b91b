import type { Dossier } from '../../domain/dossier';
import { type PersonHow, personOf } from '../csv/person';
import type { Given } from '../limits';
import { lines, profilesOf, reachesOf } from './contacts';
import type { Columns } from './table';
import type { Cell } from './values';

/** With whom a touch or a promise is, in the tables of them. */

interface With {
  readonly dossier: Dossier;
}

export const calledColumns: Columns<With> = [
  ['Contact', ({ dossier }) => dossier.contact.fields.name.value],
  ['Company', ({ dossier }) => dossier.contact.fields.company?.value ?? ''],
];

/** By these they are found again where their id is not known, or is somebody else's. */
export const foundColumns: Columns<With> = [
  ['Email', (known) => lines(reachesOf(known, 'email'))],
  ['Phone', (known) => lines(reachesOf(known, 'phone'))],
  ['LinkedIn', (known) => lines(profilesOf(known))],
  ['Contact id', ({ dossier }) => dossier.contact.id],
];

/** Of all these, what tells one row's person from another's. */
export const whoText = (cell: Cell): string =>
  JSON.stringify([...calledColumns, ...foundColumns].map(([heading]) => cell(heading)));

export const whoIn = (cell: Cell, how: Pick<PersonHow, 'country' | 'today'>): Given =>
  personOf(
    {
      ...{ name: [cell('Contact')], company: [cell('Company')] },
      ...{ email: [cell('Email')], phone: [cell('Phone')], linkedin: [cell('LinkedIn')] },
    },
    { ...how, tags: () => [], dayFirst: null, own: true },
  );
