import { shown } from '../text';

/** Small words within names, in the commoner languages of Latin script. */
const particles =
  /^(?:a[fl]|ap|ben|bin|bint|d[aeiou]|da[ls]|de[lnrs]?|dell[ao]|do[s]?|du|e|el|ibn|i|la|las|le|l[oi]s?|mc|san|st|ten|ter|ul|v[ao]n|vom|y|z[uo]|zum|zur)$/;

/** Words that stand in greetings, roles and companies, capitalised as names are. They are refused wherever they stand. */
const notNames = new RegExp(
  `^(?:${[
    'regards|greetings|thanks|thank|cheers|sincerely|yours|hello|dear|hi|best|kind|warm|gr[uü](?:ss|ß)e?n?|liebe|viele|freundliche[nr]?',
    'cordialement|bonjour|merci|saludos|atentamente|gracias|saluti|cordiali|groeten|met|mit|hilsen|venlig|hälsningar',
    'about|contact|kontakt|contacto|home|menu|team|news|blog|company|our|the|us|read|more|click|here|page|privacy|impressum|imprint',
    'manager|director|engineer|head|chief|officer|sales|marketing|president|vice|founder|partner|consultant|assistant|secretary',
    'developer|analyst|executive|account|business|development|department|office|support|service|services|purchasing|human|resources',
    'ceo|cto|cfo|coo|vp|gesch[aä]ftsf[uü]hrer(?:in)?|leiter(?:in)?|directeur|directrice|responsable|gerente|vertrieb|einkauf',
    'gmbh|ag|kg|ohg|inc|ltd|llc|llp|plc|corp|corporation|limited|group|holding|sarl|sas|s\\.?a\\.?|s\\.?r\\.?l|b\\.?v|n\\.?v|oy|ab|as|aps|university|institute',
    'street|road|avenue|str|stra(?:ss|ß)e|rue|calle|via|mobile|phone|tel|telefon|fax|e-?mail|www|web|sent|gesendet|envoy[eé]|from|iphone|von',
  ].join('|')})\\.?$`,
  'iu',
);

const scriptsWithoutCase = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}・ー\s]{2,16}$/u;

/** Degrees and the like behind a name. */
const degrees = /,\s*(?:ph\.?\s?d|m\.?\s?d|mba|msc|bsc|ma|ba|cpa|esq|jr|sr|ii|iii|dipl\.?[-\s\p{L}.]{0,20})\.?$/iu;

/**
 * A line that is a name, as it stands; empty where it may be anything else. Two to five words, each with a capital where the script has
 * them, and none that belongs to a greeting, a role or a company.
 */
export function nameIn(line: string): string {
  const text = shown(line.replace(/(?<![,;:|–—·•-])[,;:|–—·•-]+\s*$/, '').replace(/^[\s|–—·•-]+/, ''), 80);
  if (!text || /[\d@/\\<>{}[\]|_=+*#!?%&]|https?:|\.{2,}/.test(text)) return '';
  if (scriptsWithoutCase.test(text)) return text;
  const bare = text.replace(degrees, '');
  const words = bare.split(' ');
  if (bare.includes(',') || words.length < 2 || words.length > 5) return '';
  const capital = words.filter((word) => /^['’(“"]?\p{Lu}|^['’]?[\p{Lo}\p{Lt}]/u.test(word));
  if (capital.length < 2 || words.some((word) => !capital.includes(word) && !particles.test(word.replace(/['’]$/, ''))))
    return '';
  return words.some((word) => notNames.test(word)) ? '' : text;
}

/** What the user marked, and nothing beside it, is taken at their word: a first name alone, a name in small letters. */
export function markedName(line: string): string {
  const text = shown(line, 80);
  const plain = text && !/[\d@/\\<>{}[\]|_=+*#!?%&;:]|[.。]$/.test(text.replace(/\b(?:jr|sr)\.$/i, ''));
  const words = text.split(' ');
  return plain && words.length <= 6 && !words.some((word) => notNames.test(word)) ? text : '';
}
