import { useEffect, useRef } from 'preact/hooks';
import type { Channel, Outcome } from '../domain/touch';
import { nextWords } from '../ui/done';
import { Icon } from '../ui/Icon';
import { touchName } from '../ui/names';
import { t } from '../ui/words';
import { Choices } from './Choices';
import { captured, nameOf } from './candidate';
import { Details } from './Details';
import { useDesk } from './desk';
import { directionOf } from './direction';
import { Note } from './Note';
import { answererAfter } from './touch-details';
import { useCorrect } from './use-correct';
import { useLog } from './use-log';
import { choiceOf } from './use-work';

/** One press logs; further presses say more exactly what it was. */
export function LogTouch() {
  const { here, candidate, settled, work, change, status, zone, shortcuts } = useDesk();
  const { log, logging } = useLog();
  const correct = useCorrect();
  const { contact, person } = candidate;
  const { logged } = work;
  const touch = (logged && contact?.touches.find(({ id }) => id === logged.touchId)) || null;
  const usual = here.channel;
  const { channel, outcome } = touch ?? choiceOf(work, usual);

  // What was just logged can be corrected as long as it is spoken of.
  const about = status.said?.about;
  useEffect(() => {
    if (logged && about !== logged.touchId) change({ logged: null });
  }, [logged, about, change]);

  // The shortcut does what the button does, where it is certain with whom.
  const sure = settled && !person.automatic && nameOf(candidate, work) !== '';
  useEffect(() => {
    if (here.logNow && sure) void log();
  }, [here, sure, log]);

  const choose = (by: Channel, wanted: Outcome | null) => {
    const choice = choiceOf({ channel: by, outcome: wanted ?? outcome }, usual);
    if (choice.outcome === 'asked-to-call-later') change({ promising: true });
    const answeredBy = answererAfter((touch ?? work).answeredBy, outcome, choice);
    if (!touch) return change({ ...choice, answeredBy });
    const direction = directionOf(choice.channel, choice.outcome);
    void correct({ ...choice, direction, ...(touch.answeredBy === answeredBy ? {} : { answeredBy }) }, (done) =>
      t('corrected', touchName(choice), nextWords(done.contact, zone)),
    );
  };
  const shortcut = shortcuts.get('log-touch');
  // The word that it is logged lies over the foot of the page; what corrects the touch must not lie under it.
  const box = useRef<HTMLDivElement>(null);
  const loggedId = logged?.touchId;
  useEffect(() => {
    if (loggedId) box.current?.scrollIntoView({ block: 'nearest' });
  }, [loggedId]);
  return (
    <div class="log" ref={box}>
      <button
        type="button"
        class="primary"
        aria-busy={logging}
        disabled={!contact && !captured(candidate, work)}
        {...(shortcut ? { 'aria-keyshortcuts': shortcut, title: shortcut } : {})}
        onClick={(event) => {
          // The second half of a double click is no second touch.
          if (event.detail < 2) void log();
        }}
      >
        <Icon name={channel} />
        {t('logTouch')}
        {shortcut && (
          <span class="key" aria-hidden="true">
            {shortcut}
          </span>
        )}
      </button>
      <fieldset
        class="choices"
        aria-labelledby="choosing"
        onPointerEnter={status.extend}
        onFocusIn={status.extend}
        onKeyDown={status.extend}
      >
        <Choices channel={channel} outcome={outcome} correcting={Boolean(touch)} choose={choose} />
        <Details channel={channel} outcome={outcome} touch={touch} />
      </fieldset>
      <Note log={log} touch={touch} />
    </div>
  );
}
