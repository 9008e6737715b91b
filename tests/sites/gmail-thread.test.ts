import { describe, expect, it } from 'vitest';
import { gmail } from '../../src/sites/gmail/gmail';
import { asMail } from './captured';
import { type Message, mine, open, threadOf, writingOf } from './gmail-page';

const inbox = 'https://mail.google.com/mail/u/1/#inbox/FMfcgzQbgJxyzxyzxyzxyzxyzxyzxyzx';
const sentFolder = inbox.replace('#inbox', '#sent');

const anna = ['anna@example.com', 'Anna Kowalska'] as const;
const jonas = ['jonas@example.org', 'Jonas Weber'] as const;
const me = ['me@example.net', 'Tim Tester'] as const;
const alias = ['tim@example.org', 'Tim Tester'] as const;

function read(messages: readonly Message[], options: Parameters<typeof threadOf>[1] = { head: mine }, at = inbox) {
  const { document, url } = open(threadOf(messages, options), at);
  return gmail.read(document, url);
}
const people = (...args: Parameters<typeof read>): string[] | undefined =>
  asMail(read(...args)).correspondents?.map(({ email, role, name }) => `${role} ${email} ${name ?? '-'}`);

describe('the people of a thread', () => {
  it('are the senders of all its messages, collapsed or not, then the recipients, each once', () => {
    expect(
      people([
        { from: anna, collapsed: true },
        { from: me, to: [anna, jonas] },
        { from: anna, to: [me] },
      ]),
    ).toEqual(['from anna@example.com Anna Kowalska', 'to jonas@example.org Jonas Weber']);
  });

  it('are the recipients alone where the user has written, in any folder', () => {
    expect(people([{ from: me, to: [anna] }], undefined, sentFolder)).toEqual(['to anna@example.com Anna Kowalska']);
    expect(people([{ from: me, to: [anna] }])).toEqual(['to anna@example.com Anna Kowalska']);
  });

  it('do not include the writer of a sent mail, even under an address that is not known to be the user’s', () => {
    expect(people([{ from: alias, to: [anna] }], undefined, sentFolder)).toEqual(['to anna@example.com Anna Kowalska']);
    expect(people([{ from: alias, to: [anna] }], {}, sentFolder)).toEqual(['to anna@example.com Anna Kowalska']);
  });

  it('are only those who have not written, where one of the writers is the user and nothing says which', () => {
    const both: Message[] = [
      { from: alias, to: [anna, jonas] },
      { from: anna, to: [alias, jonas] },
    ];
    expect(people(both, {}, sentFolder)).toEqual(['to jonas@example.org Jonas Weber']);
    expect(
      read(
        [
          { from: alias, to: [anna] },
          { from: anna, to: [alias] },
        ],
        {},
        sentFolder,
      ),
    ).toBeNull();
  });

  it('include a writer of the Sent folder where the user’s own message may be folded away', () => {
    const folded = (head: string) => {
      const html = threadOf([{ from: anna, to: [jonas] }], { head }).replace(
        'role="list">',
        'role="list"><div class="kQ"></div>',
      );
      const { document, url } = open(html, sentFolder);
      return gmail.read(document, url)?.people.map(({ identities }) => identities[0]?.value);
    };
    expect(folded(mine)).toEqual(['anna@example.com', 'jonas@example.org']);
    expect(folded('')).toEqual(['jonas@example.org']);
  });

  it.each([
    ['en', 'me'],
    ['zh-CN', '我'],
    ['de', 'mich'],
    ['ar', 'أنا'],
  ])('do not include whom the interface calls %s %s', (lang, word) => {
    expect(people([{ from: anna, to: [['tim@example.org', word]] }], { lang })).toEqual([
      'from anna@example.com Anna Kowalska',
    ]);
  });

  it('do include somebody whose name means that in another language, and a sender who calls themselves so', () => {
    expect(people([{ from: anna, to: [['ben@example.org', 'ben']] }], { lang: 'en' })).toHaveLength(2);
    expect(people([{ from: ['mallory@example.com', 'me'], to: [anna] }], { lang: 'en' })).toHaveLength(2);
  });

  it('do not include the address that a reply is being written from', () => {
    const reply = writingOf({ hidden: '<input type="hidden" name="from" value="tim@example.org">' });
    expect(people([{ from: anna, to: [alias], after: reply }], {})).toEqual(['from anna@example.com Anna Kowalska']);
  });

  it('are those of the thread while a reply is written to somebody else', () => {
    const reply = writingOf({ line: '<span email="cesar@example.com">Cesar</span>' });
    expect(people([{ from: anna, to: [me], after: reply }], undefined, `${inbox}?compose=new`)).toEqual([
      'from anna@example.com Anna Kowalska',
    ]);
  });

  it('are found by headings, cells and tables should the classes go', () => {
    const html = threadOf([{ from: anna, to: [me, jonas] }], { head: mine });
    const { document, url } = open(html.replace(/class="(?:gD|gF gK|hb|g2)"/g, ''), inbox);
    expect(asMail(gmail.read(document, url)).correspondents).toEqual([
      { email: 'anna@example.com', name: 'Anna Kowalska', role: 'from' },
      { email: 'jonas@example.org', name: 'Jonas Weber', role: 'to' },
    ]);
  });

  it('are forty in a group, in their order', () => {
    const group = Array.from({ length: 40 }, (_, at) => [`p${at}@example.com`, `Person ${at}`] as const);
    expect(people([{ from: anna, to: group }])).toHaveLength(41);
  });
});

describe('the open details of a message', () => {
  const details = `<div class="ajA SK"><div class="ajB gt"><table class="ajC"><tbody>
    <tr class="ajv"><td class="gG">from:</td><td class="gL"><span class="gD" email="anna@example.com" name="Anna Kowalska">Anna</span></td></tr>
    <tr class="ajv"><td class="gG">reply-to:</td><td class="gL"><span email="ticket@example.net" name="Ticket">Ticket</span></td></tr>
    <tr class="ajv"><td class="gG">to:</td><td class="gL"><span email="oak@example.org" name="oak">oak</span>, <span email="jonas@example.org" name="Jonas Weber">J</span></td></tr>
    <tr class="ajv"><td class="gG">mailing list:</td><td class="gL">&lt;oak.example.org&gt;</td></tr></tbody></table></div></div>`;
  const shown = [{ from: anna, to: [['oak@example.org', 'oak']], header: details }] as const;

  it('add the recipients that the line above has cut, and not the address for replies', () => {
    expect(people(shown)).toEqual([
      'from anna@example.com Anna Kowalska',
      'to oak@example.org oak',
      'to jonas@example.org Jonas Weber',
    ]);
  });

  it('say which of them is a mailing list', () => {
    expect(read(shown)?.people.map((person) => person.automatic)).toEqual([undefined, 'list', undefined]);
  });
});

describe('“Unsubscribe” beside the sender', () => {
  const beside = '<span class="Ca" idlink="" tabindex="0">取消订阅</span>';
  const mark = (address: string) => read([{ from: [address, 'Oak'], to: [me], beside }])?.people[0]?.automatic;

  it('marks what is nobody’s own address, but not a person: lists that people write to have it too', () => {
    expect(mark('news@example.com')).toBe('list');
    expect(mark('anna@example.com')).toBeUndefined();
  });
});

describe('the newest message', () => {
  const old = { from: anna, to: [me], date: '18 Jun 2025, 13:19' };
  const answer = { from: me, to: [anna], date: '19 Jun 2025, 09:05' };

  it.each([
    ['is theirs when they wrote last', [old], 'email:anna@example.com', '2025-06-18T13:19'],
    ['is the user’s when the user wrote last', [old, answer], 'me', '2025-06-19T09:05'],
    [
      'is the last one, collapsed or not',
      [answer, { ...old, date: '20 Jun 2025, 08:00', collapsed: true }],
      'email:anna@example.com',
      '2025-06-20T08:00',
    ],
    ['is the one with the latest date, should the order be another', [answer, old], 'me', '2025-06-19T09:05'],
    ['has no date where it is not understood', [old, { ...answer, date: 'gestern' }], 'me', undefined],
  ] as const)('%s', (_what, messages, by, date) => {
    const sighting = read(messages);
    expect([sighting?.newestBy, sighting?.date]).toEqual([by, date]);
  });

  it('is nobody’s where the dates contradict the order and one of them is not understood', () => {
    const sighting = read([{ ...old, date: 'gestern' }, answer, old]);
    expect([sighting?.newestBy, sighting?.date]).toEqual([undefined, undefined]);
  });

  it('is nobody’s where the user’s address is not known: any message may be the user’s', () => {
    expect(read([old], {})?.newestBy).toBeUndefined();
    expect(read([old], {})?.date).toBe('2025-06-18T13:19');
  });

  it('is not one that the page has folded away, nor a draft', () => {
    const draft = writingOf({ line: '<span class="gD" email="me@example.net">me</span>' });
    expect(read([{ ...old, after: draft }])?.newestBy).toBe('email:anna@example.com');
    const html = threadOf([old, answer], { head: mine });
    const last = html.lastIndexOf('class="h7"');
    const { document, url } = open(`${html.slice(0, last)}class="kQ"${html.slice(last + 10)}`, inbox);
    expect(gmail.read(document, url)?.newestBy).toBe('email:anna@example.com');
  });

  it('is the user’s in a sent thread that only the user has written', () => {
    expect(read([{ ...old, from: alias, to: [anna] }], {}, sentFolder)?.newestBy).toBe('me');
  });
});

describe('a subject', () => {
  const subject = (text: string) => read([{ from: anna }], { head: mine, subject: text })?.subject;

  it('has its emoji, which are images', () => {
    expect(subject('Sale <img data-emoji="🚀" alt="x"> today &lt;b&gt;')).toBe('Sale 🚀 today <b>');
  });

  it('is without the marks of writing direction around it', () => {
    expect(subject('‫عرض السعر‬')).toBe('عرض السعر');
  });

  it.each(['(no subject)', '(kein Betreff)', '（件名なし）', '(без темы)', '(בלי נושא)'])(
    'is none when the page says %s',
    (text) => {
      expect(subject(text)).toBeUndefined();
    },
  );

  it('may begin or end with brackets', () => {
    expect(subject('(urgent) offer')).toBe('(urgent) offer');
    expect(subject('(oak) and (pine)')).toBe('(oak) and (pine)');
  });
});
