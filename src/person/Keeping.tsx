import { cadencesOf } from '../domain/cadence';
import { contactKinds, roles, type Value } from '../domain/contact';
import type { ContactView } from '../messaging/views';
import { cadenceName, cadenceReason } from '../ui/names';
import { counted, keyed, t } from '../ui/words';
import { useDesk } from './desk';
import { Language } from './Language';
import { Segments } from './Segments';
import { Select } from './Select';
import { Still } from './Still';
import { useCourse } from './use-course';
import { useChangeContact } from './use-save-field';

/** How this contact is kept: by which cadence, as what, in which role and language, and how much they are worth the user's time. */
export function Keeping({ contact }: { contact: ContactView }) {
  const { zone, chosen } = useDesk();
  const { id, fields, plan, language } = contact;
  return (
    <Still of={[id, fields, plan.step?.cadence, language, zone, chosen]}>
      <Ways contact={contact} />
    </Still>
  );
}

function Ways({ contact }: { contact: ContactView }) {
  const change = useChangeContact();
  const course = useCourse(contact);
  const { fields } = contact;
  return (
    <section class="keeping">
      <CadenceChoice contact={contact} />
      <div class="pair">
        <Select
          label={t('kind')}
          value={fields.kind}
          options={contactKinds}
          name={(kind) => t(`kind_${kind}`)}
          pick={(kind) => void course.become(kind)}
        />
        <Select
          label={t('role')}
          value={fields.role}
          options={roles}
          name={(role) => t(`role_${keyed(role)}`)}
          pick={(role) => change({ role })}
        />
      </div>
      <div class="pair">
        <Language contact={contact} />
        <div class="worth">
          <span aria-hidden="true">{t('worth')}</span>
          <Segments
            label={t('worth')}
            value={`${fields.value}`}
            choices={(['1', '2', '3'] as const).map((value) => ({ value, name: t(`worth_${value}`) }))}
            choose={(value) => change({ value: Number(value) as Value })}
          />
        </div>
      </div>
    </section>
  );
}

function CadenceChoice({ contact }: { contact: ContactView }) {
  const { chosen } = useDesk();
  const course = useCourse(contact);
  const { fields, plan } = contact;
  const cadences = chosen?.cadences ?? cadencesOf([]);
  const ids = [...cadences.keys()];
  const inForce = plan.step?.cadence ?? fields.cadence;
  const repeat = cadences.get(inForce)?.plan;
  return (
    <>
      <Select
        label={t('cadence')}
        value={fields.cadence}
        // One that was removed is still what this contact was put on.
        options={ids.includes(fields.cadence) ? ids : [fields.cadence, ...ids]}
        name={cadenceName}
        pick={(cadence) => void course.keepBy(cadence)}
        describedBy="cadence-why"
      >
        <p class="small quiet" id="cadence-why">
          {cadenceReason(fields.cadence)}
          {inForce !== fields.cadence && ` ${t('cadenceRanOut', cadenceName(inForce))}`}
        </p>
      </Select>
      {repeat?.kind === 'repeat' && (
        <Select
          label={t('every')}
          value={`${fields.every ?? repeat.every}`}
          options={intervals([repeat.every, ...repeat.offers, fields.every ?? repeat.every])}
          name={(days) => counted('everyDays', Number(days))}
          pick={(days) => void course.keepEvery(Number(days) === repeat.every ? null : Number(days))}
        />
      )}
    </>
  );
}

const intervals = (days: readonly number[]): string[] => [...new Set(days)].sort((a, b) => a - b).map(String);
