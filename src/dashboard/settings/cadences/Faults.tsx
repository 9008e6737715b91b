import { longestGap } from '../../../domain/cadence';
import type { CadenceFault } from '../../../domain/cadence-check';
import { keyed, t } from '../../../ui/words';

interface Props {
  readonly id: string;
  readonly faults: readonly CadenceFault[];
  /** The faults that belong to the field above. */
  readonly of: readonly CadenceFault[];
}

/** What to mend in the field above. The element that speaks is there before anything is wrong. */
export const Faults = ({ id, faults, of }: Props) => (
  <div id={id} role="alert" class="late">
    {faults
      .filter((fault) => of.includes(fault))
      .map((fault) => (
        <p key={fault}>{t(`cadenceFault_${keyed(fault)}`, longestGap)}</p>
      ))}
  </div>
);
