import { Mark } from '../ui/Mark';
import { t } from '../ui/words';
import type { Place, PlaceName } from './place';
import { places } from './places';
import { SectionLinks } from './settings/SectionLinks';

/** The ways to all places; below the settings, while the user is there, those to their sections. */
export const Frame = ({ at }: { at: Place }) => (
  <div class="side">
    <header>
      <Mark />
      <strong>{t('appName')}</strong>
    </header>
    <nav aria-label={t('dashboard')}>
      <ul>
        {places.map(([place, title]) => (
          <li key={place}>
            <a href={`#/${place}`} {...current(at, place)}>
              {t(title)}
            </a>
            {place === 'settings' && at.place === 'settings' && <SectionLinks at={at.section} />}
          </li>
        ))}
      </ul>
    </nav>
  </div>
);

/** Somebody is one of the people. */
const current = (at: Place, place: PlaceName) =>
  at.place === place
    ? ({ 'aria-current': 'page' } as const)
    : at.place === 'person' && place === 'people'
      ? ({ 'aria-current': 'true' } as const)
      : {};
