// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { reportText } from '../../src/dashboard/settings/what-i-see/report-text';
import type { PageReport } from '../../src/messaging/views';
import { all, get, press, settled, text } from '../ui/page';
import { openSettings, section } from './settings-page';

vi.mock('webextension-polyfill', () => import('../ui/fake-browser'));

const profile: PageReport = {
  site: 'linkedin',
  kind: 'profile',
  layout: 'known',
  reading: false,
  people: 1,
  language: 'de',
  fields: [
    { name: 'name', from: 'heading' },
    { name: 'company', from: null },
  ],
  signals: [
    { name: 'profile card by key', found: true },
    { name: 'company badge', found: false },
  ],
};
const nobody: PageReport = { ...profile, site: 'gmail', kind: null, layout: null, people: 0, fields: [], signals: [] };

async function look(...reports: PageReport[]): Promise<void> {
  const background = await openSettings();
  background.reports = reports;
  await press(get('button', 'Look again'));
  await settled();
}

describe('what Steadfast can see', () => {
  it('is said of the page looked at last: what was read, what was found and what not', async () => {
    await look(profile);
    expect(text(section('What I can see'))).toContain('LinkedIn · a profile');
    expect(text(get('list', 'What was read'))).toBe('Name from the page headingCompany blank');
    expect(text(get('list', 'Found on the page'))).toBe('profile card by key');
    expect(text(get('list', 'Not on the page'))).toBe('company badge');
  });

  it('says what to do when no page is read', async () => {
    await look();
    expect(text(section('What I can see'))).toContain('Open a LinkedIn profile or a mail, come back and look again.');
    expect(all('button', 'Copy report')).toEqual([]);
  });

  it('can be asked of another page that is open', async () => {
    await look(nobody, profile);
    const choice = section('What I can see').querySelector('select') as HTMLSelectElement;
    expect([...choice.options].map(text)).toEqual(['1 · Gmail · nobody on the page', '2 · LinkedIn · a profile']);
    choice.value = '1';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    expect(text(get('list', 'Found on the page'))).toBe('profile card by key');
  });

  it('is copied as a report', async () => {
    const writeText = vi.fn(async () => {});
    vi.stubGlobal('navigator', { ...navigator, userAgent: 'Firefox/153.0', clipboard: { writeText } });
    await look(profile);
    await press(get('button', 'Copy report'));
    await settled();
    const report = reportText(profile, 'Steadfast 1.2.3, Firefox/153.0');
    expect(writeText).toHaveBeenCalledWith(report);
    expect(text(section('What I can see'))).not.toContain('could not be copied');
    vi.unstubAllGlobals();
  });
});

describe('the report', () => {
  it('is for whoever mends the reader', () => {
    expect(reportText(profile, 'Steadfast 0.1.0, Firefox/153.0')).toBe(
      [
        'Steadfast 0.1.0, Firefox/153.0',
        'site: linkedin, page: profile, layout known',
        'page language: de',
        'people: 1',
        'read: name: heading, company: blank',
        'found: profile card by key',
        'not found: company badge',
      ].join('\n'),
    );
  });

  it('of a page that says nobody', () => {
    expect(reportText({ ...nobody, site: null, language: '' }, 'Steadfast')).toContain('site: not known, page: nobody');
  });
});

it('is where the sidebar leads when nobody was recognised: the page opens at that part', async () => {
  const seen = vi.spyOn(Element.prototype, 'scrollIntoView');
  await openSettings({}, undefined, '#what-i-see');
  expect(seen.mock.contexts).toEqual([get('heading', 'What I can see')]);
  seen.mockRestore();
});
