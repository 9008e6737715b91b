import { useState } from 'preact/hooks';
import type { ContactView } from '../messaging/views';
import { t } from '../ui/words';
import { Assistants } from './Assistants';

/** Whom to ask whether the contact is around this week, under the step that asks for it. */
export function AskAssistant({ contact }: { contact: ContactView }) {
  const [adding, setAdding] = useState(false);
  const nobody = contact.fields.assistants.length === 0;
  return (
    <div class="ask-assistant">
      <Assistants contact={contact} adding={adding} leave={() => setAdding(false)} />
      {nobody && !adding && (
        <button type="button" class="link" onClick={() => setAdding(true)}>
          {t('assistantAdd')}
        </button>
      )}
    </div>
  );
}
