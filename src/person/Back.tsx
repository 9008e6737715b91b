import { useState } from 'preact/hooks';
import { addDays, type Day, dayOf } from '../domain/day';
import type { Touch } from '../domain/touch';
import { ask } from '../ui/background';
import { nextWords } from '../ui/done';
import { PlainDay } from '../ui/PlainDay';
import { snoozeDays } from '../ui/snooze-days';
import { useMinute } from '../ui/use-minute';
import { longDay } from '../ui/when';
import { t } from '../ui/words';
import { AnswererName } from './Answerer';
import { useDesk } from './desk';
import { useAnswerer } from './use-answerer';

/** What an assistant can say: their own name, and when the contact is back ("ask if they are around this week"). */
export function Back({ touch }: { touch: Touch | null }) {
  const { candidate } = useDesk();
  const [answeredBy, choose] = useAnswerer(touch);
  return (
    <div class="back">
      <AnswererName
        label={t('assistantName')}
        name={answeredBy?.name ?? ''}
        likely={(candidate.contact?.fields.assistants ?? []).map(({ name }) => name)}
        change={(name, done) => choose(name ? { name, role: 'gatekeeper' } : null, done)}
      />
      <BackOn logged={touch !== null} />
    </div>
  );
}

/** What was said in the touch is kept with it, before it is logged and after. */
function BackOn({ logged }: { logged: boolean }) {
  const { candidate, work, change, status, act, zone, chosen } = useDesk();
  const [picking, setPicking] = useState(false);
  const [picked, setPicked] = useState<Day | null>(null);
  const now = useMinute();
  const { contact } = candidate;
  const today = contact?.today ?? dayOf(now, zone);
  const known = logged && contact ? contact.awayUntil : work.awayUntil;
  const away = known && known > today ? known : null;
  const offered = snoozeDays(today, chosen?.calendar ?? null);

  const keep = (awayUntil: Day | null) => {
    if (!logged || !work.logged) return change({ awayUntil });
    const { contactId, touchId } = work.logged;
    void act(
      () => ask('changeTouch', { contactId, touchId, patch: { awayUntil } }),
      (done) => {
        const next = nextWords(done.contact, zone);
        const text = awayUntil ? t('backKept', longDay(awayUntil, today), next) : t('backCleared', next);
        // The touch is still spoken of: more may be said of it.
        return { text, ...(status.said?.about ? { about: status.said.about } : {}) };
      },
    );
  };
  const pick = (day: Day | null) => {
    setPicked(day);
    // What goes with the touch needs no button of its own.
    if (!logged) keep(day);
  };
  return (
    <fieldset class="back-on" aria-labelledby="back-title">
      <p id="back-title" class="small quiet">
        {t('backTitle')}
        {away && <b> {longDay(away, today)}</b>}
      </p>
      <div class="outcomes">
        {offered.map(({ day, label, hint }) => (
          <button
            key={day}
            type="button"
            class="chip"
            title={hint}
            aria-pressed={day === away}
            onClick={() => keep(day === away ? null : day)}
          >
            {label}
          </button>
        ))}
        <button type="button" class="chip more" aria-expanded={picking} onClick={() => setPicking(!picking)}>
          {t('backOther')}
        </button>
      </div>
      {picking && (
        <>
          <PlainDay
            label={t('backDate')}
            dateLabel={t('date')}
            today={today}
            from={addDays(today, 1)}
            day={away}
            choose={pick}
          />
          {logged && (
            <button type="button" class="secondary strong" disabled={!picked} onClick={() => picked && keep(picked)}>
              {t('save')}
            </button>
          )}
        </>
      )}
    </fieldset>
  );
}
