import { linkedinSlug } from '../../domain/identity';
import { field, textOf } from '../text';
import { experience } from './selectors';
import { anywhere } from './within';

/** A list of positions, and whose it says it is, by slug. */
interface Experience {
  readonly whose: string;
  readonly list: Element;
}

interface Position {
  readonly title: string;
  readonly company: string;
}

/** As many entries as are looked at: the current ones come first. */
const mostEntries = 40;
/** Longer than any period in any language; longer lines are somebody's prose. */
const longestPeriod = 80;

/** The lists of positions that have been loaded: in the profile, or on the page of its details. */
export function experienceOf(document: Document): Experience[] {
  return anywhere(document, experience.list).flatMap((list) => {
    const keys = [...list.attributes].map(({ value }) => value).join(' ');
    const slug = linkedinSlug(/\bprofile(?:_Experience[a-z]+_|CardsExperienceOnly)(\S+)/i.exec(keys)?.[1] ?? '');
    return slug ? [{ whose: slug.value, list }] : [];
  });
}

/**
 * What the person of this slug does now, as far as that is proved: in the employ of the company on the card's badge, or, where
 * there is no badge, the only position that has not ended.
 */
export function positionOf(document: Document, slug: string | undefined, badge: string | undefined) {
  const list = experienceOf(document).find(({ whose }) => whose === slug)?.list;
  const entries = [...(list?.querySelectorAll(experience.entry) ?? [])].slice(0, mostEntries);
  const now = entries.filter((entry) => !entry.parentElement?.closest(experience.entry)).flatMap(currentIn);
  const found = badge ? now.find(({ company }) => company === badge) : now.length === 1 ? now[0] : undefined;
  if (!found) return {};
  return {
    ...field('title', found.title, 'experience'),
    ...(badge ? {} : field('company', found.company, 'experience')),
  };
}

/** The positions of one entry that have not ended: one position, or several in the employ of one company. */
function currentIn(entry: Element): Position[] {
  const roles = [...entry.querySelectorAll('ul > li')].filter((role) => linesOf(role).some(isPeriod));
  if (!roles.length) {
    const [title = '', company = '', ...rest] = linesOf(entry);
    const periods = rest.filter(isPeriod);
    // Two periods without a list: several positions, of which it is not known which line is whose.
    return periods.length === 1 && isCurrent(periods[0] ?? '') ? position(title, company) : [];
  }
  const head = [...entry.querySelectorAll('p')].filter((line) => !line.closest('ul'));
  const company = textOf(head[0]);
  return roles.flatMap((role) => {
    const [title = '', ...rest] = linesOf(role);
    const periods = rest.filter(isPeriod);
    return periods.length === 1 && isCurrent(periods[0] ?? '') ? position(title, company) : [];
  });
}

/** "Company · Full-time". */
const position = (title: string, company: string): Position[] =>
  title && company && !isPeriod(company) ? [{ title, company: company.split(/\s[·・•]\s/)[0] ?? '' }] : [];

/** The lines of an entry, without what the person has written about it. */
const linesOf = (entry: Element): string[] =>
  [...entry.querySelectorAll('p')]
    .filter((line) => !line.closest(experience.prose) && !line.querySelector(`p, ${experience.prose}`))
    .map((line) => textOf(line))
    .filter(Boolean);

/** "Jan 2020 - Mar 2022 · 2 yrs", "2020年1月 - 現在". */
const isPeriod = (line: string): boolean => line.length <= longestPeriod && /\p{Nd}{4}[^-–—]*[-–—]/u.test(line);

/** A period that has ended names two years; one that has not ends in a word, in any language. */
function isCurrent(line: string): boolean {
  const period = line.split(/\s[·・•]\s/)[0] ?? '';
  const [, since = '', until = ''] = /^(.*)[-–—](.*)$/.exec(period) ?? [];
  return since.match(/\p{Nd}{4}/gu)?.length === 1 && /\p{L}{2}/u.test(until) && !/\p{Nd}/u.test(until);
}
