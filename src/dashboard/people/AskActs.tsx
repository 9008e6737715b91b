import { t } from '../../ui/words';

/** Does what was asked about, or leaves it. */
export const AskActs = ({ does, busy, leave }: { does: string; busy: boolean; leave: () => void }) => (
  <div class="acts">
    <button type="submit" class="secondary strong" disabled={busy}>
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
