import { longestGap } from '../../../domain/cadence';
import type { CadenceFault } from '../../../domain/cadence-check';
import type { MessageKey } from '../../../ui/message-keys';
import { t } from '../../../ui/words';
import { type CadenceDraft, isFaultyCount } from './cadence-draft';
import { Faults } from './Faults';
import { GapList } from './GapList';

interface Props {
  readonly draft: CadenceDraft;
  readonly change: (part: Partial<CadenceDraft>) => void;
  /** Those to be shown. */
  readonly faults: readonly CadenceFault[];
  readonly marked: boolean;
}

const gapFaults: readonly CadenceFault[] = ['no-gap', 'gap-not-whole', 'gap-too-short', 'gap-too-long'];
const faultsId = 'cadence-gap-faults';

/** When the messages are: what a plan of the chosen kind is made of. */
export function PlanFields({ draft, change, faults, marked }: Props) {
  const number = (field: 'messageEvery' | 'askAssistantAfter' | 'lasts' | 'every', label: MessageKey) => (
    <label class="short">
      <span>{t(label)}</span>
      <input
        type="number"
        min={1}
        max={longestGap}
        value={draft[field]}
        aria-invalid={
          marked && (isFaultyCount(draft[field]) || (field === 'lasts' && faults.includes('lasts-too-short')))
        }
        aria-describedby={faultsId}
        onInput={(event) => change({ [field]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <>
      {draft.kind === 'sequence' && (
        <GapList gaps={draft.gaps} change={(gaps) => change({ gaps })} marked={marked} describedBy={faultsId} />
      )}
      {draft.kind === 'daily' && (
        <div class="row">
          {number('messageEvery', 'cadenceMessageEvery')}
          {number('askAssistantAfter', 'cadenceAskAssistantAfter')}
          {number('lasts', 'cadenceLasts')}
        </div>
      )}
      {draft.kind === 'repeat' && <div class="row">{number('every', 'cadenceEvery')}</div>}
      <Faults id={faultsId} faults={faults} of={[...gapFaults, 'lasts-too-short']} />
    </>
  );
}
