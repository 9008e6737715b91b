import type { Channel, Outcome } from '../domain/touch';

/** Outlines on a 24 by 24 grid. Words come first; an icon never stands for something that is not also said. */
const shapes = {
  call: 'M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 6a2 2 0 0 1 2-2',
  voicemail: 'M6 8a4 4 0 1 0 0 8 4 4 0 1 0 0-8M18 8a4 4 0 1 0 0 8 4 4 0 1 0 0-8M6 16h12',
  email: 'M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2M3 7l9 6 9-6',
  linkedin:
    'M6 3h12a3 3 0 0 1 3 3v12a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3M8 11v6M8 7.5v.01M12 17v-6m0 3a2.5 2.5 0 0 1 5 0v3',
  text: 'M5 4h14a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-7l-5 4v-4H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2M8 9h8M8 12.5h5',
  letter: 'M4 20h16M6 16 16.5 5.5a2 2 0 0 1 3 3L9 19l-4 1z',
  meeting:
    'M9 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 1 0 0-7M2.5 20a6.5 6.5 0 0 1 13 0M16 5a3.5 3.5 0 0 1 0 6.8M18 14.5a6 6 0 0 1 3.5 5.5',
  social: 'M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18M3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18',
  other: 'M12 4.5v15M5.5 8.25l13 7.5M18.5 8.25l-13 7.5',
  reply: 'm9 7-5 5 5 5M4 12h10a6 6 0 0 1 6 6',
  stop: 'M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18M5.7 5.7l12.6 12.6',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 1 0 0-18M12 7v5l3 2',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  dashboard:
    'M4 3h5a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1M15 3h5a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1h-5a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1M4 14h5a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-5a1 1 0 0 1 1-1M15 14h5a1 1 0 0 1 1 1v5a1 1 0 0 1-1 1h-5a1 1 0 0 1-1-1v-5a1 1 0 0 1 1-1',
  close: 'm6 6 12 12M18 6 6 18',
  edit: 'm4 20 1-4L16.5 4.5a2 2 0 0 1 3 3L8 19z',
  more: 'M5 11.5v1M12 11.5v1M19 11.5v1',
  down: 'm6 9 6 6 6-6',
  promise: 'M5 5h14a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2M3 10h18M8 3v4M16 3v4',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l1.5 2h-15zM10 21h4',
  silent: 'M6 17V11a6 6 0 0 1 12 0v6l1.5 2h-15zM10 21h4M4 4l16 16',
  trash: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13',
} as const;

export type IconName = keyof typeof shapes;

export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d={shapes[name]} />
  </svg>
);

const byOutcome: Partial<Record<Outcome, IconName>> = {
  'voicemail-left': 'voicemail',
  replied: 'reply',
  'said-no': 'stop',
  'asked-to-stop': 'stop',
  'asked-to-call-later': 'clock',
  'appointment-set': 'promise',
};

export const iconOf = (channel: Channel, outcome: Outcome): IconName => byOutcome[outcome] ?? channel;
