/** The fictional people of the practice pages. */
export interface PracticePerson {
  readonly slug: string;
  readonly memberId: string;
  readonly name: string;
  readonly headline: string;
  readonly company: string;
  readonly school: string;
  readonly location: string;
  readonly degree: 1 | 2;
  readonly about: string;
  readonly email?: string;
  readonly phone?: string;
  readonly website?: string;
}

export const freya: PracticePerson = {
  slug: 'freya-lindqvist',
  memberId: 'ACoAAFreyaLindqvistPracticePage0000001',
  name: 'Freya Lindqvist',
  headline: 'Head of Procurement at Norrsken Möbler | Furniture for public rooms',
  company: 'Norrsken Möbler',
  school: 'Chalmersby School of Design',
  location: 'Gothenburg, Västra Götaland County, Sweden',
  degree: 1,
  about: 'I buy oak, birch and ash for libraries, schools and town halls, and like to know where the tree stood.',
  email: 'freya.lindqvist@example.com',
  phone: '+46 31 555 01 42',
  website: 'https://norrsken.example.com/',
};

export const malik: PracticePerson = {
  slug: 'malik-osei',
  memberId: 'ACoAAMalikOseiPracticePage000000000002',
  name: 'Malik Osei',
  headline: 'Operations Director, Harbour Street Clinics',
  company: 'Harbour Street Clinics',
  school: 'University of Kumasa',
  location: 'Bristol, England, United Kingdom',
  degree: 2,
  about: 'Eleven clinics, one timetable. Ask me about waiting rooms.',
};

export const hana: PracticePerson = {
  slug: 'hana-kobayashi-28b4',
  memberId: 'ACoAAHanaKobayashiPracticePage00000003',
  name: 'Hana Kobayashi',
  headline: 'Founder @ Komorebi Light | Lamps that do not hum',
  company: 'Komorebi Light',
  school: 'Hoshimi College',
  location: 'Lyon, Auvergne-Rhône-Alpes, France',
  degree: 2,
  about: 'We make quiet lamps for reading rooms. Before that: eight years of theatre lighting.',
  website: 'https://komorebi.example.org/',
};

export const people: readonly PracticePerson[] = [freya, malik, hana];

/** The person who uses Steadfast. */
export const self = { name: 'Nora Vale', email: 'nora.vale@example.com' } as const;

export interface PracticeThread {
  readonly id: string;
  readonly subject: string;
  readonly from: { readonly name: string; readonly email: string };
  /** As Gmail shows it. */
  readonly date: string;
  readonly text: readonly string[];
}

/** The second names other addresses in its text: nobody to be logged. */
export const threads: readonly PracticeThread[] = [
  {
    id: 'FMfcgzPracticeThreadAboutSamplesA',
    subject: 'Samples for the reading room',
    from: { name: 'Tomás Oliveira', email: 'tomas.oliveira@example.org' },
    date: '16 Nov 2026, 09:41',
    text: ['Hello Nora,', 'the samples came. Could you call me towards the end of next week?', 'Tomás'],
  },
  {
    id: 'FMfcgzPracticeThreadAboutWoodsC',
    subject: 'Which woods this autumn',
    from: { name: 'Freya Lindqvist', email: 'freya.lindqvist@example.com' },
    date: '12 Nov 2026, 11:20',
    text: ['Dear Nora,', 'it is autumn: oak, please, and the price per metre.', 'Freya'],
  },
  {
    id: 'FMfcgzPracticeThreadAboutPricesB',
    subject: 'Price list, second try',
    from: { name: 'Ruth Adler', email: 'ruth.adler@example.net' },
    date: '18 Nov 2026, 15:05',
    text: [
      'Dear Nora,',
      'for the order please write to mailto:orders@example.net, for the invoice to mailto:billing@example.net.',
      'Best wishes, Ruth',
    ],
  },
];
