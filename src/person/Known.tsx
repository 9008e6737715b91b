import { useId, useState } from 'preact/hooks';
import { t } from '../ui/words';
import { Assistants } from './Assistants';
import { emailsOf, phonesOf, websitesOf } from './candidate';
import { useDesk } from './desk';
import { Field } from './Field';
import { offerCall } from './offer-call';
import { Reaches } from './Reaches';
import { Row } from './Row';
import { Still } from './Still';
import { Tags } from './Tags';
import { type KnownText, useKnownTexts } from './use-known-texts';
import { addId, useReaches, type Way } from './use-reaches';

const ways = [
  { way: 'email', scheme: 'mailto:', of: emailsOf },
  { way: 'phone', scheme: 'tel:', of: phonesOf },
  { way: 'website', scheme: '', of: websitesOf },
] as const;

/**
 * What is known about the person, each thing with where it came from, and each text open to correction. A guess asks to be checked.
 * What is blank takes one line together.
 */
export function Known() {
  const { candidate, work, change } = useDesk();
  const { contact, person } = candidate;
  const { id, fields, identities, readFrom, zone, today, plan } = contact ?? {};
  const ofContact = [id, fields, identities, readFrom, zone, today, plan?.step?.kind === 'ask-assistant'];
  return (
    <Still of={[person, ...ofContact, contact ? null : work.edits, change]}>
      <AllKnown />
    </Still>
  );
}

function AllKnown() {
  const desk = useDesk();
  const { candidate } = desk;
  const texts = useKnownTexts();
  const reaches = useReaches();
  const [adding, setAdding] = useState(false);
  // Once it was opened its line stays, so that the focus has a place to go.
  const [tagging, setTagging] = useState<boolean | null>(null);
  const { contact, person } = candidate;
  // Under a step that asks for them they stand already.
  const assistants = contact?.plan.step?.kind === 'ask-assistant' ? null : contact;
  const more = (way: Way): KnownText => ({
    label: t(`field_${way}`),
    value: '',
    origin: '',
    doubtful: false,
    id: addId(way),
    keep: (typed) => reaches.add(way, typed),
  });
  const ids = useId();
  const field = ({ label, keep, doubtful, origin, ...text }: KnownText) => (
    <Field key={label} label={label} save={keep} {...text} {...(origin ? { origin: `${ids}-${label}` } : {})} />
  );
  // There may always be one more way to reach a contact.
  const blank = [...texts.filter(({ value }) => !value), ...(contact ? ways.map(({ way }) => more(way)) : [])];
  return (
    <section class="known">
      <h2 class="eyebrow">{t('known')}</h2>
      <dl>
        {texts
          .filter(({ value }) => value)
          .map((text) => (
            <Row
              key={text.label}
              label={text.label}
              origin={text.origin}
              doubtful={text.doubtful}
              id={`${ids}-${text.label}`}
            >
              {field(text)}
            </Row>
          ))}
        {ways.map(({ way, scheme, of }) => (
          <Reaches
            key={way}
            label={t(`field_${way}`)}
            reaches={of(candidate)}
            scheme={scheme}
            dial={way === 'phone' ? () => offerCall(desk) : null}
            remove={contact ? (value) => void reaches.remove(way, value) : null}
          />
        ))}
        {assistants && (adding || assistants.fields.assistants.length > 0) && (
          <Row label={t('field_assistant')}>
            <Assistants contact={assistants} adding={adding} leave={() => setAdding(false)} />
          </Row>
        )}
        {contact && (tagging !== null || contact.fields.tags.length > 0) && (
          <Row label={t('field_tags')}>
            <Tags
              contact={contact}
              adding={tagging === true}
              add={() => setTagging(true)}
              leave={() => setTagging(false)}
            />
          </Row>
        )}
        {person.degree && (
          <Row label={t('field_degree')}>
            <span class="value">{t(`degree_${person.degree}`)}</span>
          </Row>
        )}
        {(blank.length > 0 || assistants) && (
          <Row label={t('add')}>
            <span class="blanks">
              {blank.map(field)}
              {contact && tagging === null && contact.fields.tags.length === 0 && (
                <button
                  type="button"
                  class="field empty"
                  aria-label={t('addField', t('field_tags'))}
                  onClick={() => setTagging(true)}
                >
                  {t('field_tags')}
                </button>
              )}
              {assistants && (
                <button
                  type="button"
                  class="field empty"
                  aria-label={t('assistantAdd')}
                  aria-expanded={adding}
                  onClick={() => setAdding(true)}
                >
                  {t('field_assistant')}
                </button>
              )}
            </span>
          </Row>
        )}
      </dl>
    </section>
  );
}
