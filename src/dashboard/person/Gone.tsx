import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ContactFate } from '../../messaging/views';
import { t } from '../../ui/words';
import { personHash } from '../place';

interface Props {
  readonly fate: ContactFate;
  /** Their page stood here before. */
  readonly instead: boolean;
}

/** Somebody whose page this was, or who never was. */
export function Gone({ fate, instead }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    // Whatever had the focus on their page has gone with it.
    if (instead && document.activeElement === document.body) heading.current?.focus();
  }, [instead]);
  if (fate.fate === 'merged') {
    const { name, into } = fate;
    return (
      <section class="gone">
        <h1 ref={heading} tabIndex={-1}>
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
      <h1 ref={heading} tabIndex={-1}>
        {t(deleted ? 'personDeleted' : 'personUnknown')}
      </h1>
      <p>{t(deleted ? 'personDeletedSays' : 'personUnknownSays')}</p>
    </section>
  );
}
