import { useEffect, useState } from 'preact/hooks';
import { briefComesAt, worksInQuiet } from '../../../domain/quiet';
import { defaultSettings, type Settings } from '../../../domain/settings';
import type { SettingsView } from '../../../messaging/protocol';
import { timeText, typedMinute } from '../../../ui/when-typed';
import { t } from '../../../ui/words';
import { Problem, refusalWords } from '../../Problem';
import { Switch } from '../../Switch';
import type { SettingsDesk } from '../../use-settings';
import { timeOfDay } from './time-of-day';

const usual = defaultSettings.quiet ?? { from: 21 * 60, until: 7 * 60 };

/** Hours in which nothing is raised. Switched off and on again they are what they were. */
export function QuietHours({ view, desk }: { view: SettingsView; desk: SettingsDesk }) {
  const { quiet } = view.settings;
  const [last, setLast] = useState(quiet ?? usual);
  const [from, setFrom] = useState(timeText(last.from));
  const [until, setUntil] = useState(timeText(last.until));
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    if (!quiet) return;
    setLast(quiet);
    setFrom(timeText(quiet.from));
    setUntil(timeText(quiet.until));
  }, [quiet?.from, quiet?.until]);

  const keep = async () => {
    const start = typedMinute(from);
    const end = typedMinute(until);
    if (start === null || end === null) setProblem(t('quietFaulty', timeOfDay(last.from), timeOfDay(last.until)));
    else if (start === last.from && end === last.until) setProblem(null);
    // What was refused stays as it was typed, so that it can be put right.
    else if (start === end) setProblem(t('error_quiet_faulty'));
    else setProblem(refusalWords(await desk.change({ quiet: { from: start, until: end } })));
  };
  const switchTo = (on: boolean) => {
    setProblem(null);
    setFrom(timeText(last.from));
    setUntil(timeText(last.until));
    void desk.change({ quiet: on ? last : null });
  };
  const field = (label: string, value: string, type: (text: string) => void) => (
    <label>
      <span>{label}</span>
      <input
        type="time"
        value={value}
        disabled={!quiet}
        aria-invalid={problem !== null}
        aria-describedby={problem ? 'quiet-hint quiet-wrong' : 'quiet-hint'}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={() => void keep()}
      />
    </label>
  );
  return (
    <div class="hours">
      <Switch on={quiet !== null} label={t('quietHours')} hint="quiet-hint" change={switchTo} />
      <div class="row">
        {field(t('quietFrom'), from, setFrom)}
        {field(t('quietUntil'), until, setUntil)}
      </div>
      <p id="quiet-hint" class="quiet small">
        {t('quietHint')}
      </p>
      <Problem id="quiet-wrong" text={problem} />
      <p class="small" aria-live="polite">
        {meetsWords(view.settings)}
      </p>
    </div>
  );
}

/** What else the user has set that lies in the quiet hours, and what comes of it. */
function meetsWords({ quiet, briefAt, hours }: Settings): string {
  if (!quiet) return '';
  const comes = briefComesAt(briefAt, quiet);
  const brief =
    comes === briefAt
      ? ''
      : comes === null
        ? t('quietBriefNever', timeOfDay(briefAt))
        : t('quietBriefLater', timeOfDay(briefAt), timeOfDay(comes));
  const works = worksInQuiet(hours, quiet)
    ? t('quietWorking', timeOfDay(hours.from), timeOfDay(hours.until % 1440))
    : '';
  return [brief, works].filter(Boolean).join(' ');
}
