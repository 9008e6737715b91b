import type { ComponentChildren } from 'preact';
import { isZone } from '../domain/day';
import { type Origin, personFields } from '../domain/sighting';
import { t } from '../ui/words';
import { useDesk } from './desk';
import { Field } from './Field';
import { isGuess, originWords } from './origin';
import { emailsOf, fieldOf, phonesOf, websitesOf } from './person';
import { Reaches } from './Reaches';
import { Row } from './Row';
import { addId, useReaches, type Way } from './use-reaches';
import { useChangeContact, useSaveField } from './use-save-field';

/** A text that may be corrected. */
interface Text {
  readonly label: string;
  readonly value: string;
  readonly from?: Origin | undefined;
  readonly long?: boolean;
  readonly id?: string;
  readonly options?: readonly string[];
  readonly keep: (typed: string) => void;
}

const ways = [
  { way: 'email', scheme: 'mailto:', of: emailsOf },
  { way: 'phone', scheme: 'tel:', of: phonesOf },
  { way: 'website', scheme: '', of: websitesOf },
] as const;

const zones = (): string[] => Intl.supportedValuesOf('timeZone');

/**
 * What is known about the person, each thing with where it came from, and each text open to correction. A guess says so beside it;
 * of the others it is said when the pointer is there. What is blank takes one line together.
 */
export function Known() {
  const { candidate, work, status } = useDesk();
  const save = useSaveField();
  const changeContact = useChangeContact();
  const reaches = useReaches();
  const { contact, person } = candidate;
  const all: Text[] = personFields
    .filter((field) => field !== 'name')
    .map((field) => {
      const seen = fieldOf(candidate, work, field);
      const keep = (typed: string) => save(field, typed);
      return { label: t(`field_${field}`), value: seen?.value ?? '', from: seen?.from, keep };
    });
  if (contact) {
    const { zone, reason } = contact.fields;
    const keepZone = (typed: string) => {
      if (typed && !isZone(typed)) status.done(t('zoneUnknown', typed));
      else changeContact({ zone: typed || null });
    };
    all.push({ label: t('field_zone'), value: zone ?? '', options: zones(), keep: keepZone });
    all.push({
      label: t('field_reason'),
      value: reason,
      long: true,
      keep: (typed) => changeContact({ reason: typed }),
    });
  }
  const more = (way: Way): Text => ({
    label: t(`field_${way}`),
    value: '',
    id: addId(way),
    keep: (typed) => reaches.add(way, typed),
  });
  const field = ({ label, value, from, keep, ...more }: Text) => (
    <Field key={label} label={label} value={value} origin={originWords(from)} save={keep} {...more} />
  );
  const filled: ComponentChildren = all
    .filter(({ value }) => value)
    .map((one) => (
      <Row key={one.label} label={one.label} origin={isGuess(one.from) ? originWords(one.from) : ''}>
        {field(one)}
      </Row>
    ));
  // There may always be one more way to reach a contact.
  const blank = [...all.filter(({ value }) => !value), ...(contact ? ways.map(({ way }) => more(way)) : [])];
  return (
    <section class="known">
      <h2 class="eyebrow">{t('known')}</h2>
      <dl>
        {filled}
        {ways.map(({ way, scheme, of }) => (
          <Reaches
            key={way}
            label={t(`field_${way}`)}
            reaches={of(candidate)}
            scheme={scheme}
            remove={contact ? (value) => void reaches.remove(way, value) : null}
          />
        ))}
        {person.degree && (
          <Row label={t('field_degree')}>
            <span class="value">{t(`degree_${person.degree}`)}</span>
          </Row>
        )}
        {blank.length > 0 && (
          <Row label={t('add')}>
            <span class="blanks">{blank.map(field)}</span>
          </Row>
        )}
      </dl>
    </section>
  );
}
