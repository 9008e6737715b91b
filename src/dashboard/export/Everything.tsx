import { useRef, useState } from 'preact/hooks';
import { t } from '../../ui/words';
import { Problem } from '../Problem';
import { Section } from '../Section';
import { Making } from './Making';
import { faultOf, Passphrase, type Sealed, unsealed } from './Passphrase';
import type { Exporting } from './use-export';

/** All there is in one file, which Steadfast can read again. */
export function Everything({ exporting }: { exporting: Exporting }) {
  const [sealed, setSealed] = useState<Sealed>(unsealed);
  const [problem, setProblem] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    const fault = faultOf(sealed);
    setProblem(fault);
    if (!fault) void exporting.make({ what: 'backup', contactIds: null, passphrase: sealed.on ? sealed.words : '' });
    else form.current?.querySelector<HTMLElement>('input:not([role])')?.focus();
  };
  return (
    <Section id="export-everything" title="exportEverything" hint="exportEverythingHint">
      <form ref={form} class="stack" noValidate onSubmit={submit}>
        <Passphrase sealed={sealed} change={setSealed} fault={problem ? 'seal-problem' : null} />
        <Problem id="seal-problem" text={problem} />
        <div class="acts">
          <button type="submit" class="secondary strong" aria-disabled={exporting.underWay !== null}>
            {t('exportSaveBackup')}
          </button>
        </div>
        <Making exporting={exporting} mine={(what) => what === 'backup'} />
      </form>
    </Section>
  );
}
