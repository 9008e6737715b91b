import { useEffect, useId, useState } from 'preact/hooks';
import { encodings, type FileFormat, fileFormats, isHistory, type ReadChoices } from '../../domain/import-file';
import { t } from '../../ui/words';
import { hashOf } from '../place';
import { Columns } from './Columns';
import { countryNames } from './countries';
import { encodingNames, faultWords, formatName } from './import-words';
import type { Step } from './use-import';

interface Props {
  readonly name: string;
  readonly step: Extract<Step, { look: unknown }>;
  /** As it was read. */
  readonly choices: ReadChoices;
  readonly readAs: (choices: ReadChoices) => void;
  readonly setChanged: (changed: boolean) => void;
  readonly leave: () => void;
}

/** What the file was taken for. What the user says otherwise counts when the file is read again. */
export function FileCard({ name, step, choices, readAs, setChanged, leave }: Props) {
  const [draft, setDraft] = useState(choices);
  const id = useId();
  const { look } = step;
  const table = look?.table ?? null;
  const busy = step.at === 'reading' || step.at === 'taking';
  const changed = draft !== choices;
  useEffect(() => setDraft(choices), [choices]);
  useEffect(() => setChanged(changed), [changed, setChanged]);
  const fault = step.at === 'refused' ? step.fault : null;
  const say = (more: Partial<ReadChoices>) => setDraft({ ...draft, ...more });
  const format = draft.format ?? look?.format ?? null;
  // Nothing else has its columns, and what these mean is known.
  const ofEvents = format !== null && isHistory(format);
  // Another program's table has other columns; what was said of these does not hold.
  const sayFormat = (said: FileFormat) => say({ format: said, columns: null });
  return (
    <section aria-labelledby={id}>
      <div class="row head">
        <h2 id={id} tabIndex={-1} {...(step.at === 'refused' ? { 'data-arrives': true } : {})}>
          {fault && look?.format !== 'backup' ? t('fileFault', name) : name}
        </h2>
        {!busy && (
          <button type="button" class="secondary" onClick={leave}>
            {t('importOther')}
          </button>
        )}
      </div>
      {look?.format === 'backup' ? (
        <p>
          {t('importBackup')} <a href={hashOf({ place: 'backup' })}>{t('importToBackup')}</a>
        </p>
      ) : (
        fault && <p class="late">{faultWords(fault)}</p>
      )}
      {look && format && (
        <fieldset class="said" disabled={busy}>
          <div class="row">
            <label>
              <span>{t('importRecognised')}</span>
              <select value={format} onChange={(event) => sayFormat(event.currentTarget.value as FileFormat)}>
                {fileFormats
                  .filter((one) => one === format || !(ofEvents || one === 'backup' || isHistory(one)))
                  .map((one) => (
                    <option key={one} value={one}>
                      {formatName(one)}
                    </option>
                  ))}
              </select>
            </label>
            <label>
              <span>{t('importCountry')}</span>
              <select
                value={draft.country ?? ''}
                onChange={(event) => say({ country: event.currentTarget.value || null })}
              >
                <option value="">{t('importCountryNone')}</option>
                {countryNames().map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
            {table && (
              <label class="short">
                <span>{t('importEncoding')}</span>
                <select
                  value={draft.encoding ?? ''}
                  onChange={(event) =>
                    say({ encoding: encodings.find((one) => one === event.currentTarget.value) ?? null })
                  }
                >
                  <option value="">{t('importEncodingFound', encodingNames[table.encoding])}</option>
                  {encodings.map((one) => (
                    <option key={one} value={one}>
                      {encodingNames[one]}
                    </option>
                  ))}
                </select>
              </label>
            )}
          </div>
          {table && !ofEvents && (
            <Columns
              table={table}
              said={draft.columns}
              open={fault?.code === 'columns-unknown'}
              say={(columns) => say({ columns })}
            />
          )}
        </fieldset>
      )}
      <div aria-live="polite" class="again">
        {changed && !busy && (
          <>
            <p class="quiet">{t('importChanged')}</p>
            <button type="button" class="secondary strong" onClick={() => readAs(draft)}>
              {t('importAgain')}
            </button>
          </>
        )}
      </div>
    </section>
  );
}
