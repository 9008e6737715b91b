import { useId, useState } from 'preact/hooks';
import { tagKey, tagOf } from '../../domain/tags';
import { Sheet } from '../../person/Sheet';
import { Cancel } from '../../ui/AskActs';
import { counted, t } from '../../ui/words';
import type { Asked } from './asked';

/** Which tags are given, or taken away. */
export function AskTags({ count, facets, busy, change, leave }: Asked) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const list = useId();
  const known = Object.entries(facets?.tags ?? {})
    .sort(([, a], [, b]) => b - a)
    .map(([tag]) => tag);
  const parts = typed.split(',');
  const tags = parts.map(tagOf).filter((tag) => tagKey(tag));
  /** The list of a field completes all of it: what was typed before the last comma is put before each. */
  const before = parts
    .slice(0, -1)
    .map((part) => `${part.trim()}, `)
    .join('');
  const send = (what: 'add' | 'remove') => {
    if (!tags.length) setProblem(t('tagNeeded'));
    else change({ what: 'tag', add: [], remove: [], [what]: tags });
  };
  return (
    <Sheet title={counted('manyTagTitle', count)} leave={leave} submit={() => send('add')}>
      <label>
        <span>{t('manyTags')}</span>
        <input
          type="text"
          list={list}
          value={typed}
          autocomplete="off"
          aria-invalid={problem !== ''}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setProblem('');
          }}
        />
      </label>
      <datalist id={list}>
        {known.map((tag) => (
          <option key={tag} value={before + tag} />
        ))}
      </datalist>
      <p role="alert" class="small late">
        {problem}
      </p>
      <div class="acts">
        <button type="submit" class="secondary strong" disabled={busy}>
          {t('manyTagAdd')}
        </button>
        <button type="button" class="secondary" disabled={busy} onClick={() => send('remove')}>
          {t('manyTagRemove')}
        </button>
        <Cancel leave={leave} />
      </div>
    </Sheet>
  );
}
