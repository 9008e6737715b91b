import type { Cadence, Cadences } from '../../../domain/cadence';
import type { Calendar } from '../../../domain/calendar';
import type { Day } from '../../../domain/day';
import type { Step } from '../../../domain/step';
import { dateOnly, weekday } from '../../../ui/when';
import { stepName } from '../../../ui/why';
import { keyed, sentence, t } from '../../../ui/words';
import { gapWords, nameIn } from './cadence-words';
import { previewOf } from './preview';

interface Props {
  readonly cadence: Cadence;
  readonly cadences: Cadences;
  readonly calendar: Calendar;
  readonly today: Day;
}

/** The dates that a cadence gives, as a table. */
export function Preview({ cadence, cadences, calendar, today }: Props) {
  const steps = previewOf(cadence, cadences, calendar, today);
  return (
    <table class="preview">
      <caption>{t('previewCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('previewDate')}</th>
          <th scope="col">{t('previewWeekday')}</th>
          <th scope="col">{t('previewWhat')}</th>
          <th scope="col">{t('previewWhy')}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <tr key={step.day}>
            <td>{dateOnly(step.day, today)}</td>
            <td>{weekday(step.day)}</td>
            <td>{stepName(step)}</td>
            <td>{gapReason(step, cadence, cadences)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "Slow: 14 days after the last message. The day planned was no working day." */
function gapReason(step: Step, cadence: Cadence, cadences: Cadences): string {
  const { why, shifts } = step;
  const gap =
    why.rule === 'gap' ? t('previewGap', gapWords(why)) : why.rule === 'daily' ? t('previewDaily') : t('previewStart');
  const said = step.cadence === cadence.id ? sentence(gap) : t('previewIn', nameIn(cadences, step.cadence), gap);
  return [said, ...shifts.flatMap((shift) => (shift === 'attempt' ? [] : t(`shift_${keyed(shift)}`)))].join(' ');
}
