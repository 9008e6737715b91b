import type { Answerer } from '../domain/touch';
import { keyed, t } from '../ui/words';

/** "answered by Ada Example, assistant" */
export const answererWords = ({ name, role }: Answerer): string =>
  name ? t(`answeredByNamed_${keyed(role)}`, name) : t(`answeredBy_${keyed(role)}`);
