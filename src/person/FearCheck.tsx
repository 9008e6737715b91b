import { type Channel, type Outcome, type Reaction, reactions, type Touch } from '../domain/touch';
import { nextWords } from '../ui/done';
import { t } from '../ui/words';
import { useDesk } from './desk';
import { directionOf } from './direction';
import { useCorrect } from './use-correct';

interface Props {
  readonly channel: Channel;
  readonly outcome: Outcome;
  /** The touch just logged. */
  readonly touch: Touch | null;
}

/** What do you expect? And what came? One press each, and only for those who want to be asked. */
export function FearCheck({ channel, outcome, touch }: Props) {
  const { work, change, chosen, zone } = useDesk();
  const correct = useCorrect();
  if (!chosen?.settings.fearCheck || directionOf(channel, outcome) === 'in') return null;
  if (!touch) {
    return <Reactions asks={t('fearExpect')} value={work.expected} choose={(expected) => change({ expected })} />;
  }
  // Without what was expected there is nothing to hold it against.
  if (!touch.expected) return null;
  const came = (actual: Reaction | null) =>
    void correct({ actual }, ({ contact }) => t('noted', nextWords(contact, zone)));
  return <Reactions asks={t('fearCame')} value={touch.actual} choose={came} />;
}

interface ReactionsProps {
  readonly asks: string;
  readonly value: Reaction | null;
  readonly choose: (value: Reaction | null) => void;
}

/** The five reactions; the one that is pressed is taken back by another press. */
export const Reactions = ({ asks, value, choose }: ReactionsProps) => (
  <fieldset class="reactions" aria-label={asks}>
    <p class="small quiet">{asks}</p>
    <div class="outcomes">
      {reactions.map((one) => (
        <button
          key={one}
          type="button"
          class="chip"
          aria-pressed={one === value}
          onClick={() => choose(one === value ? null : one)}
        >
          {t(`reaction_${one}`)}
        </button>
      ))}
    </div>
  </fieldset>
);
