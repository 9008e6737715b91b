import type { PersonField } from '../domain/sighting';
import { Icon } from '../ui/Icon';
import { initials } from '../ui/names';
import { t } from '../ui/words';
import { Away } from './Away';
import { fieldOf, nameOf } from './candidate';
import { useDesk } from './desk';
import { LocalTime } from './LocalTime';
import { originWords } from './origin';
import { TextEditor } from './TextEditor';
import { useEditing } from './use-editing';
import { useSaveField } from './use-save-field';

/** Who they are: the name, what they are and where. */
export function Who() {
  const { candidate, work, zone } = useDesk();
  const name = nameOf(candidate, work);
  const { contact } = candidate;
  const shown = (field: PersonField) => fieldOf(candidate, work, field)?.value ?? '';
  const title = shown('title');
  // Where no title is known, what they say of themselves stands in its place, cut to two lines; all of it is below.
  const headline = title ? '' : shown('headline');
  const line = [title, shown('company')].filter(Boolean);
  return (
    <section class="who">
      <div class="face" aria-hidden="true">
        {initials(name) || '?'}
      </div>
      <div class="names">
        <Name name={name} />
        {headline && (
          <p class="headline" dir="auto">
            {headline}
          </p>
        )}
        {line.length > 0 && (
          <p class="quiet job">
            {line.map((part, index) => (
              <span key={part}>
                {index > 0 && ' · '}
                <bdi>{part}</bdi>
              </span>
            ))}
          </p>
        )}
        {contact?.zone && contact.closing?.reason !== 'asked-to-stop' && <LocalTime zone={contact.zone} own={zone} />}
        {contact && <Away contact={contact} />}
      </div>
    </section>
  );
}

/** The one heading of the page. */
function Name({ name }: { name: string }) {
  const { candidate, work } = useDesk();
  const save = useSaveField();
  const { editing, edit, leave, button } = useEditing(name, (text) => text && save('name', text));
  if (editing) return <TextEditor label={t('field_name')} value={name} leave={leave} />;
  return (
    <div class="name-line">
      <h1 title={[name, originWords(fieldOf(candidate, work, 'name')?.from)].filter(Boolean).join(', ')}>
        <bdi>{name || t('nameMissing')}</bdi>
      </h1>
      <button ref={button} type="button" class="plain" aria-label={t('editName')} title={t('editName')} onClick={edit}>
        <Icon name="edit" />
      </button>
    </div>
  );
}
