import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { longestTag, mostTags, withTags } from '../domain/tags';
import type { ContactView } from '../messaging/views';
import { ask } from '../ui/background';
import { Icon } from '../ui/Icon';
import { t } from '../ui/words';
import { TextEditor } from './TextEditor';
import { useChangeContact } from './use-save-field';

interface Props {
  readonly contact: ContactView;
  /** Is one more being typed? */
  readonly adding: boolean;
  readonly add: () => void;
  readonly leave: () => void;
}

/** The user's own words for a contact, each to be taken away by a press. */
export function Tags({ contact, adding, add, leave }: Props) {
  const change = useChangeContact();
  const inUse = useTagsInUse(adding);
  const button = useRef<HTMLButtonElement>(null);
  const refocus = useRef(false);
  const { tags } = contact.fields;
  useLayoutEffect(() => {
    if (!adding && refocus.current) button.current?.focus();
    refocus.current = false;
  }, [adding]);

  const keep = (typed: string | null, byKey: boolean) => {
    refocus.current = byKey;
    leave();
    // Several at once, as they are written: "oak, fair 2026".
    const after = typed === null ? tags : withTags(tags, typed.split(/[,;]/));
    if (after !== tags) change({ tags: [...after] }, () => t('tagged'));
  };
  const remove = (tag: string) => {
    // With the last one the line stays, and the button that gets the focus.
    leave();
    change({ tags: [...withTags(tags, [], [tag])] }, () => t('untagged', tag));
    button.current?.focus();
  };
  return (
    <div class="tags">
      {tags.length > 0 && (
        <ul aria-label={t('field_tags')}>
          {tags.map((tag) => (
            <li key={tag} class="tag">
              <bdi>{tag}</bdi>
              <button
                type="button"
                class="plain"
                aria-label={t('tagRemove', tag)}
                title={t('tagRemove', tag)}
                onClick={() => remove(tag)}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {adding ? (
        <TextEditor
          label={t('tagNew')}
          value=""
          longest={longestTag}
          help={t('tagHelp')}
          options={inUse.filter((tag) => withTags(tags, [tag]) !== tags)}
          leave={keep}
        />
      ) : (
        tags.length < mostTags && (
          <button ref={button} type="button" class="field empty" onClick={add}>
            {t('tagAdd')}
          </button>
        )
      )}
    </div>
  );
}

/** What is likely typed; asked for when somebody begins to. */
function useTagsInUse(wanted: boolean): readonly string[] {
  const [tags, setTags] = useState<readonly string[]>([]);
  useEffect(() => {
    // Without them any tag can be typed all the same.
    if (wanted) ask('tags', {}).then(setTags, () => {});
  }, [wanted]);
  return tags;
}
