import type { PersonField } from './sighting';

/**
 * Does a field still say what it said, if in another way? Case, spaces, signs, accents and emoji tell nothing, nor what is cut off or masked;
 * of a company its legal form, of a name a middle name and what stands around it, of a place what LinkedIn puts around the city.
 */
export function isSameValue(field: PersonField, was: string, now: string): boolean {
  if (isMasked(was) || isMasked(now) || isCut(was, now) || isCut(now, was)) return true;
  const [before, after] = [wordsOf(field, was), wordsOf(field, now)];
  if (!before.length || !after.length) return true;
  if (field === 'name')
    return isWithin(after, before) || (isWithin(before, after) && isWithin(after.slice(-1), before));
  if (field === 'location') return isWithin(cityOf(was), after) || isWithin(cityOf(now), before);
  return before.join(' ') === after.join(' ');
}

const isMasked = (text: string): boolean => /\*{2,}/.test(text);

/** `Head of Procu…` is the beginning of the other. */
function isCut(text: string, whole: string): boolean {
  const shown = text.trim();
  const end = shown.search(/(?:…|\.{3})$/u);
  return end > 0 && plain(whole).startsWith(plain(shown.slice(0, end)));
}

const plain = (text: string): string =>
  text
    .slice(0, 500)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f\u064b-\u065f]/g, '')
    .normalize('NFKC')
    .replace(/&/g, ' and ')
    .replace(/ß/g, 'ss')
    .replace(/[.'’]/g, '') // S.A., O'Hara
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();

const legalForms = new Set(
  (
    'inc incorporated llc llp ltd limited plc corp corporation co company gmbh mbh ag kg kgaa ug ohg ev eg se sa sas sarl srl spa bv nv oy ' +
    'oyj ab as asa aps sl slu sro doo kft pty pte bhd kk lda ltda and'
  ).split(' '),
);
/** Around a name: `(she/her)`, `PhD`. */
const besideNames = new Set(
  'dr prof phd mba msc bsc md mag dipl ing he him his she her hers they them theirs'.split(' '),
);
const aroundPlaces = new Set('greater metropolitan metro area region und umgebung grossraum metropolregion'.split(' '));

function wordsOf(field: PersonField, text: string): readonly string[] {
  const words = plain(text).split(' ').filter(Boolean);
  const beside =
    field === 'company' ? legalForms : field === 'name' ? besideNames : field === 'location' ? aroundPlaces : null;
  const own = beside ? words.filter((word) => !beside.has(word)) : words;
  return own.length ? own : words;
}

const cityOf = (location: string): readonly string[] => wordsOf('location', location.split(/[,،、，]/)[0] ?? '');

/** All words of `part` are among those of `whole`; a letter stands for a word that begins with it: `Jonas B.` */
function isWithin(part: readonly string[], whole: readonly string[]): boolean {
  const rest = [...whole];
  return part.every((word) => {
    const at = rest.findIndex(
      (other) =>
        other === word ||
        (word.length === 1 && other.startsWith(word)) ||
        (other.length === 1 && word.startsWith(other)),
    );
    if (at < 0) return false;
    rest.splice(at, 1);
    return true;
  });
}
