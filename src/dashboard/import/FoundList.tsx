import type { FoundLine } from '../../messaging/bulk';
import { counted, locale } from '../../ui/words';
import { lineWords } from './import-words';

interface Props<T extends FoundLine> {
  readonly title: string;
  readonly hint?: string;
  /** The first of them. */
  readonly people: readonly T[];
  readonly count: number;
  readonly more?: (one: T) => string;
}

/** Who they are, folded away: a glance shows whether the file was understood. */
export const FoundList = <T extends FoundLine>({ title, hint, people, count, more }: Props<T>) => (
  <details>
    <summary>
      {title} <span class="figures">{new Intl.NumberFormat(locale()).format(count)}</span>
    </summary>
    {hint && <p class="quiet small">{hint}</p>}
    <ul aria-label={title} class="found">
      {people.map((one, at) => (
        <li key={at}>
          <span>
            <b dir="auto">{one.name}</b>{' '}
            <span class="quiet" dir="auto">
              {one.company}
            </span>
            {more && <small class="quiet">{more(one)}</small>}
          </span>
          <span class="quiet small figures">{lineWords(one)}</span>
        </li>
      ))}
    </ul>
    {count > people.length && <p class="quiet small">{counted('importAnd', count - people.length)}</p>}
  </details>
);
