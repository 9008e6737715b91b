import { describe, expect, it } from 'vitest';
import { linkedinProfile } from '../../src/domain/linkedin-address';

describe('whom the address of a LinkedIn profile names', () => {
  it.each([
    'https://www.linkedin.com/in/jos%C3%A9-example/',
    'https://www.linkedin.com/in/jos%c3%a9-example',
    'https://www.linkedin.com/in/JOS%C3%89-Example/',
    'https://www.linkedin.com/in/jose%CC%81-example/', // e and a combining accent
    'https://de.linkedin.com/in/josé-example',
    'https://www.linkedin.com/in/jos%C3%A9-example/de',
    'https://www.linkedin.com/in/jos%C3%A9-example/en-us/?originalSubdomain=es',
    'https://www.linkedin.com/in/jos%C3%A9-example/overlay/contact-info/',
    'https://www.linkedin.com/in/jos%C3%A9-example?trk=people-guest',
    'https://www.linkedin.com/in/jos%C3%A9-example#about',
    'https://www.linkedin.com/mwlite/in/jos%C3%A9-example',
    'https://m.linkedin.com/in/jos%C3%A9-example',
    'http://linkedin.com/in/jos%C3%A9-example',
    ' HTTPS://WWW.LINKEDIN.COM/in/jos%C3%A9-example ',
  ])('%s', (address) => {
    expect(linkedinProfile(address)).toEqual({ kind: 'linkedin-slug', value: 'josé-example' });
  });

  it('is said by member id in links from messages, and by an id of its own in Sales Navigator', () => {
    const id = (kind: string, value: string) => ({ kind, value });
    expect(linkedinProfile('https://www.linkedin.com/in/ACoAABcDeFgHiJk/')).toEqual(
      id('linkedin-id', 'ACoAABcDeFgHiJk'),
    );
    const lead = 'https://www.linkedin.com/sales/lead/ACwAABcDeFgHiJk,NAME_SEARCH,x1Y2';
    expect(linkedinProfile(lead)).toEqual(id('sales-id', 'ACwAABcDeFgHiJk'));
    expect(linkedinProfile('https://www.linkedin.com/in/ACwAABcDeFgHiJk')).toEqual(id('sales-id', 'ACwAABcDeFgHiJk'));
  });

  it.each([
    'https://www.linkedin.com/in/me/',
    'https://www.linkedin.com/in/',
    'https://www.linkedin.com/company/example/',
    'https://www.linkedin.com/pub/jonas-example/1/2a/3b', // nothing says what has become of it
    'https://linkedin.com.example.org/in/jonas-example',
    'https://www.example.com/?to=https://www.linkedin.com/in/jonas-example',
    'javascript://www.linkedin.com/in/jonas-example',
    'www.linkedin.com/in/jonas-example',
    `https://www.linkedin.com/in/jonas-example?${'x'.repeat(3000)}`,
  ])('%s names nobody', (address) => {
    expect(linkedinProfile(address)).toBeNull();
  });
});
