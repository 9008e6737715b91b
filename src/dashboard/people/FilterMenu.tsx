import { useState } from 'preact/hooks';
import { fold } from '../../domain/fold';
import { counted, numberWords, t } from '../../ui/words';
import type { FilterValue } from './filters';
import { Popover } from './Popover';

interface Props {
  readonly title: string;
  /** How many of the values are chosen. */
  readonly chosen: number;
  /** Asked for while the menu is open: there may be thousands of tags, and a closed menu is drawn at every key of the search. */
  readonly values: () => readonly FilterValue[];
  readonly toggle: (value: string, on: boolean) => void;
}

/** More than these are searched rather than looked through. */
const few = 12;
/** Drawn at once: a list of more is narrowed by typing. */
const drawn = 100;

/** A button that opens the values of one filter, each with how many people it has. */
export const FilterMenu = ({ title, chosen, values, toggle }: Props) => (
  <Popover label={chosen ? t('filterChosen', title, chosen) : title} class={chosen ? 'filter on' : 'filter'}>
    {() => <Values title={title} values={values()} toggle={toggle} />}
  </Popover>
);

function Values({ title, values, toggle }: Pick<Props, 'title' | 'toggle'> & { values: readonly FilterValue[] }) {
  const [typed, setTyped] = useState('');
  const wanted = values.filter(({ label }) => fold(label).includes(fold(typed)));
  return (
    <fieldset class="values" aria-label={title}>
      {values.length > few && (
        <input
          type="search"
          aria-label={t('filterSearch', title)}
          placeholder={t('filterSearch', title)}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {wanted.slice(0, drawn).map(({ value, label, count, on }) => (
        <label key={value} class="value">
          <input type="checkbox" checked={on} onChange={(event) => toggle(value, event.currentTarget.checked)} />
          <bdi>{label}</bdi>
          {count !== null && <small>{numberWords(count)}</small>}
        </label>
      ))}
      {!wanted.length && <p class="small quiet">{t(typed ? 'filterNothing' : 'filterNothingYet')}</p>}
      {wanted.length > drawn && <p class="small quiet">{counted('filterMore', wanted.length - drawn)}</p>}
    </fieldset>
  );
}
