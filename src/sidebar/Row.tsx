import type { ComponentChildren } from 'preact';

interface Props {
  readonly label: string;
  /** Where it was read, when that is to be seen at once. */
  readonly origin?: string;
  readonly children: ComponentChildren;
}

/** One line of what is known. */
export const Row = ({ label, origin = '', children }: Props) => (
  <div>
    <dt>{label}</dt>
    <dd>
      {children}
      {origin && <p class="origin">{origin}</p>}
    </dd>
  </div>
);
