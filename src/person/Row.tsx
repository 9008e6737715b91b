import type { ComponentChildren } from 'preact';
import { ReadFrom } from './ReadFrom';

interface Props {
  readonly label: string;
  /** Where it was read. */
  readonly origin?: string;
  /** May it be wrong, for where it was read? */
  readonly doubtful?: boolean;
  readonly id?: string;
  readonly children: ComponentChildren;
}

/** One line of what is known, and beneath it where it is known from. */
export const Row = ({ label, origin = '', doubtful = false, id, children }: Props) => (
  <div>
    <dt>{label}</dt>
    <dd>
      {children}
      <ReadFrom words={origin} doubtful={doubtful} id={id} />
    </dd>
  </div>
);
