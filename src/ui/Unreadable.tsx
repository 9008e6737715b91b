import type { SettingsView } from '../messaging/protocol';
import { t } from './words';

interface Props {
  readonly of: Pick<SettingsView, 'unreadable' | 'kept'>;
  readonly open: () => void;
}

/**
 * A part of what is stored cannot be read any more, or no snapshot be kept of it. All else goes on, so it is told beside it, until a snapshot finds
 * everything readable and its place whole.
 */
export const Unreadable = ({ of: { unreadable, kept }, open }: Props) =>
  unreadable || !kept ? (
    <div class="notice failed" role="alert">
      <p>{t(unreadable ? 'partUnreadable' : 'nothingKept')}</p>
      <button type="button" class="secondary strong" onClick={open}>
        {t('openBackup')}
      </button>
    </div>
  ) : null;
