import { has, type Vendor } from './vendor';

/**
 * Google Contacts, "Google CSV". Header rows as found in public files:
 * until 2024: Name, Given Name, Additional Name, Family Name, Yomi Name, …, Notes, Language, Photo, Group Membership, E-mail 1 - Type,
 * E-mail 1 - Value, Phone 1 - Type, Phone 1 - Value, Address 1 - …, Organization 1 - Type, Organization 1 - Name, …, Website 1 - Value;
 * since: First Name, Middle Name, Last Name, Phonetic First Name, …, Nickname, File As, Organization Name, Organization Title,
 * Organization Department, Birthday, Notes, Photo, Labels, E-mail 1 - Label, E-mail 1 - Value, Phone 1 - Label, Phone 1 - Value, …
 * Several values of one label stand in one field, ` ::: ` between them. `* ` marks a group of Google's own.
 */
export const google: Vendor = {
  format: 'google',
  isIts: (headings) =>
    has(headings, /^(e mail|phone) \d+ value$/, /^(given|first) name$|^name$/) ||
    has(headings, /^group membership$/, /^given name$/) ||
    has(headings, /^organization name$/, /^labels$/, /^first name$/),
  columns: [
    [/^(name|file as)$/, 'name'],
    [/^(given|first) name$/, 'given-name'],
    [/^(additional|middle) name$/, 'middle-name'],
    [/^(family|last) name$/, 'family-name'],
    [/^e mail \d+ value$/, 'email'],
    [/^phone \d+ value$/, 'phone'],
    [/^organization( 1)? name$/, 'company'],
    [/^organization( 1)? title$/, 'title'],
    [/^address 1 (city|region|country)$/, 'location'],
    [/^website \d+ value$/, 'website'],
    [/^notes$/, 'note'],
    [/^(labels|group membership)$/, 'tags'],
    [/^language$/, 'language'],
  ],
  tags: /:::/,
  tag: (tag) => (/^\*?\s*(my ?contacts|starred|other contacts)$/i.test(tag) ? '' : tag.replace(/^\*\s+/, '')),
};
