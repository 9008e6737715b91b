import type { Day } from '../../../domain/day';
import { shortDay } from '../../../ui/when';
import { t } from '../../../ui/words';

/** "Mon, 7 Dec to Fri, 18 Dec"; one day alone: "Mon, 7 Dec". */
export const rangeWords = ({ from, to }: { readonly from: Day; readonly to: Day }, today: Day): string =>
  from === to ? shortDay(from, today) : t('dayToDay', shortDay(from, today), shortDay(to, today));
