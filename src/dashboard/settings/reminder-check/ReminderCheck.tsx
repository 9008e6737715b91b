import type { SettingsView } from '../../../messaging/protocol';
import { failureWords } from '../../../ui/failure';
import { t } from '../../../ui/words';
import { Section } from '../../Section';
import { Facts } from './Facts';
import { TestNotification } from './TestNotification';
import { useCheck } from './use-check';

/** Do reminders reach the user? What can be seen, by the user, and what is known, by the browser and by Steadfast. */
export function ReminderCheck({ view }: { view: SettingsView }) {
  const { known, failure, look } = useCheck();
  return (
    <Section id="reminder-check" title="reminderCheck" hint="reminderCheckHint">
      {failure && <p class="notice failed">{failureWords(failure)}</p>}
      {known && <TestNotification known={known} look={look} />}
      {known && <Facts known={known} settings={view.settings} />}
      <div class="acts">
        <button type="button" class="secondary" onClick={() => void look()}>
          {t('checkAgain')}
        </button>
      </div>
    </Section>
  );
}
