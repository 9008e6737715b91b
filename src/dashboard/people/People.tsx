import { t } from '../../ui/words';
import type { PlaceProps } from '../places';

/** Everybody: to find, to look through, and to do something with many at once. */
export const People = (_: PlaceProps & { search: string }) => <h1>{t('people')}</h1>;
