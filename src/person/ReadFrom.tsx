interface Props {
  readonly words: string;
  readonly doubtful?: boolean;
  /** For the value it belongs to, so that it is read out with it. */
  readonly id?: string | undefined;
}

/** "from the profile card" */
export const ReadFrom = ({ words, doubtful = false, id }: Props) =>
  words ? (
    <p {...(id ? { id } : {})} class={doubtful ? 'origin doubtful' : 'origin'}>
      {words}
    </p>
  ) : null;
