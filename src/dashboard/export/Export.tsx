import { useState } from 'preact/hooks';
import { t } from '../../ui/words';
import { takeHandedOver } from '../people/handed-over';
import type { PlaceProps } from '../places';
import { Everything } from './Everything';
import { ForOtherPrograms } from './ForOtherPrograms';
import { useExport } from './use-export';

/** Everything out again: a backup of all there is, and files for other programs. */
export function Export({ status }: PlaceProps) {
  const exporting = useExport(status);
  const [contactIds] = useState(() => takeHandedOver() ?? []);
  return (
    <>
      <h1>{t('export')}</h1>
      <Everything exporting={exporting} />
      <ForOtherPrograms exporting={exporting} contactIds={contactIds} />
    </>
  );
}
