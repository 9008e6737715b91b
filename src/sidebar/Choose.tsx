import type { Candidate } from '../messaging/views';
import { initials, partName } from '../ui/names';
import { t } from '../ui/words';

interface Props {
  readonly candidates: readonly Candidate[];
  readonly chosen: Candidate | null;
  readonly choose: (index: number) => void;
}

/** Several people are on the page: who is it about? The sender comes first; addresses that are nobody's own are marked. */
export function Choose({ candidates, chosen, choose }: Props) {
  return (
    <section class="choose">
      <h2 class="eyebrow" id="people">
        {t(chosen ? 'peopleHere' : 'whoIsItAbout')}
      </h2>
      <ul aria-labelledby="people">
        {candidates.map((candidate, index) => (
          <li key={nameFor(candidate)}>
            <button type="button" aria-pressed={candidate === chosen} onClick={() => choose(index)}>
              <span class="face small" aria-hidden="true">
                {initials(nameFor(candidate))}
              </span>
              <span class="name" dir="auto">
                {nameFor(candidate)}
              </span>{' '}
              <span class="hint">{about(candidate)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const nameFor = ({ person, contact }: Candidate): string =>
  contact?.fields.name.value || person.name?.value || person.identities[0]?.value || t('nameMissing');

function about({ person, contact }: Candidate): string {
  if (person.automatic) return t(person.automatic === 'list' ? 'automatic_list' : 'automatic_no_reply');
  return [partName(person.part), contact ? t('aContact') : ''].filter(Boolean).join(' · ');
}
