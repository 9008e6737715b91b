import { ask } from '../ui/background';
import { t } from '../ui/words';
import { useDesk } from './desk';
import { TextEditor } from './TextEditor';
import { useEditing } from './use-editing';

interface Props {
  readonly contactId: string;
  /** One a line, as they are kept. */
  readonly reasons: string;
  /** Was the only one given last time? Else there is none. */
  readonly usedUp: boolean;
}

/** "Each touch has a line on what is in it for them": one more reason, written down where it is missed. */
export function NewReason({ contactId, reasons, usedUp }: Props) {
  const { act } = useDesk();
  const save = (text: string) => {
    if (!text) return;
    const patch = { reason: [reasons.trimEnd(), text].filter(Boolean).join('\n') };
    void act(
      () => ask('changeContact', { contactId, patch }),
      () => ({ text: t('trackReasonAdded') }),
    );
  };
  const { editing, edit, leave, button } = useEditing('', save);
  if (editing) return <TextEditor label={t('trackReasonNew')} value="" leave={leave} />;
  return (
    <p>
      {t(usedUp ? 'trackReasonUsed' : 'trackReasonNone')}{' '}
      <button ref={button} type="button" class="link small" onClick={edit}>
        {t(usedUp ? 'trackReasonAdd' : 'trackReasonFirst')}
      </button>
    </p>
  );
}
