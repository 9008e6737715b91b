import { msOf } from '../domain/day';
import { identityKey } from '../domain/identity';
import type { Outcome } from '../domain/touch';
import type { Candidate, OnScreen, SuggestionList, SuggestionView } from '../messaging/views';
import { offerCall } from '../person/offer-call';
import { useActs } from '../person/use-acts';
import type { Work } from '../person/use-work';
import { ask } from '../ui/background';
import { nextWords } from '../ui/done';
import { dismissSuggestion } from '../ui/leave-unlogged';
import { touchName } from '../ui/names';
import { SuggestionRow } from '../ui/SuggestionRow';
import type { Status } from '../ui/use-status';
import { useSuggestions } from '../ui/use-suggestions';
import { t } from '../ui/words';
import type { Screen } from './use-screen';

interface Props {
  readonly screen: Screen;
  readonly now: OnScreen;
  readonly candidate: Candidate | null;
  readonly change: (patch: Partial<Work>) => void;
  readonly status: Status;
}

/** Shown for so long in the tab it was sent from, whoever is on screen there by then. */
const hereMs = 60 * 60_000;

/** What was sent to whoever is on screen, and what was just sent from this tab. */
export function Suggestions({ screen, now, candidate, change, status }: Props) {
  const list = useSuggestions();
  // Whoever it is about need not be on screen: what comes of it is asked for anew.
  const { act } = useActs(screen, null, status);
  const shown = list?.suggestions.filter((one) => isShown(one, now, list)) ?? [];
  if (!list || !shown.length) return null;

  const log = ({ id, name, channel }: SuggestionView, outcome?: Outcome) =>
    act(
      () => ask('logSuggestion', outcome ? { id, outcome } : { id }),
      ({ contact }) => {
        const what = touchName({ channel, outcome: outcome ?? 'sent' });
        return { text: t('loggedWith', name, what, nextWords(contact, list.zone)) };
      },
    );
  return (
    <section class="unlogged" aria-labelledby="unlogged">
      <h2 class="eyebrow" id="unlogged">
        {t('sentNotLogged')}
      </h2>
      <ul aria-labelledby="unlogged">
        {shown.map((one) => (
          <SuggestionRow
            key={one.id}
            suggestion={one}
            here={list}
            log={(outcome) => log(one, outcome)}
            dismiss={() => dismissSuggestion(status, one)}
            toForm={candidate && isAbout(one, candidate) ? () => offerCall({ change, status }) : null}
          />
        ))}
      </ul>
    </section>
  );
}

function isShown(one: SuggestionView, { tabId, candidates }: OnScreen, { now }: SuggestionList): boolean {
  if (candidates.some((candidate) => isAbout(one, candidate))) return true;
  return one.tabId === tabId && msOf(now) - msOf(one.at) <= hereMs;
}

function isAbout({ contactId, keys }: SuggestionView, { contact, person }: Candidate): boolean {
  if (contact || contactId) return contact?.id === contactId;
  return person.identities.some((identity) => keys.includes(identityKey(identity)));
}
