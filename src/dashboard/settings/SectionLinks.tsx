import { t } from '../../ui/words';
import { groups } from './sections';

/** The ways to the parts of the settings. @param at the id of the one that the address names */
export const SectionLinks = ({ at }: { at: string }) => (
  <ul class="sections">
    {groups.map(({ title, sections }) => (
      <li key={title}>
        {title && (
          <span id={`to-${title}`} class="eyebrow">
            {t(title)}
          </span>
        )}
        <ul {...(title ? { 'aria-labelledby': `to-${title}` } : {})}>
          {sections.map(([id, name]) => (
            <li key={id}>
              <a href={`#${id}`} {...(at === id ? { 'aria-current': 'location' } : {})}>
                {t(name)}
              </a>
            </li>
          ))}
        </ul>
      </li>
    ))}
  </ul>
);
