import { t } from './words';

/** A part of what is stored cannot be read any more. All else goes on, so it is told beside it, until a snapshot finds everything readable. */
export const Unreadable = ({ open }: { open: () => void }) => (
  <div class="notice failed" role="alert">
    <p>{t('partUnreadable')}</p>
    <button type="button" class="secondary strong" onClick={open}>
      {t('openBackup')}
    </button>
  </div>
);
