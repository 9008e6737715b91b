import { useId, useState } from 'preact/hooks';
import type { Assistant } from '../domain/contact';
import { AskActs } from '../ui/AskActs';
import { t } from '../ui/words';
import { Sheet } from './Sheet';

interface Props {
  readonly assistant: Assistant;
  readonly save: (assistant: Assistant) => void;
  readonly leave: () => void;
}

/** A name, a number, or both. */
export function AssistantForm({ assistant, save, leave }: Props) {
  const [name, setName] = useState(assistant.name);
  const [phone, setPhone] = useState(assistant.phone);
  const [tried, setTried] = useState(false);
  const id = useId();
  const typed = { name: name.trim(), phone: phone.trim() };
  const missing = !typed.name && !typed.phone;
  const submit = () => {
    setTried(true);
    if (!missing) save(typed);
  };
  return (
    <Sheet title={t('field_assistant')} leave={leave} submit={submit}>
      <div class="pair">
        <label>
          <span>{t('field_name')}</span>
          <input
            type="text"
            dir="auto"
            autocomplete="off"
            value={name}
            {...(tried && missing ? { 'aria-invalid': true, 'aria-describedby': id } : {})}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <label>
          <span>{t('field_phone')}</span>
          <input
            type="text"
            inputMode="tel"
            autocomplete="off"
            value={phone}
            onInput={(event) => setPhone(event.currentTarget.value)}
          />
        </label>
      </div>
      {tried && missing && (
        <p id={id} class="small late">
          {t('assistantNeeded')}
        </p>
      )}
      <AskActs does={t('save')} leave={leave} />
    </Sheet>
  );
}
