import { has, type Vendor } from './vendor';

/**
 * Pipedrive, export of people. Header rows as found in public files: Person - Name, Person - First name, Person - Last name, Person - Label
 * (or Labels), Person - Organization, Person - Email - Work, Person - Email - Home, Person - Email - Other, Person - Phone - Work, Person -
 * Phone - Mobile, …, Organization - Name, …; from the list, without the prefix: Name, Label, Organization, Email, Phone, Closed deals, Open
 * deals, Next activity date, Owner. Elsewhere they are in the language of its user: `Person - Telefon - Büro`.
 */
export const pipedrive: Vendor = {
  format: 'pipedrive',
  isIts: (headings) =>
    has(headings, /^person (name|first name|last name)$/) || has(headings, /^name$/, /^open deals$/, /^closed deals$/),
  columns: [
    [/^(person )?name$/, 'name'],
    [/^(person )?first name$/, 'given-name'],
    [/^(person )?last name$/, 'family-name'],
    [/^(person )?e ?mail( (work|home|other))?$/, 'email'],
    [/^(person )?phone( (work|home|mobile|other))?$/, 'phone'],
    [/^((person )?organization|organization name)$/, 'company'],
    [/^(person )?(job title|title)$/, 'title'],
    [/^person linkedin.*$/, 'linkedin'],
    [/^person website$/, 'website'],
    [/^person (city|state|country)$/, 'location'],
    [/^(person )?labels?$/, 'tags'],
    [/^(person )?notes?$/, 'note'],
  ],
  tags: /,/,
  open: true,
};
