import type { Outcome } from '../domain/touch';
import type { SuggestionView } from '../messaging/views';
import { ask } from '../ui/background';
import { nextWords, remarkWords } from '../ui/done';
import { dismissSuggestion } from '../ui/leave-unlogged';
import { touchName } from '../ui/names';
import { SuggestionRow } from '../ui/SuggestionRow';
import type { Status } from '../ui/use-status';
import { useSuggestions } from '../ui/use-suggestions';
import { t } from '../ui/words';
import { takeBack, told } from './take-back';

/** What was sent, from whatever tab, and is not logged yet. */
export function Unlogged({ status }: { status: Status }) {
  const list = useSuggestions();
  if (!list?.suggestions.length) return null;
  const log = ({ id, name, channel }: SuggestionView, outcome?: Outcome) =>
    told(status, async () => {
      const done = await ask('logSuggestion', outcome ? { id, outcome } : { id });
      const what = touchName({ channel, outcome: outcome ?? 'sent' });
      const text = t('loggedWith', name, what, nextWords(done.contact, list.zone));
      status.done(text, { remark: remarkWords(done), undo: () => void takeBack(status, done)() });
    })();
  return (
    <section class="unlogged" aria-labelledby="unlogged">
      <h2 class="eyebrow" id="unlogged">
        {t('sentNotLogged')}
      </h2>
      <ul aria-labelledby="unlogged">
        {list.suggestions.map((one) => (
          <SuggestionRow
            key={one.id}
            suggestion={one}
            here={list}
            log={(outcome) => log(one, outcome)}
            dismiss={() => dismissSuggestion(status, one)}
            toForm={null}
          />
        ))}
      </ul>
    </section>
  );
}
