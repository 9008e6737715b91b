import { useEffect, useState } from 'preact/hooks';
import type { PageReport } from '../../../messaging/views';
import { aboutThis, ask } from '../../../ui/background';
import { copyText } from '../../../ui/copy-text';
import { codeOf, failureWords } from '../../../ui/failure';
import { keyed, t } from '../../../ui/words';
import { Section } from '../../Section';
import type { SettingsDesk } from '../../use-settings';
import { reportText } from './report-text';

/** What Steadfast can read in the tab that was looked at last, and what not: the first thing to look at when somebody is not recognised. */
export function WhatISee({ desk }: { desk: SettingsDesk }) {
  const [reports, setReports] = useState<readonly PageReport[] | null>(null);
  const [chosen, setChosen] = useState(0);
  const [problem, setProblem] = useState('');
  const look = () => {
    setProblem('');
    ask('reports', {}).then(
      (found) => {
        setReports(found);
        setChosen(0);
      },
      (error) => setProblem(failureWords(codeOf(error))),
    );
  };
  useEffect(look, []);
  const report = reports?.[chosen];
  const copy = async (of: PageReport) => {
    const done = await copyText(reportText(of, aboutThis()));
    if (done) desk.status.done(t('reportCopied'));
    else setProblem(t('reportNotCopied'));
  };
  return (
    <Section id="what-i-see" title="whatISee" hint="whatISeeHint">
      {problem && <p class="notice failed">{problem}</p>}
      {reports && reports.length > 1 && (
        <label class="line">
          <span>{t('whatISeeTab')}</span>
          <select value={chosen} onChange={(event) => setChosen(Number(event.currentTarget.value))}>
            {reports.map((each, index) => (
              <option key={index} value={index}>
                {tabWords(each, index)}
              </option>
            ))}
          </select>
        </label>
      )}
      {reports && !report && <p>{t('whatISeeNothing')}</p>}
      {report && <Findings report={report} />}
      <div class="acts">
        <button type="button" class="secondary" onClick={look}>
          {t('whatISeeAgain')}
        </button>
        {report && (
          <button type="button" class="secondary" onClick={() => void copy(report)}>
            {t('reportCopy')}
          </button>
        )}
      </div>
    </Section>
  );
}

const tabWords = ({ site, kind }: PageReport, index: number): string =>
  [`${index + 1}`, t(`site_${site ?? 'none'}`), t(kind ? `sighting_${kind}` : 'sighting_none')].join(' · ');

function Findings({ report: { site, kind, layout, reading, people, fields, signals } }: { report: PageReport }) {
  const list = (found: boolean) => signals.filter((signal) => signal.found === found);
  return (
    <div class="stack">
      <p>
        <b>{t(`site_${site ?? 'none'}`)}</b>
        {' · '}
        {t(kind ? `sighting_${kind}` : reading ? 'sighting_reading' : 'sighting_none')}
        {people > 1 && ` · ${t('whatISeePeople', people)}`}
        {layout === 'unknown' && ` · ${t('whatISeeUnknown')}`}
      </p>
      {fields.length > 0 && (
        <>
          <h3 id="seen-fields">{t('whatISeeFields')}</h3>
          <ul class="signals" aria-labelledby="seen-fields">
            {fields.map(({ name, from }) => (
              <li key={name} class={from ? 'found' : 'missing'}>
                {t(`reads_${keyed(name)}`)}{' '}
                <span class="quiet">{from ? t(`origin_${keyed(from)}`) : t('whatISeeBlank')}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {([true, false] as const).map(
        (found) =>
          list(found).length > 0 && (
            <div key={String(found)}>
              <h3 id={`signals-${found}`}>{t(found ? 'whatISeeFound' : 'whatISeeMissing')}</h3>
              <ul class="signals" aria-labelledby={`signals-${found}`}>
                {list(found).map(({ name }) => (
                  <li key={name} class={found ? 'found' : 'missing'}>
                    {name}
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
    </div>
  );
}
