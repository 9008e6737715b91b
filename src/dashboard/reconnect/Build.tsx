import { useEffect, useRef, useState } from 'preact/hooks';
import { contactKinds, type Stage } from '../../domain/contact';
import { reconnectOrders } from '../../domain/reconnect';
import { failureWords } from '../../ui/failure';
import { catchFocus } from '../../ui/focus-return';
import type { Status } from '../../ui/use-status';
import { counted, keyed, locale, t } from '../../ui/words';
import { bulk } from '../bulk';
import { Section } from '../Section';
import { Chips } from './Chips';
import { Silent } from './Silent';
import { type Building, useBuild } from './use-build';
import type { ReconnectDesk } from './use-reconnect';

const stages = ['chasing', 'talking', 'keeping', 'closed'] as const satisfies readonly Stage[];
/** More would be no choice. */
const mostTags = 40;

/** Whom to put on the list, with how many that is before it is done. */
export function Build({ reconnect, status }: { reconnect: ReconnectDesk; status: Status }) {
  const building = useBuild(reconnect, status);
  const { choice, change } = building;
  const tags = useTags(reconnect);
  return (
    <Section id="reconnect-build" title="reconnectBuild" hint="reconnectBuildHint">
      <form
        class="build"
        onSubmit={(event) => {
          event.preventDefault();
          void building.build();
        }}
      >
        <Silent choice={choice} change={change} />
        <Chips
          legend={t('filterKind')}
          values={contactKinds}
          labelOf={(kind) => t(`kind_${kind}`)}
          chosen={choice.kinds}
          change={(kinds) => change({ kinds })}
        />
        <Chips
          legend={t('column_stage')}
          values={stages}
          labelOf={(stage) => t(`stage_${stage}`)}
          chosen={choice.stages}
          change={(now) => change({ stages: now })}
        />
        {tags.length > 0 && (
          <Chips
            legend={t('column_tags')}
            values={tags}
            labelOf={(tag) => tag}
            chosen={choice.tags}
            change={(now) => change({ tags: now })}
          />
        )}
        <label class="check">
          <input
            type="checkbox"
            checked={choice.saidNo}
            onChange={(event) => change({ saidNo: event.currentTarget.checked })}
          />
          <span>{t('reconnectSaidNo')}</span>
        </label>
        <label class="order">
          <span>{t('reconnectOrder')}</span>
          <select
            value={choice.order}
            onChange={(event) =>
              change({ order: reconnectOrders.find((one) => one === event.currentTarget.value) ?? 'longest-silent' })
            }
          >
            {reconnectOrders.map((order) => (
              <option key={order} value={order}>
                {t(`reconnectOrder_${keyed(order)}`)}
              </option>
            ))}
          </select>
        </label>
        <Doing building={building} />
      </form>
    </Section>
  );
}

/** How many it is, and the button that does it; while it is done, how far it has come. */
function Doing({ building: { found, failure, progress, stop } }: { building: Building }) {
  const place = useRef<HTMLDivElement>(null);
  const under = progress !== null;
  // The button that was pressed gives way to that which stops it, and that to it again.
  useEffect(() => {
    const here = place.current;
    return () => catchFocus(here);
  }, [under]);
  return (
    <div ref={place} class="doing">
      <p aria-live="polite" class={failure ? 'notice failed' : ''}>
        {failure ? failureWords(failure) : foundWords(found)}
      </p>
      {progress ? (
        <>
          <progress max={progress.of ?? undefined} value={progress.done} aria-label={t('reconnectBuilding')} />
          <button type="button" class="secondary" onClick={stop}>
            {t('stop')}
          </button>
        </>
      ) : (
        <button type="submit" class="primary" aria-disabled={!found}>
          {t('reconnectPutThere')}
        </button>
      )}
    </div>
  );
}

const foundWords = (found: number | null): string =>
  found === null ? t('reconnectCounting') : found ? counted('reconnectFound', found) : t('reconnectFoundNobody');

/** The tags in use, those with the most people first. */
function useTags({ list }: ReconnectDesk): readonly string[] {
  const [tags, setTags] = useState<readonly string[]>([]);
  useEffect(() => {
    let left = false;
    bulk('facets', {}).then(
      ({ tags: counts }) => {
        const byCount = Object.entries(counts).sort(([a, x], [b, y]) => y - x || a.localeCompare(b, locale()));
        if (!left) setTags(byCount.slice(0, mostTags).map(([tag]) => tag));
      },
      // Without them there is one choice fewer.
      () => {},
    );
    return () => {
      left = true;
    };
  }, [list]);
  return tags;
}
