import { useState } from 'preact/hooks';
import type { Listed } from '../../domain/card';
import type { ContactView } from '../../messaging/views';
import { useDesk } from '../../person/desk';
import { Sheet } from '../../person/Sheet';
import { Cancel } from '../../ui/AskActs';
import { ask } from '../../ui/background';
import { nextWords } from '../../ui/done';
import { failureWords } from '../../ui/failure';
import { initials } from '../../ui/names';
import { counted, t } from '../../ui/words';
import { useFound } from './use-found';

interface Props {
  readonly contact: ContactView;
  readonly leave: () => void;
}

/** Makes one contact of this one and another that the user names. Who it is, is looked at once more before. */
export function MergeWith({ contact, leave }: Props) {
  const { act, zone } = useDesk();
  const [text, setText] = useState('');
  const [other, setOther] = useState<Listed | null>(null);
  const { name } = contact.fields;
  const merge = async (from: Listed) => {
    const done = await act(
      () => ask('merge', { contactId: contact.id, other: from.id }),
      (result) => ({ text: t('merged', nextWords(result.contact, zone)) }),
    );
    if (done) leave();
  };
  if (other) {
    return (
      <Sheet title={t('mergeTitle', other.name, name.value)} leave={leave} submit={() => void merge(other)}>
        <p dir="auto">
          <Facts card={other} />
        </p>
        <p class="small quiet">{t('mergeSays', other.name)}</p>
        <div class="acts">
          <button type="submit" class="secondary strong">
            {t('mergeNow')}
          </button>
          <button type="button" class="secondary" onClick={() => setOther(null)}>
            {t('mergeOther')}
          </button>
          <Cancel leave={leave} />
        </div>
      </Sheet>
    );
  }
  return (
    <Sheet title={t('mergeWithTitle', name.value)} leave={leave}>
      <label>
        <span>{t('mergeSearch')}</span>
        <input
          type="text"
          dir="auto"
          autocomplete="off"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <Results text={text} but={contact.id} choose={setOther} />
      <div class="acts">
        <Cancel leave={leave} />
      </div>
    </Sheet>
  );
}

function Results({ text, but, choose }: { text: string; but: string; choose: (card: Listed) => void }) {
  const { cards, more, failure } = useFound(text, but);
  return (
    <>
      <p class="small quiet" aria-live="polite">
        {failure
          ? failureWords(failure)
          : cards
            ? cards.length
              ? counted('mergeFound', cards.length + more)
              : t('mergeNobody')
            : ''}
      </p>
      {cards && cards.length > 0 && (
        <ul class="found" aria-label={t('mergeSearch')}>
          {cards.map((card) => (
            <li key={card.id}>
              <button type="button" onClick={() => choose(card)}>
                <span class="face small" aria-hidden="true">
                  {initials(card.name) || '?'}
                </span>
                <span>
                  <bdi class="name">{card.name}</bdi> <Facts card={card} />
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What tells two of one name apart. */
const Facts = ({ card: { title, company, emails, touches } }: { card: Listed }) => (
  <span class="small quiet">
    {[title, company, emails[0], counted('touchCount', touches)].filter(Boolean).map((part, index) => (
      <span key={part}>
        {index > 0 && ' · '}
        <bdi>{part}</bdi>
      </span>
    ))}
  </span>
);
