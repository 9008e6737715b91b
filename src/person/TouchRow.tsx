import { useState } from 'preact/hooks';
import type { Day } from '../domain/day';
import { type Touch, weightOf } from '../domain/touch';
import { ask } from '../ui/background';
import { nextWords } from '../ui/done';
import { Icon, iconOf } from '../ui/Icon';
import { Menu } from '../ui/Menu';
import { channelName, touchName } from '../ui/names';
import { stamp } from '../ui/when';
import { t } from '../ui/words';
import { useDeskThen } from './desk';
import { TouchFacts } from './TouchFacts';
import { TouchForm } from './TouchForm';

interface Props {
  readonly touch: Touch;
  readonly contactId: string;
  readonly today: Day;
  /** "Touch 7, voicemail 4" */
  readonly place: string;
}

/** A touch: what it was, when, what is known of it beside, and how it is corrected or deleted. */
export function TouchRow({ touch, contactId, today, place }: Props) {
  const desk = useDeskThen();
  const [editing, setEditing] = useState(false);
  const name = touchName(touch);
  const when = stamp(touch.at, touch.zone, today);
  const remove = () => {
    const { act, zone } = desk.current;
    void act(
      () => ask('deleteTouch', { contactId, touchId: touch.id }),
      (done) => ({ text: t('touchDeleted', nextWords(done.contact, zone)) }),
    );
  };
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
      {!editing && <TouchFacts touch={touch} contactId={contactId} today={today} />}
      {editing && <TouchForm touch={touch} close={() => setEditing(false)} />}
    </div>
  );
}

/** "E-mail sent" names its channel; "Appointment set" does not. */
const saysNoChannel = ({ channel, outcome }: Touch): boolean =>
  outcome !== 'sent' && outcome !== 'replied' && channel !== 'call' && channel !== 'other' && channel !== 'meeting';
