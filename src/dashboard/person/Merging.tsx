import { useState } from 'preact/hooks';
import { dayOf } from '../../domain/day';
import type { ContactPast, ContactView } from '../../messaging/views';
import { useDesk } from '../../person/desk';
import { Sheet } from '../../person/Sheet';
import { Cancel } from '../../ui/AskActs';
import { ask } from '../../ui/background';
import { nextWords } from '../../ui/done';
import { onDay } from '../../ui/when';
import { t } from '../../ui/words';
import { MergeWith } from './MergeWith';

type Part = ContactPast['parts'][number];

/** Who became part of this contact, to be taken apart again; and the way to make one of two. */
export function Merging({ contact, parts }: { contact: ContactView; parts: readonly Part[] }) {
  const [merging, setMerging] = useState(false);
  return (
    <section class="merging" aria-labelledby="merging">
      <h2 class="eyebrow" id="merging">
        {t('mergingTitle')}
      </h2>
      {parts.map((part) => (
        <PartRow key={part.contactId} part={part} contact={contact} />
      ))}
      {merging ? (
        <MergeWith contact={contact} leave={() => setMerging(false)} />
      ) : (
        <button type="button" class="secondary" onClick={() => setMerging(true)}>
          {t('mergeWith')}
        </button>
      )}
    </section>
  );
}

function PartRow({ part, contact }: { part: Part; contact: ContactView }) {
  const { act, zone } = useDesk();
  const [asked, setAsked] = useState(false);
  const { contactId: other, name, at } = part;
  const leave = () => setAsked(false);
  const takeApart = async () => {
    const done = await act(
      () => ask('takeApart', { contactId: contact.id, other }),
      (result) => ({ text: t('takenApart', name, nextWords(result.contact, zone)) }),
    );
    if (done) leave();
  };
  return (
    <>
      <div class="way-out">
        <p class="small" dir="auto">
          {t('partOf', name, onDay(dayOf(at, zone), contact.today))}
        </p>
        <button type="button" class="secondary" aria-expanded={asked} onClick={() => setAsked(true)}>
          {t('takeApart')}
        </button>
      </div>
      {asked && (
        <Sheet title={t('takeApartTitle', name, contact.fields.name.value)} leave={leave}>
          <p class="small">{t('takeApartSays', name)}</p>
          <div class="acts">
            <button type="button" class="secondary strong" onClick={() => void takeApart()}>
              {t('takeApartNow')}
            </button>
            <Cancel leave={leave} />
          </div>
        </Sheet>
      )}
    </>
  );
}
