import { useMemo, useRef, useState } from 'preact/hooks';
import { changedFields } from '../domain/changed-fields';
import { useDesk } from '../person/desk';
import { originWords } from '../person/origin';
import { ReadFrom } from '../person/ReadFrom';
import { ask } from '../ui/background';
import { usePassedFocus } from '../ui/focus-return';
import { t } from '../ui/words';
import { changedWords } from './changed-words';

/**
 * What the page says of a contact otherwise than it was known: "Now at Contoso". Nothing is changed by itself; what the user leaves as it is, is
 * not asked again.
 */
export function NowAt() {
  const { candidate, act } = useDesk();
  const [settling, setSettling] = useState(false);
  const section = useRef<HTMLElement>(null);
  const passFocus = usePassedFocus(section);
  const { contact, person } = candidate;
  const fields = contact?.fields;
  const changes = useMemo(() => (fields ? changedFields(fields, person) : []), [fields, person]);
  const [first, ...others] = changedWords(changes);
  if (!contact || !first || contact.closing?.reason === 'asked-to-stop') return null;
  const settle = async (take: boolean) => {
    passFocus();
    setSettling(true);
    const said = changes.map(({ field, now }) => ({ field, now }));
    await act(
      () => ask('settleChanges', { contactId: contact.id, changes: said, take }),
      () => ({ text: t(take ? 'nowUpdated' : 'nowKept') }),
    );
    setSettling(false);
  };
  return (
    <section ref={section} class="notice now-at" aria-labelledby="now-at">
      <h2 id="now-at">
        <bdi>{first.now}</bdi>
      </h2>
      <ReadFrom words={originWords(changes[0]?.now.from)} />
      <p class="small">
        <bdi>{first.was}</bdi>
      </p>
      {others.map(({ now, was }) => (
        <p key={now} class="small">
          <bdi>{now}</bdi>
          {was && (
            <span class="quiet">
              {' '}
              <bdi>({was})</bdi>
            </span>
          )}
        </p>
      ))}
      <div class="acts">
        <button type="button" class="secondary" disabled={settling} onClick={() => void settle(true)}>
          {t('nowUpdate')}
        </button>
        <button type="button" class="secondary" disabled={settling} onClick={() => void settle(false)}>
          {t('nowKeep')}
        </button>
      </div>
    </section>
  );
}
