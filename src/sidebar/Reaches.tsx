import { t } from '../ui/words';
import { originWords } from './origin';
import type { Reach } from './person';
import { Row } from './Row';

interface Props {
  readonly label: string;
  readonly reaches: readonly Reach[];
  /** What is put before the value to make a link of it; nothing for what is an address already. */
  readonly scheme: 'mailto:' | 'tel:' | '';
}

/** Shown before "and so many more": a page may name any number. */
const atMost = 6;

/** Addresses and numbers: to be used, not edited here, since a contact is recognised by them. */
export function Reaches({ label, reaches, scheme }: Props) {
  if (!reaches.length) return null;
  const more = reaches.length - atMost;
  return (
    <Row label={label}>
      {reaches.slice(0, atMost).map(({ value, from }) => (
        <a
          key={value}
          class="value"
          href={scheme ? `${scheme}${encodeURIComponent(value).replaceAll('%40', '@')}` : value}
          target="_blank"
          rel="noreferrer"
          title={originWords(from)}
        >
          <bdi>{scheme ? value : value.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')}</bdi>
        </a>
      ))}
      {more > 0 && <span class="value small quiet">{t('andMore_other', more)}</span>}
    </Row>
  );
}
