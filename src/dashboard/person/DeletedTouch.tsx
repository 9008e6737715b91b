import { type Touch, weightOf } from '../../domain/touch';
import type { ContactView } from '../../messaging/views';
import { useDesk } from '../../person/desk';
import { ask } from '../../ui/background';
import { nextWords } from '../../ui/done';
import { Icon, iconOf } from '../../ui/Icon';
import { touchName } from '../../ui/names';
import { stamp } from '../../ui/when';
import { t } from '../../ui/words';

/** A touch that does not count any more, and the way to have it count again. */
export function DeletedTouch({ touch, contact }: { touch: Touch; contact: ContactView }) {
  const { act, zone } = useDesk();
  const bringBack = () =>
    void act(
      () => ask('bringBackTouch', { contactId: contact.id, touchId: touch.id }),
      (done) => ({ text: t('touchBack', nextWords(done.contact, zone)) }),
    );
  return (
    <div class="touch">
      <span class={weightOf(touch) === 'conversation' ? 'ch talk' : 'ch'}>
        <Icon name={iconOf(touch.channel, touch.outcome)} />
      </span>
      <span class="what">
        <s>{touchName(touch)}</s> <span class="small quiet">{t('touchIsDeleted')}</span>{' '}
        <button type="button" class="link small" onClick={bringBack}>
          {t('touchBringBack')}
        </button>
      </span>
      <time dateTime={touch.at}>{stamp(touch.at, touch.zone, contact.today)}</time>
      {touch.note && (
        <p class="note-text" dir="auto">
          {touch.note}
        </p>
      )}
    </div>
  );
}
