// biome-ignore-all lint/a11y/useSemanticElements: the parts of a table are laid out by all their cells; these rows stand where they are put
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus goes to the rows, and to what is in the headings
import type { ComponentChildren, VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Listed } from '../../domain/card';
import { cadenceName } from '../../ui/names';
import { t } from '../../ui/words';
import { personHash } from '../place';
import { marked } from './marked';
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
  // What is the same is not drawn again for every scroll and key. Parts rather than components: of these there are hundreds in view.
  const name = useMemo(() => card && nameCell(card, words), [card, words]);
  const stands = useMemo(() => card && standing(card, present), [card, present]);
  const tags = useMemo(() => card && tagsCell(card, words), [card, words]);
  const touches = useMemo(() => card && cell('touches', card.touches), [card]);
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
          {name}
          {stands}
          {tags}
          {touches}
        </>
      ) : (
        <div role="gridcell" class="cell coming" aria-busy="true">
          …
        </div>
      )}
    </div>
  );
}

/** What a person is called, in which words are looked for. */
function nameCell(card: Listed, words: readonly string[]): VNode {
  const under = [card.title, card.company].filter(Boolean).join(' · ');
  const elsewhere = foundElsewhere(card, words);
  return cell(
    'name',
    <>
      <a href={personHash(card.id)} tabIndex={-1} dir="auto">
        {marked(card.name || t('nameMissing'), words)}
      </a>
      <small dir="auto" title={under}>
        {elsewhere && (
          <span class="elsewhere">
            {elsewhere === 'note' ? t('foundInNote') : marked(elsewhere.email, words)}
            {under && ' · '}
          </span>
        )}
        {marked(under, words)}
      </small>
    </>,
  );
}

/** Whatever of a person no search changes. */
function standing(card: Listed, present: Present): VNode {
  const next = nextTold(card, present);
  const last = lastTold(card, present);
  return (
    <>
      {/* Whoever waits has not begun: they are in no stage yet. */}
      {cell('stage', !card.waits && <span class={`stage ${card.stage}`}>{t(`stage_${card.stage}`)}</span>)}
      {cell(
        `next ${next.tone}`,
        <>
          <span>{next.text}</span>
          {next.more && <small title={next.more}>{next.more}</small>}
        </>,
      )}
      {cell(`last ${last.tone}`, <span title={last.more}>{last.text}</span>)}
      {cell('cadence', <span dir="auto">{cadenceName(card.cadence)}</span>)}
    </>
  );
}

function tagsCell({ tags }: Listed, words: readonly string[]): VNode {
  const all = tags.join(', ');
  return cell(
    'tags',
    all && (
      <span dir="auto" title={all}>
        {marked(all, words)}
      </span>
    ),
  );
}

const cell = (of: string, content: ComponentChildren): VNode => (
  <div role="gridcell" class={`cell ${of}`}>
    {content}
  </div>
);
