import { isKept } from '../domain/contact';
import type { ContactView } from '../messaging/views';
import { Icon } from '../ui/Icon';
import { type Choice, Menu } from '../ui/Menu';
import { t } from '../ui/words';
import { useCourse } from './use-course';

/** What is asked in place before it is done. */
export type Asked = 'closing' | 'away' | 'deleting';

interface Props {
  readonly contact: ContactView;
  readonly ask: (what: Asked) => void;
}

/** What is rarely done with a contact. */
export function CourseMenu({ contact, ask }: Props) {
  const course = useCourse(contact);
  const { plan, closing, fields } = contact;
  const { stage, step } = plan;
  const kept = isKept(fields.kind);
  // A promise comes first, whatever else is planned.
  const mayTry = (stage === 'chasing' || stage === 'talking') && step && !step.at && !isFinalTry(contact);
  const choices: (Choice | false)[] = [
    Boolean(mayTry) && { label: t('finalTry'), choose: () => void course.finalTry() },
    !closing && !kept && { label: t('becameCustomer'), choose: () => void course.become('customer') },
    !closing && { label: t('awayIt'), choose: () => ask('away') },
    !closing && { label: t('closeIt'), choose: () => ask('closing') },
    mayWait(contact) && { label: t('reconnectList_put'), choose: () => void course.list() },
    plan.turn === 'waits' && { label: t('reconnectList_off'), choose: () => void course.unlist() },
    { label: t('deleteIt'), choose: () => ask('deleting') },
  ];
  return (
    <Menu label={t('contactMenu')} choices={choices.filter((choice) => choice !== false)}>
      <Icon name="more" />
    </Menu>
  );
}

/** Nobody waits who has been begun with, to whom something is promised, or who asked to stop. */
const mayWait = ({ plan: { turn, step, undated }, closing }: ContactView): boolean =>
  !turn && !step?.at && !(undated && !closing) && closing?.reason !== 'asked-to-stop';

/** Is one final try asked for, or made and waited for? */
export const isFinalTry = ({ plan: { step } }: ContactView): boolean =>
  step?.kind === 'final-try' || step?.kind === 'close';
