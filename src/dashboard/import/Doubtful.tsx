import { useState } from 'preact/hooks';
import type { DoubtAnswer, TakeChoices } from '../../domain/import-file';
import type { Candidate, ImportPreview } from '../../messaging/bulk';
import { ShowMore } from '../../ui/ShowMore';
import { locale, t } from '../../ui/words';
import { byWords, lineWords } from './import-words';

interface Props {
  readonly people: ImportPreview['doubtful'];
  readonly answers: TakeChoices['answers'];
  /** `null`: they are left out. */
  readonly answer: (lines: readonly number[], how: DoubtAnswer | null) => void;
}

/** So many at once: a file may have thousands. */
const page = 50;

/** Those who may be a contact already, each with whom they may be. A wrong person is worse than none: they are left out unless the user says. */
export function Doubtful({ people, answers, answer }: Props) {
  const [shown, setShown] = useState(page);
  const lines = people.map(({ line }) => line);
  return (
    <details open>
      <summary>
        {t('importDoubtful')} <span class="figures">{new Intl.NumberFormat(locale()).format(people.length)}</span>
      </summary>
      {people.length > 1 && (
        <div class="acts">
          <button type="button" class="secondary" onClick={() => answer(lines, 'new')}>
            {t('importAllNew')}
          </button>
          <button type="button" class="secondary" onClick={() => answer(lines, null)}>
            {t('importAllOut')}
          </button>
        </div>
      )}
      <ul aria-label={t('importDoubtful')} class="found doubtful">
        {people.slice(0, shown).map((one) => (
          <li key={one.line}>
            <span>
              <b dir="auto">{one.name}</b>{' '}
              <span class="quiet" dir="auto">
                {one.company}
              </span>
              <small class="quiet figures">{lineWords(one)}</small>
            </span>
            <select
              aria-label={t('importWho', one.name)}
              value={chosenOf(answers[one.line])}
              onChange={(event) => answer([one.line], answerOf(event.currentTarget.value))}
            >
              <option value="">{t('importLeaveOut')}</option>
              {one.candidates.map((candidate) => (
                <option key={candidate.contactId} value={`=${candidate.contactId}`}>
                  {sameAs(candidate)}
                </option>
              ))}
              <option value="new">{t('importAsNew')}</option>
            </select>
          </li>
        ))}
      </ul>
      {shown < people.length && (
        <ShowMore label={t('importShowMore')} kind="link" show={() => setShown(shown + page)} />
      )}
    </details>
  );
}

const sameAs = ({ name, company, by }: Candidate): string =>
  t('importAsSame', [name, company].filter(Boolean).join(', '), byWords(by));

const chosenOf = (answer: DoubtAnswer | undefined): string =>
  answer === undefined ? '' : answer === 'new' ? 'new' : `=${answer.same}`;
const answerOf = (value: string): DoubtAnswer | null =>
  value === 'new' ? 'new' : value.startsWith('=') ? { same: value.slice(1) } : null;
