import { useId } from 'preact/hooks';
import { Icon } from '../ui/Icon';
import { numberShown, reachLink } from '../ui/reach-link';
import { t } from '../ui/words';
import type { Reach } from './candidate';
import { isGuess, originWords } from './origin';
import { ReadFrom } from './ReadFrom';
import { Row } from './Row';

interface Props {
  readonly label: string;
  readonly reaches: readonly Reach[];
  /** What is put before the value to make a link of it; nothing for what is an address already. */
  readonly scheme: 'mailto:' | 'tel:' | '';
  /** Of a number: what else comes of a press that dials it. */
  readonly dial: (() => void) | null;
  /** Of a contact: takes away what is kept with them. */
  readonly remove: ((value: string) => void) | null;
}

/** Shown before "and so many more": a page may name any number. */
const atMost = 6;

/** Addresses and numbers, each to be used by one press and to be taken away by another. A wrong one is replaced, not rewritten. */
export function Reaches({ label, reaches, scheme, dial, remove }: Props) {
  const id = useId();
  if (!reaches.length) return null;
  const more = reaches.length - atMost;
  return (
    <Row label={label}>
      {reaches.slice(0, atMost).map((reach, at) => {
        const { value, kept } = reach;
        const words = sourceOf(reach);
        return (
          <div key={value} class="reach">
            <a
              class="value"
              href={reachLink(scheme, value)}
              target="_blank"
              rel="noreferrer"
              {...(words ? { 'aria-describedby': `${id}-${at}` } : {})}
              {...(dial ? { onClick: dial } : {})}
            >
              <bdi>{shown(reach)}</bdi>
            </a>
            {remove && kept && (
              <button
                type="button"
                class="plain"
                aria-label={t('removeReach', label, reach.as ?? value)}
                title={t('removeReach', label, reach.as ?? value)}
                onClick={() => remove(value)}
              >
                <Icon name="close" />
              </button>
            )}
            {remove && !kept && <span class="small quiet">{t('seenOnly')}</span>}
            <ReadFrom words={words} doubtful={isGuess(reach.from)} id={`${id}-${at}`} />
          </div>
        );
      })}
      {more > 0 && <span class="value small quiet">{t('andMore_other', more)}</span>}
    </Row>
  );
}

/** As it was written, and short. */
const shown = ({ value, as }: Reach): string =>
  as ?? numberShown(value.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, ''));

/** "from the contact info; dialled as +49401234567" */
function sourceOf({ value, from, as }: Reach): string {
  const words = originWords(from);
  if (as === undefined) return words;
  return words ? t('originDialled', words, value) : t('dialledAs', value);
}
