import { parseDay } from '../domain/day';
import { type Origin, personFields } from '../domain/sighting';
import { dateOnly } from '../ui/when';
import { t } from '../ui/words';
import { fieldOf } from './candidate';
import { useDesk } from './desk';
import { isGuess, originWords } from './origin';
import { useChangeContact, useSaveField } from './use-save-field';
import { useSaveZone, zones } from './use-save-zone';

/** A text that may be corrected. */
export interface KnownText {
  readonly label: string;
  readonly value: string;
  /** Where it was read, in words. */
  readonly origin: string;
  /** May it be wrong, for where it was read? */
  readonly doubtful: boolean;
  readonly long?: boolean;
  /** Said while it is typed. */
  readonly help?: string;
  readonly id?: string;
  readonly options?: readonly string[];
  /** Of a day: in what words it is shown. */
  readonly dayWords?: string;
  readonly keep: (typed: string) => unknown;
}

/** What is known of the person in so many words, blank or not. */
export function useKnownTexts(): readonly KnownText[] {
  const { candidate, work } = useDesk();
  const save = useSaveField();
  const change = useChangeContact();
  const saveZone = useSaveZone();
  const { contact } = candidate;
  const seen = personFields
    .map((field) => ({ field, ...fieldOf(candidate, work, field) }))
    // A name that is not known is asked for above.
    .filter(({ field, value }) => value || field !== 'name')
    .map(({ field, value = '', from }): KnownText => {
      const keep = (typed: string) => (typed || field !== 'name') && save(field, typed);
      return { label: t(`field_${field}`), value, ...readFrom(from), keep };
    });
  if (!contact) return seen;
  const { zone, fields } = contact;
  const guessed = zone !== null && zone.from !== 'user';
  return [
    ...seen,
    {
      label: t('field_zone'),
      value: zone?.value ?? '',
      origin: guessed ? t(`probably_${zone.from}`) : '',
      doubtful: guessed,
      options: zones(),
      keep: saveZone,
    },
    {
      label: t('field_reason'),
      value: fields.reason,
      ...readFrom(),
      long: true,
      help: t('reasonHelp'),
      keep: (reason) => change({ reason }),
    },
    {
      label: t('field_note'),
      value: fields.note,
      ...readFrom(),
      long: true,
      keep: (note) => change({ note }),
    },
    {
      label: t('field_knownSince'),
      value: fields.knownSince ?? '',
      dayWords: fields.knownSince ? dateOnly(fields.knownSince, contact.today) : '',
      ...readFrom(),
      keep: (typed) => (!typed || parseDay(typed)) && change({ knownSince: parseDay(typed) }),
    },
  ];
}

const readFrom = (from?: Origin) => ({ origin: originWords(from), doubtful: isGuess(from) });
