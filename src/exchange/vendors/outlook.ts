import { has, type Vendor } from './vendor';

/**
 * Outlook. Header rows as found in public files:
 * Outlook for Windows: Title, First Name, Middle Name, Last Name, Suffix, Company, Department, Job Title, Business Street, …, Business Phone,
 * …, Categories, …, E-mail Address, E-mail Type, E-mail Display Name, E-mail 2 Address, …, Notes, …, Web Page;
 * outlook.com: First Name, Middle Name, Last Name, Title, Suffix, Nickname, Given Yomi, Surname Yomi, E-mail Address, E-mail 2 Address,
 * E-mail 3 Address, Home Phone, …, Job Title, Department, Company, …, Schools, …, Web Page, Birthday, Anniversary, Notes.
 * `Title` is how somebody is addressed. The numbers of a company, an assistant or a fax are not the contact's.
 */
export const outlook: Vendor = {
  format: 'outlook',
  isIts: (headings) =>
    has(
      headings,
      /^e mail address$/,
      /^(first|last) name$/,
      /^(business|home) (phone|street|city)$|^mobile phone$/,
      /^job title$|^company$/,
    ),
  columns: [
    [/^first name$/, 'given-name'],
    [/^middle name$/, 'middle-name'],
    [/^last name$/, 'family-name'],
    [/^e mail( \d)? address$/, 'email'],
    [/^(business|home) phone( 2)?$|^(mobile|other|primary) phone$/, 'phone'],
    [/^company$/, 'company'],
    [/^job title$/, 'title'],
    [/^schools$/, 'school'],
    [/^business (city|state|country( region)?)$/, 'location'],
    [/^(personal )?web page$/, 'website'],
    [/^categories$/, 'tags'],
    [/^notes$/, 'note'],
  ],
  tags: /;/,
};
