import { useLayoutEffect, useRef } from 'preact/hooks';
import { longestSearch } from '../../domain/people-address';
import { t } from '../../ui/words';

/** Searches as it is typed. `/` leads here from anywhere, Escape empties it, and the arrow down leads to the list. */
export function SearchBox({ text, search }: { text: string; search: (text: string) => void }) {
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest('input, select, textarea')) return;
      event.preventDefault();
      box.current?.focus();
      box.current?.select();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
  return (
    <input
      ref={box}
      type="search"
      class="search"
      aria-label={t('searchPeople')}
      aria-keyshortcuts="/"
      placeholder={t('searchHint')}
      autocomplete="off"
      spellcheck={false}
      maxLength={longestSearch}
      value={text}
      onInput={(event) => search(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape' && text) search('');
        else if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();
        else return;
        event.preventDefault();
      }}
    />
  );
}
