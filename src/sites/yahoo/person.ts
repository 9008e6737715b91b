import { email } from '../../domain/identity';
import { type Mailbox, mailboxesIn, mailboxIn, wordsIn } from '../mailbox';
import { thread } from './selectors';

const attributes = ['email', 'data-email', 'data-test-email', 'title'];

/** The people that a place in a header names: each in a "pill", or all in one line after a word such as "Cc:". */
export function entriesIn(place: Element): Mailbox[] {
  const pills = place.matches(thread.pill) ? [place] : [...place.querySelectorAll(thread.pill)];
  const outer = pills.filter((pill) => !pill.parentElement?.closest(thread.pill));
  if (outer.length) return outer.flatMap((pill) => entryOf(pill) ?? []);
  const titled = [place, ...place.querySelectorAll(thread.addressed)].flatMap((found) => statedBy(found));
  return titled.length
    ? titled.flatMap(mailboxesIn)
    : mailboxesIn(wordsIn(place).replace(/^[^:：<>@]{1,30}[:：]/u, ''));
}

/** A name with its address, which stands in an attribute, in the text, or in the next element: `Jonas Weber` `<jonas@example.org>`. */
function entryOf(pill: Element): Mailbox | null {
  const text = wordsIn(pill);
  const next = wordsIn(pill.nextElementSibling);
  const after = !/\s/.test(next) && mailboxIn(next) && !pill.nextElementSibling?.querySelector(thread.pill) ? next : '';
  const stated = [pill, ...pill.querySelectorAll(thread.addressed)].flatMap((found) => statedBy(found));
  for (const words of [...stated, after, text]) {
    const box = mailboxIn(words);
    const name = text === words ? '' : text.replace(/<[^<>]*>$/, '').trim();
    if (box && email(box.address)) return { address: box.address, name: box.name || name };
  }
  return null;
}

const statedBy = (element: Element): string[] =>
  attributes.flatMap((name) => {
    const value = element.getAttribute(name) ?? '';
    return value.includes('@') ? value : [];
  });
