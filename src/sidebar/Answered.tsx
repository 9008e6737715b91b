import { useRef, useState } from 'preact/hooks';
import { dayOf } from '../domain/day';
import { targetOf } from '../person/candidate';
import { useDesk } from '../person/desk';
import { ask } from '../ui/background';
import { nextWords } from '../ui/done';
import { usePassedFocus } from '../ui/focus-return';
import { leaveUnlogged } from '../ui/leave-unlogged';
import { atWhen } from '../ui/suggestion-words';
import { onDay } from '../ui/when';
import { t } from '../ui/words';
import { useOnScreen } from './on-screen';
import { useUnlogged } from './use-unlogged';

/** The newest message on screen is an answer of theirs that is not logged yet: one press logs it, at the time they wrote it. */
export function Answered() {
  const screen = useOnScreen();
  const { here, candidate, work, act, zone, status } = useDesk();
  const [busy, setBusy] = useState(false);
  const section = useRef<HTMLElement>(null);
  const passFocus = usePassedFocus(section);
  const { contact, answered } = candidate;
  const unlogged = useUnlogged(contact && answered ? contact.id : null);
  const { sighting } = screen;
  // Where no hour is known, `answered` moves with the clock.
  const message = `${sighting?.page} ${sighting?.date}`;
  if (!contact || !answered || !sighting || (unlogged.left?.includes(message) ?? true)) return null;
  // What was just logged is known before it is asked for anew.
  if (contact.touches.some(({ at }) => at === answered)) return null;
  const by = { today: contact.today, zone };
  const when = sighting.date?.includes('T') ? atWhen(answered, by) : onDay(dayOf(answered, zone), by.today);
  const log = async () => {
    const target = targetOf(here, candidate, work);
    if (!target) return;
    const { channel, about } = here;
    const what = { channel, direction: 'in', outcome: 'replied', note: '', about } as const;
    passFocus();
    setBusy(true);
    await act(
      () => ask('log', { target, touch: { ...what, at: answered } }),
      (done) => ({ text: t('logged', nextWords(done.contact, zone)) }),
    );
    setBusy(false);
  };
  const leave = () => {
    const { leave, takeUp } = unlogged;
    return leaveUnlogged(status, {
      leave: () => leave(contact.id, message).then(passFocus),
      takeUp: () => takeUp(contact.id, message),
    });
  };
  return (
    <section ref={section} class="unlogged" aria-labelledby="answered">
      <h2 class="eyebrow" id="answered">
        {t('answeredTitle')}
      </h2>
      <p dir="auto">{t('answeredWords', contact.fields.name.value, when)}</p>
      <div class="acts">
        <button type="button" class="secondary strong" disabled={busy} onClick={() => void log()}>
          {t('logAnswer')}
        </button>
        <button type="button" class="secondary" disabled={busy} onClick={() => void leave()}>
          {t('notNow')}
        </button>
      </div>
    </section>
  );
}
