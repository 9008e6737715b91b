import { counted, t } from '../../ui/words';

interface Props {
  readonly typed: string;
  /** How many parts have the words; `null`: nothing is looked for. */
  readonly found: number | null;
  readonly find: (typed: string) => void;
}

/** Where in the settings something is. */
export const FindSetting = ({ typed, found, find }: Props) => (
  <search class="find">
    <label>
      <span>{t('findSetting')}</span>
      <input
        type="search"
        autocomplete="off"
        value={typed}
        aria-describedby="find-found"
        onInput={(event) => find(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Firefox leaves what is typed there.
          if (event.key === 'Escape') find('');
        }}
      />
    </label>
    <p id="find-found" class="quiet small" aria-live="polite">
      {found === null ? '' : found ? counted('findFound', found) : t('findNothing')}
    </p>
  </search>
);
