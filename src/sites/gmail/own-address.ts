import { email } from '../../domain/identity';
import { body, own, thread } from './selectors';

const plain = /[^\s@()<>"]+@[^\s@()<>"]+\.[^\s@()<>"]+/g;
/** Nothing that names the user is longer; a longer text is not searched. */
const longest = 1000;

/** The user's own addresses as far as the page tells: meta, account button, title ("Subject - me@x - Gmail"), and what a mail is sent from. */
export function ownAddresses(document: Document): Set<string> {
  // A mail may hold such elements too.
  const page = (selector: string): Element[] =>
    [...document.querySelectorAll(selector)].filter((found) => !found.closest(body));
  const texts = [
    page(own.meta)[0]?.getAttribute('content'),
    ...['aria-label', 'title'].map((name) => page(own.account)[0]?.getAttribute(name)),
    titled(document.title, page(thread.subject)[0]?.textContent ?? ''),
    ...page(own.from).map((input) => (input as HTMLInputElement).value),
  ];
  return new Set(
    texts.flatMap((text) => text?.slice(0, longest).match(plain) ?? []).flatMap((text) => email(text)?.value ?? []),
  );
}

/** Only the last address before the product's name: a subject may hold somebody else's. */
function titled(title: string, subject: string): string {
  const rest = subject && title.startsWith(subject) ? title.slice(subject.length) : title;
  return / - ([^\s@]+@[^\s@]+) - (?:(?! - )[^@])*$/.exec(rest.slice(-longest))?.[1] ?? '';
}

/** What Gmail calls the user among the recipients ("to me"), by the language of the interface; without one, English. */
const me: Readonly<Record<string, string>> = {
  ar: 'أنا',
  cs: 'mně',
  da: 'mig',
  de: 'mich',
  en: 'me',
  es: 'mí',
  fr: 'moi',
  he: 'אני',
  it: 'me',
  ja: '自分',
  ko: '나',
  nl: 'mij',
  no: 'meg',
  pl: 'mnie',
  pt: 'mim',
  ru: 'мне',
  sv: 'mig',
  tr: 'ben',
  uk: 'мені',
  vi: 'tôi',
  zh: '我',
};

/** Is this name the interface's word for the user? Never asked of senders: a sender chooses their name. */
export function meansUser(name: string | null, document: Document): boolean {
  const language = document.documentElement.lang.split('-')[0]?.toLowerCase() || 'en';
  return name !== null && me[language] === name;
}
