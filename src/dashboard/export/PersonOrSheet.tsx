import { PersonPage } from '../person/PersonPage';
import type { PlaceProps } from '../places';
import { Sheet } from './Sheet';

/** One contact: their page, or what is printed of it. */
export const PersonOrSheet = ({ sheet, ...rest }: PlaceProps & { contactId: string; sheet: boolean }) =>
  sheet ? <Sheet {...rest} /> : <PersonPage {...rest} />;
