import { has, type Vendor } from './vendor';

/**
 * HubSpot, export of contacts. Header rows as found in public files: Record ID (or Record ID - Contact), First Name, Last Name, Email, Phone
 * Number, Contact owner, Last Activity Date, Lead Status, Marketing contact status, Create Date, Associated Company, Job Title, Company Name,
 * City, State/Region, Country/Region, Lifecycle Stage, Website URL, … An export of all properties has several hundred. Several choices stand
 * in one field, `;` between them.
 */
export const hubspot: Vendor = {
  format: 'hubspot',
  isIts: (headings) =>
    // Zoho has a `Record Id` too, and of every owner the id.
    (!has(headings, /^contact owner id$/) &&
      has(
        headings,
        /^record id( contact)?$|^contact id$/,
        /^(first|last) name$/,
        /^(associated company|company name|contact owner|create date|lead status|lifecycle stage|phone number)$/,
      )) ||
    has(headings, /^contact owner$/, /^(first|last) name$/, /^(lifecycle stage|lead status|create date)$/),
  columns: [
    [/^first name$/, 'given-name'],
    [/^last name$/, 'family-name'],
    [/^(email|work email|additional email addresses)$/, 'email'],
    [/^(mobile |whatsapp )?phone number$/, 'phone'],
    [/^company name$/, 'company'],
    [/^(primary )?associated company( primary)?$/, 'company'],
    [/^job title$/, 'title'],
    [/^(city|state region|country region)$/, 'location'],
    [/^linkedin (url|profile|profile url|bio|contact url)$|^hs linkedin url$/, 'linkedin'],
    [/^website url$/, 'website'],
    [/^lifecycle stage$/, 'kind'],
    [/^time zone$/, 'zone'],
    [/^preferred language$/, 'language'],
    [/^tags?$/, 'tags'],
    [/^(notes?|message)$/, 'note'],
  ],
  tags: /;/,
  open: true,
};
