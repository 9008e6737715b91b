import type { ContactFate } from '../../messaging/views';
import { t } from '../../ui/words';
import { personHash } from '../place';

/** Somebody whose page this was, or who never was. */
export function Gone({ fate }: { fate: ContactFate }) {
  if (fate.fate === 'merged') {
    const { name, into } = fate;
    return (
      <section class="gone">
        <h1>
          <bdi>{t('mergedTitle', name, into.name)}</bdi>
        </h1>
        <p>{t('mergedSays')}</p>
        <p>
          <a href={personHash(into.contactId)}>
            <bdi>{t('mergedGo', into.name)}</bdi>
          </a>
        </p>
      </section>
    );
  }
  const deleted = fate.fate === 'deleted';
  return (
    <section class="gone">
      <h1>{t(deleted ? 'personDeleted' : 'personUnknown')}</h1>
      <p>{t(deleted ? 'personDeletedSays' : 'personUnknownSays')}</p>
    </section>
  );
}
