import { Icon } from '../ui/Icon';
import { t } from '../ui/words';
import { originWords } from './origin';
import type { Reach } from './person';
import { Row } from './Row';

interface Props {
  readonly label: string;
  readonly reaches: readonly Reach[];
  /** What is put before the value to make a link of it; nothing for what is an address already. */
  readonly scheme: 'mailto:' | 'tel:' | '';
  /** Of a contact: takes away what is kept with them. */
  readonly remove: ((value: string) => void) | null;
}

/** Shown before "and so many more": a page may name any number. */
const atMost = 6;

/** Addresses and numbers, each to be used by one press and to be taken away by another. A wrong one is replaced, not rewritten. */
export function Reaches({ label, reaches, scheme, remove }: Props) {
  if (!reaches.length) return null;
  const more = reaches.length - atMost;
  return (
    <Row label={label}>
      {reaches.slice(0, atMost).map(({ value, from, kept }) => (
        <div key={value} class="reach">
          <a
            class="value"
            href={scheme ? `${scheme}${encodeURIComponent(value).replaceAll('%40', '@')}` : value}
            target="_blank"
            rel="noreferrer"
            title={originWords(from)}
          >
            <bdi>{scheme ? value : value.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')}</bdi>
          </a>
          {remove && kept && (
            <button
              type="button"
              class="plain"
              aria-label={t('removeReach', label, value)}
              title={t('removeReach', label, value)}
              onClick={() => remove(value)}
            >
              <Icon name="close" />
            </button>
          )}
          {remove && !kept && <span class="small quiet">{t('seenOnly')}</span>}
        </div>
      ))}
      {more > 0 && <span class="value small quiet">{t('andMore_other', more)}</span>}
    </Row>
  );
}
