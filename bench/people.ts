import { logTouch } from '../src/domain/acts';
import { builtInCadences, cadencesById } from '../src/domain/cadence';
import { captureContact } from '../src/domain/capture';
import { cardOf } from '../src/domain/card';
import { type Instant, instantFromMs } from '../src/domain/day';
import { type Circumstances, planOfDossier } from '../src/domain/dossier';
import { newestStamp, nextStamp, type Stamp } from '../src/domain/merge';
import { packedStamps } from '../src/domain/packed-stamps';
import { calendarOf, defaultSettings } from '../src/domain/settings';
import { channels } from '../src/domain/touch';
import { storedContact } from '../src/store/dossiers';

/** The rows of some hundred people with ten touches each, under ids that a page can multiply: `PERSON` and a number. */
export const templates = 200;

const dayMs = 86_400_000;
const cadences = cadencesById(builtInCadences);
const calendar = calendarOf(defaultSettings, 'UTC');

const firsts = ['Jonas', 'Amina', 'María', 'José', 'Łukasz', 'Hana', 'Bela', 'Peter', 'Anna', 'Olga', 'Kim', 'Wei'];
const lasts = ['Brandt', 'Okafor', 'Novák', 'Kobayashi', 'García', 'Müller', 'Smith', 'Rossi', 'Kowalski', 'Silva'];
const companies = ['Oak & Sons', 'Elm', 'Birch Instruments', 'Ash Logistics', 'Rowan Textiles', 'Linden Foods'];
const notes = [
  ...['Left the price list with the front desk.', 'Likes oak floors.', 'Call again after the fair.'],
  ...['Sent the catalogue.', 'Asks for references in their trade.', ''],
];

export interface Template {
  readonly cards: unknown;
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
  const from = 'heading' as const;
  const one = <T>(list: readonly T[], turn: number): T => list[turn % list.length] as T;
  const name = { value: `${one(firsts, index)} ${one(lasts, Math.floor(index / 12))} PERSON`, from };
  const company = { value: one(companies, index * 7), from };
  const identity = { kind: 'email', value: 'PERSON@example.com', from: 'mail-header' } as const;
  const person = { name, company, part: 'subject', identities: [identity], websites: [], phones: [] } as const;
  const began = 30 + (index % 170);
  let dossier = captureContact({ person, home: '' }, at(began));
  for (let touch = 0; touch < 10; touch++) {
    const daysAgo = Math.max(1, began - touch * 3 - (index % 3));
    const channel = channels[(index + touch) % channels.length] ?? 'email';
    const when: Instant = at(daysAgo).now;
    dossier = logTouch(
      dossier,
      { channel, direction: 'out', outcome: 'sent', note: one(notes, index + touch * 5), about: '', at: when },
      at(daysAgo),
    );
  }
  const plan = planOfDossier(dossier, cadences, calendar);
  // As `writeDossier` keeps them.
  return {
    cards: cardOf(dossier, plan),
    contacts: packedStamps(storedContact(dossier, plan)),
    touches: dossier.touches.map((row) =>
      packedStamps({ ...row, contactId: dossier.contact.id, version: newestStamp(row) }),
    ),
    identities: dossier.identities.map(packedStamps),
  };
}
