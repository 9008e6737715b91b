import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captureContact } from '../../src/domain/capture';
import { changeable, changedFields } from '../../src/domain/changed-fields';
import { mergeContacts } from '../../src/domain/merge-contacts';
import { settleChanges, typeOver } from '../../src/domain/settle-changes';
import { type Origin, origins, type Person, type PersonField, type Seen } from '../../src/domain/sighting';
import { always } from './arbitraries';
import { plainCircumstances as next } from './two-contacts';

type Fields = Partial<Record<PersonField, Seen>>;
const seen = (value: string, from: Origin = 'card'): Seen => ({ value, from });
const person = (fields: Fields): Person => ({ ...fields, part: 'subject', identities: [], websites: [], phones: [] });
const name = seen('Anna Schmidt', 'heading');
const contact = (fields: Fields) => captureContact({ person: { name, ...person(fields) } as never, home: '' }, next());

/** What is offered of somebody who stood there with one thing, when the page shows another. */
const offered = (was: Fields, now: Fields): string[] =>
  changedFields(contact(was).contact.fields, person(now)).map(
    (one) => `${one.field}: ${one.was.value} > ${one.now.value}`,
  );

describe('a changed field', () => {
  it('is a new title, company, place, name or headline, in that order', () => {
    const was = { title: seen('Buyer'), company: seen('Acme'), location: seen('Hamburg'), headline: seen('Oak') };
    const now = {
      headline: seen('Ash'),
      name: seen('Anna Müller', 'heading'),
      location: seen('Lisbon, Portugal'),
      company: seen('Contoso', 'badge'),
      title: seen('Head of Procurement', 'experience'),
    };
    expect(offered(was, now)).toEqual([
      'title: Buyer > Head of Procurement',
      'company: Acme > Contoso',
      'location: Hamburg > Lisbon, Portugal',
      'name: Anna Schmidt > Anna Müller',
      'headline: Oak > Ash',
    ]);
  });

  it('is none where nothing stood, where the user emptied it, and where the page says nothing', () => {
    expect(offered({}, { company: seen('Contoso') })).toEqual([]);
    expect(offered({ company: seen('', 'user') }, { company: seen('Contoso') })).toEqual([]);
    expect(offered({ company: seen('Acme') }, {})).toEqual([]);
    expect(offered({ company: seen('Acme') }, { company: seen(' ') })).toEqual([]);
  });

  it.each(['address', 'title', 'headline', 'selection', 'header-like'] as const)(
    'is never read from a guess: %s',
    (from) => {
      expect(offered({ company: seen('Acme', from) }, { company: seen('Contoso', from) })).toEqual([]);
    },
  );

  it('is offered over what the user typed where the profile itself says so, and not where less does', () => {
    const typed = { company: seen('Acme', 'user') };
    expect(offered(typed, { company: seen('Contoso', 'badge') })).toHaveLength(1);
    expect(offered(typed, { company: seen('Contoso', 'structured-data') })).toEqual([]);
    expect(
      offered({ company: seen('Acme', 'headline') }, { company: seen('Contoso', 'structured-data') }),
    ).toHaveLength(1);
  });

  it.each<[PersonField, string, string]>([
    ['company', 'Acme Inc.', 'Acme, Inc'],
    ['company', 'Acme', 'ACME GmbH & Co. KG'],
    ['company', 'Société Générale', 'Societe  Generale S.A.'],
    ['company', 'Acme Rail…', 'Acme Railways'],
    ['company', 'Acme Railways', 'Acme Rail...'],
    ['company', 'Acme', '**** ****'],
    ['title', 'Head of R&D', 'Head of R and D'],
    ['title', 'Head of Procurement', 'head of procurement 🚀'],
    ['location', 'Hamburg, Germany', 'Hamburg, Hamburg, Germany'],
    ['location', 'Greater Hamburg Area', 'Hamburg, Germany'],
    ['headline', 'Oak, ash and patience', 'Oak · ash · and patience'],
    ['name', 'Anna Schmidt', 'Schmidt, Anna'],
    ['name', 'Anna Schmidt', 'Anna S.'],
    ['name', 'Anna Schmidt', 'Dr. Anna Maria Schmidt (she/her)'],
    ['name', 'Anna Schmidt', 'Anna'],
    ['name', 'Jörg Schmidt', 'Jorg SCHMIDT'],
  ])('is not another spelling: %s “%s” and “%s”', (field, was, now) => {
    expect(offered({ [field]: seen(was, 'heading') }, { [field]: seen(now, 'heading') })).toEqual([]);
  });

  it.each<[PersonField, string, string]>([
    ['company', 'Acme', 'Acme Railways'],
    ['title', 'Head of Procurement', 'Head of Procurement EMEA'],
    ['location', 'Hamburg, Germany', 'Munich, Germany'],
    ['name', 'Anna Schmidt', 'Anna Schmidt-Müller'],
    ['name', 'Anna', 'Anna Schmidt'],
  ])('is what means something else: %s “%s” and “%s”', (field, was, now) => {
    expect(offered({ [field]: seen(was, 'heading') }, { [field]: seen(now, 'heading') })).toHaveLength(1);
  });

  it('is no name of which nothing is left, nor one that a mail program shows', () => {
    expect(offered({}, { name: seen('Mara Example', 'heading') })).toEqual([]);
    expect(offered({}, { name: seen('山田花子', 'heading') })).toEqual([]);
    expect(
      offered({ name: seen('Anna Schmidt', 'mail-header') }, { name: seen('Anna Müller', 'mail-header') }),
    ).toEqual([]);
  });
});

describe('the user’s word on a change', () => {
  const acme = () => contact({ company: seen('Acme', 'user'), title: seen('Buyer') });
  const now = { company: seen('Contoso', 'badge'), title: seen('Head of Procurement', 'experience') };

  it('to take it takes what the page says, with where it says so, and nothing is offered any more', () => {
    const before = acme();
    const after = settleChanges(before, changedFields(before.contact.fields, person(now)), true, next());
    expect(after.contact.fields).toMatchObject(now);
    expect(changedFields(after.contact.fields, person(now))).toEqual([]);
  });

  it('to keep what stands is remembered for what the page said, in whatever spelling, and for nothing else', () => {
    const before = acme();
    const kept = settleChanges(before, changedFields(before.contact.fields, person(now)), false, next());
    expect(kept.contact.fields.company).toEqual(seen('Acme', 'user'));
    expect(changedFields(kept.contact.fields, person({ ...now, company: seen('CONTOSO Inc.', 'badge') }))).toEqual([]);
    const moved = person({ company: seen('Northwind', 'badge') });
    expect(changedFields(kept.contact.fields, moved).map((one) => one.now.value)).toEqual(['Northwind']);
  });

  it('is remembered by whoever they become part of', () => {
    const kept = settleChanges(acme(), [{ field: 'company', now: now.company }], false, next());
    const { into } = mergeContacts(contact({ company: seen('Acme') }), kept, next());
    expect(into.contact.fields.declined).toEqual([{ field: 'company', value: 'Contoso' }]);
    expect(changedFields(into.contact.fields, person({ company: now.company }))).toEqual([]);
  });

  it('to type over what was read declines it: the page goes on saying it', () => {
    const before = contact({ company: seen('Nordlicht GmbH', 'badge') });
    const typed = typeOver(before, { company: seen('Nordlicht Holding', 'user') }, next());
    expect(typed.contact.fields.company).toEqual(seen('Nordlicht Holding', 'user'));
    expect(changedFields(typed.contact.fields, person({ company: seen('Nordlicht GmbH', 'badge') }))).toEqual([]);
    expect(changedFields(typed.contact.fields, person({ company: seen('Contoso', 'badge') }))).toHaveLength(1);
  });

  it('to type over it before they are a contact does so too', () => {
    const declined = [{ field: 'company', value: 'Nordlicht GmbH' }] as const;
    const capture = { person: { name, ...person({ company: seen('Mine', 'user') }) } as never, home: '', declined };
    const { fields } = captureContact(capture, next()).contact;
    expect(changedFields(fields, person({ company: seen('Nordlicht GmbH', 'badge') }))).toEqual([]);
  });

  it('is remembered of sixty values, the newest', () => {
    let dossier = acme();
    for (let at = 0; at < 70; at++)
      dossier = settleChanges(dossier, [{ field: 'headline', now: seen(`Oak ${at}`) }], false, next());
    expect(dossier.contact.fields.declined.map(({ value }) => value).slice(-2)).toEqual(['Oak 68', 'Oak 69']);
    expect(dossier.contact.fields.declined).toHaveLength(60);
  });
});

describe('whatever a page shows', () => {
  const text = fc.oneof(
    fc.constantFrom('Acme', 'acme inc', 'Contoso', '', '…', '***', 'Anna Schmidt', 'Anna Müller'),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  );
  const some = fc.record({ value: text, from: fc.constantFrom(...origins) });
  const fields = fc.record(Object.fromEntries(changeable.map((field) => [field, some])), {
    requiredKeys: [],
  }) as fc.Arbitrary<Fields>;

  it(
    'what is offered once and settled, by taking or keeping, is not offered again',
    always(fields, fields, fc.boolean(), (was, shown, take) => {
      const before = contact({ ...was, name: was.name?.value.trim() ? was.name : name });
      const changes = changedFields(before.contact.fields, person(shown));
      for (const { now } of changes)
        expect(['user', 'headline', 'title', 'address', 'selection', 'header-like']).not.toContain(now.from);
      if (!changes.length) return;
      const after = settleChanges(before, changes, take, next());
      expect(changedFields(after.contact.fields, person(shown))).toEqual([]);
    }),
  );
});
