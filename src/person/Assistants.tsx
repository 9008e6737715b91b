import { useEffect, useRef, useState } from 'preact/hooks';
import type { Assistant } from '../domain/contact';
import type { ContactView } from '../messaging/views';
import { catchFocus } from '../ui/focus-return';
import { Icon } from '../ui/Icon';
import { t } from '../ui/words';
import { AssistantForm } from './AssistantForm';
import { useChangeContact } from './use-save-field';

interface Props {
  readonly contact: ContactView;
  /** Is one more being written down? */
  readonly adding: boolean;
  readonly leave: () => void;
}

/** Those who answer for the contact, each with a number to be called by one press. */
export function Assistants({ contact: { fields }, adding, leave }: Props) {
  const change = useChangeContact();
  const [editing, setEditing] = useState<number | null>(null);
  const { assistants } = fields;
  const place = useRef<HTMLDivElement>(null);
  const removing = useRef(false);
  const count = assistants.length;
  useEffect(() => {
    // With the last one all of this may go.
    const next = count > 1 ? place.current : (place.current?.closest('section') ?? null);
    return () => {
      if (removing.current) catchFocus(next);
      removing.current = false;
    };
  }, [count]);
  const edited = editing === null ? undefined : assistants[editing];
  const done = () => {
    setEditing(null);
    leave();
  };
  const save = (typed: Assistant) => {
    if (edited) change({ assistants: assistants.with(editing as number, typed) });
    else change({ assistants: [...assistants, typed] }, () => t('assistantAdded', nameOf(typed)));
    done();
  };
  const remove = (index: number, gone: Assistant) => {
    removing.current = true;
    change({ assistants: assistants.toSpliced(index, 1) }, () => t('assistantRemoved', nameOf(gone)));
  };
  return (
    <div ref={place} class="assistants">
      {assistants.length > 0 && (
        <ul aria-label={t('field_assistant')}>
          {assistants.map((assistant, index) => (
            <li key={`${index} ${assistant.name}`}>
              <bdi>{assistant.name}</bdi> {assistant.phone && <a href={telephone(assistant)}>{assistant.phone}</a>}
              <Press name={t('assistantEdit', nameOf(assistant))} icon="edit" press={() => setEditing(index)} />
              <Press
                name={t('assistantRemove', nameOf(assistant))}
                icon="close"
                press={() => remove(index, assistant)}
              />
            </li>
          ))}
        </ul>
      )}
      {(adding || edited) && (
        <AssistantForm key={editing} assistant={edited ?? { name: '', phone: '' }} save={save} leave={done} />
      )}
    </div>
  );
}

const nameOf = ({ name, phone }: Assistant): string => name || phone;

/** What is no part of a number (spaces, brackets) is not dialled. */
const telephone = ({ phone }: Assistant): string => `tel:${phone.replace(/\(0\)|[^\d+*]/g, '')}`;

const Press = ({ name, icon, press }: { name: string; icon: 'edit' | 'close'; press: () => void }) => (
  <button type="button" class="plain" aria-label={name} title={name} onClick={press}>
    <Icon name={icon} />
  </button>
);
