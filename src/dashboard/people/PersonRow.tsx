// biome-ignore-all lint/a11y/useSemanticElements: the parts of a table are laid out by all their cells; these rows stand where they are put
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus goes to the rows, and to what is in the headings
import { useMemo } from 'preact/hooks';
import type { Listed } from '../../domain/card';
import { cadenceName } from '../../ui/names';
import { t } from '../../ui/words';
import { personHash } from '../place';
import { Marked } from './Marked';
import { foundElsewhere, lastTold, nextTold, type Present } from './row-words';

interface Props {
  /** From 0. */
  readonly row: number;
  /** How far below the first row, in pixels. */
  readonly top: number;
  /** `undefined` until it is known. */
  readonly card: Listed | undefined;
  readonly words: readonly string[];
  readonly present: Present;
  readonly chosen: boolean;
  /** Has the keyboard. */
  readonly active: boolean;
  readonly choose: (row: number, range: boolean) => void;
}

/** One person of the list. */
export function PersonRow({ row, top, card, words, present, chosen, active, choose }: Props) {
  // What is the same is not drawn again for every scroll and key.
  const cells = useMemo(() => card && <Cells card={card} words={words} present={present} />, [card, words, present]);
  return (
    <div
      role="row"
      class={chosen ? 'person chosen' : 'person'}
      style={{ transform: `translateY(${top}px)` }}
      aria-rowindex={row + 2}
      aria-selected={chosen}
      tabIndex={active ? 0 : -1}
      data-row={row}
    >
      {card ? (
        <>
          <div role="gridcell" class="cell box">
            <input
              type="checkbox"
              tabIndex={-1}
              aria-label={t('chooseOne', card.name || t('nameMissing'))}
              checked={chosen}
              // What the browser does to the box itself is not prevented: it would be put back after the row is drawn anew.
              onClick={(event) => {
                // So that the keys go on from here.
                event.currentTarget.closest<HTMLElement>('[role=row]')?.focus();
                choose(row, event.shiftKey);
              }}
            />
          </div>
          {cells}
        </>
      ) : (
        <div role="gridcell" class="cell coming" aria-busy="true">
          …
        </div>
      )}
    </div>
  );
}

function Cells({ card, words, present }: { card: Listed; words: readonly string[]; present: Present }) {
  const next = nextTold(card, present);
  const last = lastTold(card, present);
  const under = [card.title, card.company].filter(Boolean);
  const elsewhere = foundElsewhere(card, words);
  return (
    <>
      <Cell of="name">
        <a href={personHash(card.id)} tabIndex={-1} dir="auto">
          <Marked text={card.name || t('nameMissing')} words={words} />
        </a>
        <small dir="auto" title={under.join(' · ')}>
          {elsewhere && (
            <span class="elsewhere">
              {elsewhere === 'note' ? t('foundInNote') : <Marked text={elsewhere.email} words={words} />}
              {under.length > 0 && ' · '}
            </span>
          )}
          <Marked text={under.join(' · ')} words={words} />
        </small>
      </Cell>
      <Cell of="stage">
        {/* Whoever waits has not begun: they are in no stage yet. */}
        {!card.waits && <span class={`stage ${card.stage}`}>{t(`stage_${card.stage}`)}</span>}
      </Cell>
      <Cell of={`next ${next.tone}`}>
        <span>{next.text}</span>
        {next.more && <small title={next.more}>{next.more}</small>}
      </Cell>
      <Cell of={`last ${last.tone}`}>
        <span title={last.more}>{last.text}</span>
      </Cell>
      <Cell of="cadence">
        <span dir="auto">{cadenceName(card.cadence)}</span>
      </Cell>
      <Cell of="tags">
        {card.tags.length > 0 && (
          <span dir="auto" title={card.tags.join(', ')}>
            <Marked text={card.tags.join(', ')} words={words} />
          </span>
        )}
      </Cell>
      <Cell of="touches">{card.touches}</Cell>
    </>
  );
}

const Cell = ({ of, children }: { of: string; children: preact.ComponentChildren }) => (
  <div role="gridcell" class={`cell ${of}`}>
    {children}
  </div>
);
