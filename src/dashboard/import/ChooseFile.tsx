import { useRef, useState } from 'preact/hooks';
import { t } from '../../ui/words';
import { Section } from '../Section';

const sources = ['linkedin', 'google', 'outlook', 'crm', 'own', 'other'] as const;

/** A file is chosen by the button, or some that belong together, or dropped anywhere in the box. What it is shows when it is read. */
export function ChooseFile({ chosen }: { chosen: (files: readonly File[]) => void }) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null | undefined) => {
    setOver(false);
    if (files?.length) chosen([...files]);
  };
  const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files');
  return (
    <Section id="import-file" title="importFile">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same by keyboard */}
      <div
        class={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          if (!holdsFiles(event)) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={({ currentTarget, relatedTarget }) => {
          if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          take(event.dataTransfer?.files);
        }}
      >
        <button type="button" class="primary" data-arrives onClick={() => input.current?.click()}>
          {t('importChoose')}
        </button>
        <span class="quiet">{t(over ? 'importDropNow' : 'importDrop')}</span>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept=".csv,.tsv,.txt,.vcf,.vcard,text/csv,text/vcard,text/plain"
          onChange={(event) => take(event.currentTarget.files)}
        />
      </div>
      <h3 id="import-readable">{t('importReadable')}</h3>
      <ul aria-labelledby="import-readable" class="sources quiet">
        {sources.map((source) => (
          <li key={source}>{t(`importFrom_${source}`)}</li>
        ))}
      </ul>
    </Section>
  );
}
