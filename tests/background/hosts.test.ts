import { beforeEach, expect, it, vi } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { siteOfHost } from '../../src/ui/hosts';
import { anew } from './start';

const origins = [
  'https://mail.example.org/*',
  'http://mail.example.org/*',
  'https://*/*',
  'https://www.linkedin.com/*',
];
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { getURL: (path: string) => `chrome-extension://abc/${path}`, getManifest: () => manifest },
    permissions: { getAll: async () => ({ origins }) },
  },
}));

beforeEach(() => anew('2026-11-18T09:00:00Z'));

it('every site that comes with Steadfast is listed once, by its name, and then those the user has allowed', async () => {
  const { settingsView } = await import('../../src/background/sites');
  const { hosts } = await settingsView();
  expect(hosts.map(({ host, added }) => [host, added ? 'own' : siteOfHost(host)])).toEqual([
    ['www.linkedin.com', 'linkedin'],
    ['mail.google.com', 'gmail'],
    ['outlook.live.com', 'outlook'],
    ['outlook.office.com', 'outlook'],
    ['outlook.office365.com', 'outlook'],
    ['outlook.cloud.microsoft', 'outlook'],
    ['mail.yahoo.com', 'yahoo'],
    ['mail.proton.me', 'proton'],
    ['mail.example.org', 'own'],
  ]);
});

it.each(['linkedin.com.example.org', 'notlinkedin.com', 'mail.google.com.example.org', 'outlook.example.com', ''])(
  '%j is no site that comes with it',
  (host) => expect(siteOfHost(host)).toBeNull(),
);
