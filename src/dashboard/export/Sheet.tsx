import { failureWords } from '../../ui/failure';
import { useMinute } from '../../ui/use-minute';
import { t } from '../../ui/words';
import { usePerson } from '../person/use-person';
import { hashOf } from '../place';
import type { PlaceProps } from '../places';
import { type SheetWords, sheetOf } from './sheet';

/** One person as they are printed: who they are, how they are reached, what comes next, and what has been. */
export function Sheet({ contactId, view }: Pick<PlaceProps, 'view'> & { readonly contactId: string }) {
  const { contact, fate, failure } = usePerson(contactId);
  const now = useMinute();
  const zone = view.settings.zone ?? view.zone;
  return (
    <div class="printed">
      <div class="acts not-printed">
        <a class="back-to" href={hashOf({ place: 'person', contactId, sheet: false })}>
          {t('sheetBack')}
        </a>
        {contact && (
          <button type="button" class="secondary strong" onClick={() => print()}>
            {t('print')}
          </button>
        )}
      </div>
      {failure && !contact && (
        <p class="notice failed" role="alert">
          {failureWords(failure)}
        </p>
      )}
      {fate && <p class="notice">{t('sheetGone')}</p>}
      {contact && <OnPaper words={sheetOf(contact, zone, now)} />}
    </div>
  );
}

const OnPaper = ({ words }: { words: SheetWords }) => {
  const { name, who, facts, next, reason, note, past } = words;
  return (
    <article>
      <h1 dir="auto">{name}</h1>
      {who.map((line) => (
        <p key={line} dir="auto">
          {line}
        </p>
      ))}
      <dl class="known-facts">
        {facts.map(([fact, values]) => (
          <div key={fact}>
            <dt>{fact}</dt>
            {values.map((value) => (
              <dd key={value} dir="auto">
                {value}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {next && (
        <>
          <h2>{t('nextStep')}</h2>
          <p>
            <b>{next.what}</b>
          </p>
          <p class="quiet">{next.why}</p>
        </>
      )}
      <Text title={t('field_reason')} text={reason} />
      <Text title={t('field_note')} text={note} />
      <h2>{t('history')}</h2>
      {past.length === 0 && <p class="quiet">{t('historyEmpty')}</p>}
      <ol class="on-paper">
        {past.map((line, at) => (
          <li key={at}>
            <span class="when">{line.when}</span>
            <div>
              <p>{line.what}</p>
              {line.note && (
                <p class="text" dir="auto">
                  {line.note}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </article>
  );
};

const Text = ({ title, text }: { title: string; text: string }) =>
  text ? (
    <>
      <h2>{title}</h2>
      <p class="text" dir="auto">
        {text}
      </p>
    </>
  ) : null;
