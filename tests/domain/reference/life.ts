import type { Cadences } from '../../../src/domain/cadence';
import type { Calendar } from '../../../src/domain/calendar';
import type { Contact } from '../../../src/domain/contact';
import type { Promised } from '../../../src/domain/promise';
import type { Touch } from '../../../src/domain/touch';

/** All that the next step of a contact may depend on. The present time is not part of it. */
export interface Life {
  readonly contact: Contact;
  readonly touches: readonly Touch[];
  readonly promises: readonly Promised[];
  readonly cadences: Cadences;
  readonly calendar: Calendar;
}
