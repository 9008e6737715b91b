import { describe, expect, it } from 'vitest';
import { homeOf } from '../../src/background/home';
import type { Sighting } from '../../src/domain/sighting';

const seen = (patch: Partial<Sighting>, slug?: string): Sighting => ({
  site: 'linkedin',
  kind: 'profile',
  page: 'in/freya',
  layout: 'known',
  channel: 'linkedin',
  people: [
    {
      part: 'subject',
      identities: slug ? [{ kind: 'linkedin-slug', value: slug, from: 'address' }] : [],
      websites: [],
      phones: [],
    },
  ],
  ...patch,
});
const mail = { site: 'roundcube', kind: 'thread', channel: 'email' } as const;

describe('the page to come back to', () => {
  it.each([
    [
      'a sub-page of a profile',
      seen({}, 'freya-lindqvist'),
      'https://www.linkedin.com/in/freya-lindqvist/overlay/contact-info/?x=1',
      'https://www.linkedin.com/in/freya-lindqvist/',
    ],
    [
      'a slug in another script',
      seen({}, '山田'),
      'https://www.linkedin.com/in/x',
      'https://www.linkedin.com/in/%E5%B1%B1%E7%94%B0/',
    ],
    [
      'a profile under a member id',
      seen({}),
      'https://www.linkedin.com/in/ACoAA1/',
      'https://www.linkedin.com/in/ACoAA1/',
    ],
    [
      'a Gmail thread',
      seen({ site: 'gmail', kind: 'thread' }),
      'https://mail.google.com/mail/u/0/#inbox/FMabc',
      'https://mail.google.com/mail/u/0/#inbox/FMabc',
    ],
    [
      'a mail in a preview pane',
      seen({ ...mail, page: 'INBOX/11' }),
      'http://mail.example.org/rc/?_task=mail&_token=t&_mbox=INBOX',
      'http://mail.example.org/rc/?_task=mail&_mbox=INBOX&_uid=11&_action=show',
    ],
    [
      'a mail in a folder of a folder',
      seen({ ...mail, page: 'Kunden/Neu/4' }),
      'http://mail.example.org/?_task=mail',
      'http://mail.example.org/?_task=mail&_mbox=Kunden%2FNeu&_uid=4&_action=show',
    ],
    [
      'a mail being written',
      seen({ ...mail, kind: 'compose', page: 'compose/1' }),
      'http://mail.example.org/?_task=mail&_id=1',
      '',
    ],
    ['what is no address', seen({}, 'x'), 'javascript:alert(1)', ''],
    ['nothing', seen({}, 'x'), '', ''],
    [
      'an address that is longer than is kept',
      seen({ site: 'gmail', kind: 'thread' }),
      `https://mail.google.com/mail/u/0/?x=${'a'.repeat(5000)}`,
      '',
    ],
  ])('of %s', (_what, sighting, address, home) => {
    expect(homeOf(sighting, address)).toBe(home);
  });
});
