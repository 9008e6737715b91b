import { describe, expect, it } from 'vitest';
import { website } from '../../src/sites/linkedin/address';
import { linkedin } from '../../src/sites/linkedin/linkedin';
import { parse } from './captured';

const anywhere = parse('<title>Ross Martin | LinkedIn</title><main></main>', 'https://www.linkedin.com/');
const pageOf = (address: string) => linkedin.page(new URL(address), anywhere);

describe('an address of LinkedIn names a profile or nothing', () => {
  it.each([
    ['https://www.linkedin.com/in/ross-martin/', 'in/ross-martin'],
    ['https://www.linkedin.com/in/ross-martin', 'in/ross-martin'],
    ['https://www.linkedin.com/in/Ross-Martin/?trk=x#y', 'in/ross-martin'],
    ['https://si.linkedin.com/in/ross-martin', 'in/ross-martin'],
    ['https://linkedin.com/in/ross-martin', 'in/ross-martin'],
    ['https://www.linkedin.com/in/ross-martin/de/', 'in/ross-martin'],
    ['https://www.linkedin.com/in/ross-martin/details/experience/', 'in/ross-martin'],
    ['https://www.linkedin.com/in/ross-martin/recent-activity/all/', 'in/ross-martin'],
    ['https://www.linkedin.com/in/%E5%B1%B1%E7%94%B0/', 'in/山田'],
    ['https://www.linkedin.com/in/ACoAA65wZ2TleCtI1wRwsXk-ypnRUi0/', 'in/ACoAA65wZ2TleCtI1wRwsXk-ypnRUi0'],
  ])('%s is %s', (address, page) => {
    expect(pageOf(address)).toBe(page);
  });

  it.each([
    'https://www.linkedin.com/in/me/',
    'https://www.linkedin.com/in/',
    'https://www.linkedin.com/in/%E5%B1',
    'https://www.linkedin.com/feed/',
    'https://www.linkedin.com/authwall?sessionRedirect=%2Fin%2Fross-martin',
    'https://www.linkedin.com/checkpoint/challenge/in/ross-martin',
    'https://www.linkedin.com/login',
    'https://www.linkedin.com/company/in/about/',
    'https://www.linkedin.com/jobs/view/1/',
    'https://www.linkedin.com/search/results/people/?keywords=in',
    'https://www.linkedin.com/messaging/',
    'https://www.linkedin.com/in/ACwAAC2rossMartinQx7leadOne1/',
    'https://www.linkedin.com/notifications/',
    'https://www.linkedin.com/school/in/people/',
    'https://www.linkedin.com/feed/update/urn:li:activity:7/',
    'https://www.linkedin.com/sales/lead/ACwAAA,NAME_SEARCH,x',
    'https://www.linkedin.com.example.com/in/ross-martin/',
    'https://notlinkedin.com/in/ross-martin/',
  ])('%s is nobody', (address) => {
    expect(pageOf(address)).toBeNull();
  });

  it('is nobody behind a wall', () => {
    const wall = parse(
      '<title>Ross Martin | LinkedIn</title><meta name="pageKey" content="auth_wall_desktop_profile"><main></main>',
      'https://www.linkedin.com/in/ross-martin/',
    );
    expect(linkedin.page(new URL('https://www.linkedin.com/in/ross-martin/'), wall)).toBeNull();
  });
});

describe('a website is taken out of LinkedIn’s link around it', () => {
  it.each([
    ['https://www.linkedin.com/safety/go/?url=https%3A%2F%2Fwww%2Eexample%2Ecom&urlhash=x', 'https://www.example.com'],
    ['https://www.linkedin.com/redir/redirect?url=http%3A%2F%2Fexample%2Eorg%2Fa&urlhash=x', 'http://example.org/a'],
    ['/safety/go/?url=https%3A%2F%2Fexample.com%2F%3Fq%3D1', 'https://example.com/?q=1'],
    ['https://example.net/', 'https://example.net/'],
    ['https://www.linkedin.com/company/x/', ''],
    ['https://www.linkedin.com/safety/go/?url=data%3Atext%2Fhtml%2Cx', ''],
    ['https://www.linkedin.com/safety/go/', ''],
    ['javascript:alert(1)', ''],
    ['mailto:x@example.com', ''],
    ['https://[', ''],
  ])('%s is %j', (href, expected) => {
    expect(website(href)).toBe(expected);
  });
});
