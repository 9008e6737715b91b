import type { Settings } from '../../../domain/settings';
import type { ReminderCheck } from '../../../messaging/views';
import { t } from '../../../ui/words';
import { factsOf } from './known-facts';

/** What is known, each with a word on whether it is well. */
export const Facts = ({ known, settings }: { known: ReminderCheck; settings: Settings }) => (
  <dl class="facts" aria-label={t('checkFacts')}>
    {factsOf(known, settings).map(({ name, words, tone }) => (
      <div key={name} class={tone}>
        <dt>{t(name)}</dt>
        <dd>{words}</dd>
      </div>
    ))}
  </dl>
);
