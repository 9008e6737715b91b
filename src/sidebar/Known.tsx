import type { ComponentChildren } from 'preact';
import { isZone } from '../domain/day';
import { type Origin, personFields } from '../domain/sighting';
import { t } from '../ui/words';
import { useDesk } from './desk';
import { Field } from './Field';
import { isGuess, originWords } from './origin';
import { fieldOf, phonesOf, reachesOf, websitesOf } from './person';
import { Reaches } from './Reaches';
import { Row } from './Row';
import { useChangeContact, useSaveField } from './use-save-field';

/** A text that may be corrected. */
interface Text {
  readonly label: string;
  readonly value: string;
  readonly from?: Origin | undefined;
  readonly long?: boolean;
  readonly options?: readonly string[];
  readonly keep: (typed: string) => void;
}

const zones = (): string[] => Intl.supportedValuesOf('timeZone');

/**
 * What is known about the person, each thing with where it came from, and each text open to correction. A guess says so beside it;
 * of the others it is said when the pointer is there. What is blank takes one line together.
 */
export function Known() {
  const { candidate, work, status } = useDesk();
  const save = useSaveField();
  const changeContact = useChangeContact();
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
  const blank = all.filter(({ value }) => !value);
  return (
    <section class="known">
      <h2 class="eyebrow">{t('known')}</h2>
      <dl>
        {filled}
        <Reaches label={t('field_email')} reaches={reachesOf(candidate, 'email')} scheme="mailto:" />
        <Reaches label={t('field_phone')} reaches={phonesOf(candidate)} scheme="tel:" />
        <Reaches label={t('field_website')} reaches={websitesOf(candidate)} scheme="" />
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
