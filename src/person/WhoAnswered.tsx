import { useState } from 'preact/hooks';
import type { Touch } from '../domain/touch';
import { keyed, t } from '../ui/words';
import { Answerer } from './Answerer';
import { nameOf } from './candidate';
import { useDesk } from './desk';
import { useAnswerer } from './use-answerer';

/** Who answered, folded: mostly the contact in person. */
export function WhoAnswered({ touch }: { touch: Touch | null }) {
  const { candidate, work } = useDesk();
  const [value, choose] = useAnswerer(touch);
  const [open, setOpen] = useState(false);
  const self = nameOf(candidate, work);
  const inPerson = self ? t('answererSelf', self) : t('answererSelfNew');
  const assistants = (candidate.contact?.fields.assistants ?? []).map(({ name }) => name);
  return (
    <div class="who-answered">
      <button type="button" class="fold small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('whoAnswered')}{' '}
        <span class="quiet">{value ? value.name || t(`answerer_${keyed(value.role)}`) : inPerson}</span>
      </button>
      {open && <Answerer value={value} self={self} assistants={assistants} choose={choose} />}
    </div>
  );
}
