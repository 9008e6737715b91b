import type { ReminderCheck } from '../../../messaging/views';
import { t } from '../../../ui/words';
import { noteOn, type System, stepsFor, systemsOf } from './where-to-look';

/** Where to look when a notification was not seen: on this system at once, on the others when they are asked for. */
export function Steps({ known }: { known: ReminderCheck }) {
  const { system, browser } = known;
  const others = systemsOf(browser).filter((one) => one !== system);
  return (
    <div class="steps">
      {system !== 'other' && <StepsOn system={system} browser={browser} />}
      <p>{t(noteOn(known))}</p>
      <details open={system === 'other'}>
        <summary>{t('stepsOthers')}</summary>
        {others.map((one) => (
          <StepsOn key={one} system={one} browser={browser} />
        ))}
      </details>
    </div>
  );
}

function StepsOn({ system, browser }: { system: System; browser: ReminderCheck['browser'] }) {
  const id = `steps-${system}`;
  return (
    <>
      <h3 id={id}>{t(`stepsOn_${system}`)}</h3>
      <ol aria-labelledby={id}>
        {stepsFor(system, browser).map((step) => (
          <li key={step}>{t(step, t(`browser_${browser}`))}</li>
        ))}
      </ol>
    </>
  );
}
