import { logTouch } from '../src/domain/acts';
import { builtInCadences, cadencesById } from '../src/domain/cadence';
import { captureContact } from '../src/domain/capture';
import { type Instant, instantFromMs } from '../src/domain/day';
import { type Circumstances, planOfDossier } from '../src/domain/dossier';
import { newestStamp, nextStamp, type Stamp } from '../src/domain/merge';
import { calendarOf, defaultSettings } from '../src/domain/settings';
import { channels } from '../src/domain/touch';
import { storedContact } from '../src/store/dossiers';

/** The rows of some hundred people with ten touches each, under ids that a page can multiply: `PERSON` and a number. */
export const templates = 200;

const dayMs = 86_400_000;
const cadences = cadencesById(builtInCadences);
const calendar = calendarOf(defaultSettings, 'UTC');

export interface Template {
  readonly contacts: unknown;
  readonly touches: readonly unknown[];
  readonly identities: readonly unknown[];
}

export function template(index: number, nowMs: number): Template {
  let last: Stamp | null = null;
  let ids = 0;
  const at = (daysAgo: number): Circumstances => ({
    now: instantFromMs(nowMs - daysAgo * dayMs),
    zone: 'UTC',
    calendar,
    cadences,
    stamp: () => (last = nextStamp(last, nowMs - daysAgo * dayMs, 'bench')),
    newId: () => `PERSON-${++ids}`,
  });
  const name = { value: `Person ${index} of the bench`, from: 'heading' } as const;
  const identity = { kind: 'email', value: 'PERSON@example.com', from: 'mail-header' } as const;
  const person = { name, part: 'subject', identities: [identity], websites: [], phones: [] } as const;
  const began = 30 + (index % 170);
  let dossier = captureContact({ person, home: '' }, at(began));
  for (let touch = 0; touch < 10; touch++) {
    const daysAgo = Math.max(1, began - touch * 3 - (index % 3));
    const channel = channels[(index + touch) % channels.length] ?? 'email';
    const when: Instant = at(daysAgo).now;
    dossier = logTouch(
      dossier,
      { channel, direction: 'out', outcome: 'sent', note: 'A line or two of note.', about: '', at: when },
      at(daysAgo),
    );
  }
  return {
    contacts: storedContact(dossier, planOfDossier(dossier, cadences, calendar)),
    touches: dossier.touches.map((row) => ({ ...row, contactId: dossier.contact.id, version: newestStamp(row) })),
    identities: dossier.identities,
  };
}
