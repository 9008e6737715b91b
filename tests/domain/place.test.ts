import { describe, expect, it } from 'vitest';
import { changeContact, logTouch } from '../../src/domain/acts';
import { builtInCadences, cadencesById } from '../../src/domain/cadence';
import { captureContact } from '../../src/domain/capture';
import type { Instant } from '../../src/domain/day';
import { planOfDossier } from '../../src/domain/dossier';
import type { Identity } from '../../src/domain/identity';
import { languageOf, zoneOf } from '../../src/domain/place';
import { calendarOf, defaultSettings } from '../../src/domain/settings';
import type { Seen } from '../../src/domain/sighting';

const nobody = { zone: null, language: null, location: null, phones: [] };
const from = (value: string): Seen => ({ value, from: 'card' });

describe('where somebody is', () => {
  it('is what the user said, whatever else is known', () => {
    const contact = { ...nobody, zone: 'Europe/Zurich', language: 'de', location: from('Paris, France') };
    expect(zoneOf(contact, ['phone:+33123456789'])).toEqual({ value: 'Europe/Zurich', from: 'user' });
    expect(languageOf(contact, ['phone:+33123456789'])).toEqual({ value: 'de', from: 'user' });
  });

  it('is guessed from a number, be it an identity or one that is only dialled', () => {
    expect(zoneOf(nobody, ['email:amina@example.net', 'phone:+33123456789'])).toEqual({
      value: 'Europe/Paris',
      from: 'phone',
    });
    expect(languageOf({ ...nobody, phones: [from('+33 1 23 45 67 89')] }, [])).toEqual({ value: 'fr', from: 'phone' });
  });

  it('is guessed from the place they name', () => {
    expect(zoneOf({ ...nobody, location: from('Hamburg, Germany') }, [])).toEqual({
      value: 'Europe/Berlin',
      from: 'location',
    });
  });

  it('is not known of somebody of whom nothing is known', () => {
    expect([zoneOf(nobody, ['email:amina@example.net']), languageOf(nobody, [])]).toEqual([null, null]);
  });
});

describe('the part of the day for the next attempt', () => {
  it('is one of the place that was guessed', () => {
    let stamps = 0;
    const stamp = () => String(++stamps).padStart(9, '0');
    const calendar = calendarOf(defaultSettings, 'Europe/Berlin');
    const cadences = cadencesById(builtInCadences);
    const now = '2026-11-18T09:00:00.000Z' as Instant;
    const c = { now, zone: calendar.zone, calendar, cadences, stamp, newId: () => `id-${++stamps}` };
    const call = { channel: 'call', direction: 'out', outcome: 'no-answer', note: '', about: '' } as const;
    const partOf = (...identities: Identity[]) => {
      const seen = identities.map((identity) => ({ ...identity, from: 'contact-info' as const }));
      const name = { value: 'Kenji Mori', from: 'heading' } as const;
      const person = { name, part: 'subject', identities: seen, websites: [], phones: [] } as const;
      const keen = changeContact(captureContact({ person, home: '' }, c), { cadence: 'keen' }, c);
      const written = logTouch(keen, { ...call, channel: 'email', outcome: 'sent' }, c);
      return planOfDossier(logTouch(written, call, c), cadences, calendar).step?.part;
    };
    // Ten in the morning in Berlin is six in the evening in Tokyo, after which comes a morning.
    expect(partOf()).toBe('afternoon');
    expect(partOf({ kind: 'phone', value: '+81312345678' })).toBe('morning');
  });
});
