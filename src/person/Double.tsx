import { useRef, useState } from 'preact/hooks';
import { type IdentityKey, identityFromKey } from '../domain/identity';
import type { Done } from '../messaging/protocol';
import { ask } from '../ui/background';
import { nextWords } from '../ui/done';
import { usePassedFocus } from '../ui/focus-return';
import { keyed, t } from '../ui/words';
import { useDesk } from './desk';

/** Two contacts that may hold one person: the user says whether they do. */
export function Double() {
  const { candidate, act, zone } = useDesk();
  const [settling, setSettling] = useState(false);
  const section = useRef<HTMLElement>(null);
  const passFocus = usePassedFocus(section);
  const { contact, double } = candidate;
  if (!contact || !double) return null;
  const both = { contactId: contact.id, other: double.contactId };
  const settle = async (call: () => Promise<Done>, say: (done: Done) => string) => {
    passFocus();
    setSettling(true);
    await act(call, (done) => ({ text: say(done) }));
    setSettling(false);
  };
  const merge = () =>
    settle(
      () => ask('merge', both),
      (done) => t('merged', nextWords(done.contact, zone)),
    );
  const keepApart = () =>
    settle(
      () => ask('notSame', both),
      () => t('keptApart'),
    );
  return (
    <section ref={section} class="notice double" aria-labelledby="double">
      <h2 id="double">
        <bdi>{t('doubleTitle', double.name)}</bdi>
      </h2>
      <p class="small">{t('doubleBecause', double.because.map(identityWords).join(', '))}</p>
      <div class="acts">
        <button type="button" class="secondary" disabled={settling} onClick={() => void merge()}>
          {t('doubleMerge')}
        </button>
        <button type="button" class="secondary" disabled={settling} onClick={() => void keepApart()}>
          {t('doubleApart')}
        </button>
      </div>
    </section>
  );
}

/** "e-mail address jonas@example.com" */
function identityWords(key: IdentityKey): string {
  const { kind, value } = identityFromKey(key);
  return t(`identity_${keyed(kind)}`, value);
}
