import fc from 'fast-check';
import { builtInCadences, cadencesById } from '../../src/domain/cadence';
import { type ContactFields, contactKinds, roles } from '../../src/domain/contact';
import type { Instant } from '../../src/domain/day';
import { type Dossier, planOfDossier } from '../../src/domain/dossier';
import { emailAddress } from '../../src/domain/email-address';
import { type Identity, type IdentityKey, identityKey, linkedinSlug } from '../../src/domain/identity';
import { newRow, type Row } from '../../src/domain/merge';
import type { PromiseFields } from '../../src/domain/promise';
import { calendarOf, defaultSettings } from '../../src/domain/settings';
import { channels, directions, outcomes, reactions, type TouchFields } from '../../src/domain/touch';
import { lineIn, textIn } from '../../src/exchange/csv/values';
import type { Known } from '../../src/exchange/tables/contacts';
import { contactAdded, day, instant, zone } from '../domain/arbitraries';

/** What is written into files: people of whom everything is known, in words that files and spreadsheets stumble over. */

export const runs = Number(process.env.RUNS ?? 100);
export const now = '2026-11-22T09:30:00.000Z' as Instant;

const letters = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...'abzÄöß éŁ山田محمد👩‍💻') },
  { weight: 3, arbitrary: fc.constantFrom(...`'"=+-@,;:\\|\t%&<>#()[]{}\u00a0n`) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) },
);
const some = (more: fc.Arbitrary<string>, maxLength = 30) =>
  fc
    .array(fc.oneof({ weight: 9, arbitrary: letters }, { weight: 1, arbitrary: more }), { maxLength })
    .map((all) => all.join(''));
const wellFormed = (text: string): string =>
  text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|\ufffd/g, '');

/** As texts of one line are kept, and of several. */
export const line = some(fc.constant(' ')).map((text) => lineIn(wellFormed(text)));
export const text = some(fc.constantFrom('\n', '\n\n', '\r\n', '=1+1'), 60).map((one) => textIn(wellFormed(one)));

const word = fc.stringMatching(/^[a-z]{1,12}$/);
export const name = line.map((rest) => lineIn(`Mara ${rest}`.replaceAll('@', '')));
const domain = fc.constantFrom('example.com', 'bücher.example', 'xn--bcher-kva.example');
const email = fc
  .tuple(word, fc.constantFrom('', '+crm', "'s", '.o'), domain)
  .map(([one, more, at]) => identityKey(emailAddress(`${one}${more}@${at}`) as Identity));
const phone = fc
  .tuple(fc.integer({ min: 10, max: 99 }), fc.constantFrom('', ';ext=12'))
  .map(([one, extension]): IdentityKey => `phone:+4930901820${one}${extension}`);
const slug = fc
  .oneof(
    // At `me` and `unavailable` LinkedIn has nobody.
    word.filter((one) => linkedinSlug(one) !== null),
    fc.constantFrom('mara-öst', '山田', 'a_b-1'),
  )
  .map((one): IdentityKey => `linkedin-slug:${one}`);
const memberId = word.map((one): IdentityKey => `linkedin-id:ACoA${one.padEnd(10, 'X')}`);
const keys = fc.tuple(
  fc.uniqueArray(email, { maxLength: 3 }),
  fc.uniqueArray(phone, { maxLength: 2 }),
  fc.uniqueArray(slug, { maxLength: 1 }),
  fc.uniqueArray(memberId, { maxLength: 1 }),
);
const website = word.chain((host) =>
  fc.constantFrom('', '/', '/a?b=1&c=2', '/a,b;c').map((path) => `https://${host}.example.org${path}`),
);
const national = fc.integer({ min: 100, max: 999 }).map((one) => `030 123${one}`);
const tag = line.filter((one) => one !== '' && one.length <= 40);
const seen = (of: fc.Arbitrary<string>) => of.map((value) => ({ value, from: 'user' as const }));
const maybe = (of: fc.Arbitrary<string>) => of.map((value) => (value ? { value, from: 'user' as const } : null));

const fields = fc.record({
  name: seen(name),
  ...{ headline: maybe(line), title: maybe(line), company: maybe(line), school: maybe(line), location: maybe(line) },
  websites: fc
    .uniqueArray(website, { maxLength: 3 })
    .map((all) => all.map((value) => ({ value, from: 'user' as const }))),
  phones: fc
    .uniqueArray(national, { maxLength: 2 })
    .map((all) => all.map((value) => ({ value, from: 'user' as const }))),
  kind: fc.constantFrom(...contactKinds),
  role: fc.constantFrom(...roles),
  value: fc.constantFrom(1 as const, 2 as const, 3 as const),
  cadence: fc.constantFrom('gentle', 'slow', 'own-1'),
  tags: fc.uniqueArray(tag, { maxLength: 3 }),
  ...{ note: text, reason: text },
  knownSince: fc.option(fc.constantFrom('2019-03-12', '2026-11-19')),
  zone: fc.option(zone),
  language: fc.option(fc.constantFrom('de', 'en')),
});

const touch: fc.Arbitrary<TouchFields> = fc.record({
  ...{ at: instant, loggedAt: instant, zone },
  ...{
    channel: fc.constantFrom(...channels),
    direction: fc.constantFrom(...directions),
    outcome: fc.constantFrom(...outcomes),
  },
  ...{ note: text, about: line, reason: text },
  answeredBy: fc.option(fc.record({ name: line, role: fc.constantFrom(...roles) })),
  awayUntil: fc.option(day),
  expected: fc.option(fc.constantFrom(...reactions)),
  actual: fc.option(fc.constantFrom(...reactions)),
  ...{ noticed: fc.boolean(), deleted: fc.constant(false), elsewhere: fc.constant(false) },
});

const promise: fc.Arbitrary<PromiseFields> = fc.record({
  what: fc.constantFrom('call-back' as const, 'appointment' as const),
  by: fc.constantFrom('them' as const, 'me' as const),
  at: fc.option(instant),
  zone,
  note: text,
  madeAt: instant,
  moves: fc.array(instant, { maxLength: 2 }),
  releasedAt: fc.option(instant),
  corrected: fc.option(fc.constantFrom('kept' as const, 'late' as const, 'missed' as const)),
  correctedAt: fc.option(instant),
  deleted: fc.constant(false),
});

const rows = <F extends object>(of: readonly F[], prefix: string): Row<F>[] =>
  of.map((one, at) => newRow(`${prefix}${at}`, one, 's'));

export const dossier: fc.Arbitrary<Dossier> = fc
  .tuple(instant, fields, keys, fc.array(touch, { maxLength: 4 }), fc.array(promise, { maxLength: 3 }))
  .map(([since, given, known, touches, promises]) => {
    const { id, ...rest } = contactAdded(since, 'Europe/Berlin', given as Partial<ContactFields>);
    return {
      contact: newRow(id, rest, 's'),
      touches: rows(touches, 't'),
      promises: rows(promises, 'p'),
      identities: known.flat().map((key) => newRow(key, { contactId: id, deleted: false, refused: false }, 's')),
    };
  });

const calendar = calendarOf(defaultSettings, 'Europe/Berlin');
const cadences = cadencesById(builtInCadences);
export const knownOf = (one: Dossier): Known => ({ dossier: one, plan: planOfDossier(one, cadences, calendar) });
export const known: fc.Arbitrary<Known> = dossier.map(knownOf);
