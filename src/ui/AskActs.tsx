import { t } from './words';

interface Props {
  /** What is done, as it stands on the button. */
  readonly does: string;
  /** Nothing can be done yet, or it is being done. */
  readonly disabled?: boolean;
  readonly leave: () => void;
}

/** Does what a form asks about, or leaves it. */
export const AskActs = ({ does, disabled = false, leave }: Props) => (
  <div class="acts">
    <button type="submit" class="secondary strong" disabled={disabled}>
      {does}
    </button>
    <Cancel leave={leave} />
  </div>
);

export const Cancel = ({ leave }: { leave: () => void }) => (
  <button type="button" class="secondary bare" onClick={leave}>
    {t('cancel')}
  </button>
);
