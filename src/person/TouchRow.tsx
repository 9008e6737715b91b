import { useState } from 'preact/hooks';
import type { Touch } from '../domain/touch';
import { weightOf } from '../domain/touch';
import type { ContactView } from '../messaging/views';
import { ask } from '../ui/background';
import { nextWords } from '../ui/done';
import { Icon, iconOf } from '../ui/Icon';
import { Menu } from '../ui/Menu';
import { channelName, touchName } from '../ui/names';
import { stamp } from '../ui/when';
import { t } from '../ui/words';
import { useDesk } from './desk';
import { TouchFacts } from './TouchFacts';
import { TouchForm } from './TouchForm';

interface Props {
  readonly touch: Touch;
  readonly contact: ContactView;
  /** "Touch 7, voicemail 4" */
  readonly place: string;
}

/** A touch: what it was, when, what is known of it beside, and how it is corrected or deleted. */
export function TouchRow({ touch, contact, place }: Props) {
  const { act, zone } = useDesk();
  const [editing, setEditing] = useState(false);
  const name = touchName(touch);
  const when = stamp(touch.at, touch.zone, contact.today);
  const remove = () =>
    void act(
      () => ask('deleteTouch', { contactId: contact.id, touchId: touch.id }),
      (done) => ({ text: t('touchDeleted', nextWords(done.contact, zone)) }),
    );
  return (
    <div class="touch">
      <span class={weightOf(touch) === 'conversation' ? 'ch talk' : 'ch'}>
        <Icon name={iconOf(touch.channel, touch.outcome)} />
      </span>
      <span class="what" title={place}>
        <b>{name}</b>
        {saysNoChannel(touch) && <span class="small quiet"> {t('by', channelName(touch.channel))}</span>}
      </span>
      <time dateTime={touch.at}>{when}</time>
      <Menu
        label={t('touchMenu', name, when)}
        choices={[
          { label: t('touchEdit'), choose: () => setEditing(true) },
          { label: t('touchDelete'), choose: remove },
        ]}
      >
        <Icon name="more" />
      </Menu>
      {!editing && <TouchFacts touch={touch} contact={contact} />}
      {editing && <TouchForm touch={touch} contact={contact} close={() => setEditing(false)} />}
    </div>
  );
}

/** "E-mail sent" names its channel; "Appointment set" does not. */
const saysNoChannel = ({ channel, outcome }: Touch): boolean =>
  outcome !== 'sent' && outcome !== 'replied' && channel !== 'call' && channel !== 'other' && channel !== 'meeting';
