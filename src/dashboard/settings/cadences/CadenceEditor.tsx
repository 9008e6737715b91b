// biome-ignore-all lint/suspicious/noThenProperty: a cadence is data, `then` what follows it; nobody awaits one

import { useState } from 'preact/hooks';
import { type Cadence, cadencesById } from '../../../domain/cadence';
import { cadenceFaultsOf } from '../../../domain/cadence-check';
import type { Calendar } from '../../../domain/calendar';
import type { Day } from '../../../domain/day';
import { t } from '../../../ui/words';
import { Editor } from '../Editor';
import { type CadenceDraft, cadenceKinds, cadenceOf } from './cadence-draft';
import { nameOf } from './cadence-words';
import { Faults } from './Faults';
import { followersOf } from './followers';
import { PlanFields } from './PlanFields';
import { Preview } from './Preview';

interface Props {
  readonly start: CadenceDraft;
  /** All others, built in and own. */
  readonly others: readonly Cadence[];
  readonly calendar: Calendar;
  readonly today: Day;
  readonly save: (cadence: Cadence) => void;
  readonly cancel: () => void;
}

/** A cadence of the user's own. Nothing is saved while anything is marked; the dates it gives are shown as they change. */
export function CadenceEditor({ start, others, calendar, today, save, cancel }: Props) {
  const [draft, setDraft] = useState(start);
  const [marked, setMarked] = useState(false);
  const change = (part: Partial<CadenceDraft>) => setDraft((before) => ({ ...before, ...part }));
  const cadence = cadenceOf(draft);
  // A built-in one is known by the name that the user reads.
  const cadences = cadencesById([...others.map((one) => ({ ...one, name: nameOf(one) })), cadence]);
  const faults = cadenceFaultsOf(cadence, cadences);
  const shown = marked ? faults : [];
  const followers = followersOf(cadence, others);
  return (
    <Editor
      label={t('cadenceEditor')}
      faulty={faults.length > 0}
      mark={() => setMarked(true)}
      save={() => save(cadence)}
      cancel={cancel}
    >
      <label>
        <span>{t('cadenceNameLabel')}</span>
        <input
          type="text"
          dir="auto"
          maxLength={100}
          value={draft.name}
          aria-invalid={shown.includes('no-name') || shown.includes('name-taken')}
          aria-describedby="cadence-name-faults"
          onInput={(event) => change({ name: event.currentTarget.value })}
        />
      </label>
      <Faults id="cadence-name-faults" faults={shown} of={['no-name', 'name-taken']} />
      <label>
        <span>{t('cadenceReasonLabel')}</span>
        <textarea
          dir="auto"
          rows={2}
          maxLength={1000}
          value={draft.reason}
          onInput={(event) => change({ reason: event.currentTarget.value })}
        />
      </label>
      <fieldset>
        <legend>{t('cadenceKind')}</legend>
        <div class="modes">
          {cadenceKinds.map((kind) => (
            <label key={kind} class="mode">
              <input type="radio" name="cadence kind" checked={draft.kind === kind} onChange={() => change({ kind })} />
              <span>
                <b>{t(`cadenceKind_${kind}`)}</b>
                <small>{t(`cadenceKind_${kind}_hint`)}</small>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <PlanFields draft={draft} change={change} faults={shown} marked={marked} />
      {draft.kind !== 'daily' && (
        <label class="check">
          <input
            type="checkbox"
            checked={draft.attempts}
            onChange={(event) => change({ attempts: event.currentTarget.checked })}
          />
          <span>{t('cadenceAttempts')}</span>
        </label>
      )}
      {draft.kind === 'repeat' ? (
        <p class="quiet">{t('cadenceStays')}</p>
      ) : (
        <label>
          <span>{t('cadenceThen')}</span>
          <select
            value={draft.then}
            aria-invalid={shown.includes('follower-unknown') || shown.includes('circle')}
            aria-describedby="cadence-then-faults"
            onChange={(event) => change({ then: event.currentTarget.value })}
          >
            {followers.some(({ id }) => id === draft.then) || <option value={draft.then}>{t('choosePlease')}</option>}
            {followers.map((one) => (
              <option key={one.id} value={one.id}>
                {nameOf(one)}
              </option>
            ))}
          </select>
        </label>
      )}
      <Faults id="cadence-then-faults" faults={shown} of={['follower-unknown', 'circle']} />
      {faults.length ? (
        <p class="quiet">{t('previewLater')}</p>
      ) : (
        <Preview cadence={cadence} cadences={cadences} calendar={calendar} today={today} />
      )}
    </Editor>
  );
}
