import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../../ui/words';
import { isNothing, linesOf } from './stored-lines';
import type { Counted } from './use-stored';

interface Props {
  readonly before: Counted | null;
  readonly now: Counted | null;
  /** Sites of the user's own that are still allowed. */
  readonly hosts: number;
  readonly again: () => void;
}

/** What was there, and what whoever opens everything anew finds: counted both times in the same way. */
export function Proof({ before, now, hosts, again }: Props) {
  const heading = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const then = before && linesOf(before.stored);
  const lines = now ? linesOf(now.stored) : [];
  const isGone = now !== null && isNothing(now.stored);
  return (
    <div class="stack proof">
      <p ref={heading} tabIndex={-1} class={isGone ? 'good' : 'late'}>
        {t(!now ? 'erasedNotCounted' : isGone ? 'erasedAll' : 'erasedNotAll')}
      </p>
      {now && !isGone && (
        <div class="acts">
          <button type="button" class="secondary grave" onClick={again}>
            {t('eraseOpen')}
          </button>
        </div>
      )}
      {now && (
        <table class="preview">
          <caption>{t('erasedProof')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('erasedKind')}</th>
              <th scope="col">{t('erasedBefore')}</th>
              <th scope="col">{t('erasedNow')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ name, words }, index) => (
              <tr key={name}>
                <th scope="row">{t(name)}</th>
                <td>{then?.[index]?.words ?? t('erasedUnknown')}</td>
                <td>{words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="small">{hosts ? t('erasedSitesKept') : t('erasedSettings')}</p>
      <p class="small">{t('erasedNot')}</p>
    </div>
  );
}
