import { useEffect, useState } from 'preact/hooks';
import { useHoldsUpdate } from '../../../ui/holds-update';
import { t } from '../../../ui/words';
import type { SettingsDesk } from '../../use-settings';

/** The user's name, as they sign. */
export function Sender({ sender, desk }: { sender: string; desk: SettingsDesk }) {
  const [text, setText] = useState(sender);
  useEffect(() => setText(sender), [sender]);
  useHoldsUpdate(text.trim() !== sender);
  const keep = () => {
    if (text.trim() !== sender) void desk.change({ sender: text.trim() });
  };
  return (
    <div class="setting">
      <label>
        <span>{t('sender')}</span>
        <input
          type="text"
          dir="auto"
          autocomplete="name"
          maxLength={200}
          value={text}
          aria-describedby="sender-hint"
          onInput={(event) => setText(event.currentTarget.value)}
          onBlur={keep}
        />
      </label>
      <p id="sender-hint" class="quiet small">
        {t('senderHint')}
      </p>
    </div>
  );
}
