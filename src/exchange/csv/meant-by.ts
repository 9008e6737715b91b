import type { ColumnField } from '../../domain/import-file';
import { heading } from './heading';
import { fieldNamed } from './words';

/** No heading says more than its beginning does. */
const longestHeading = 1000;

/** A number at which nobody answers, or at which many do: a pager's, a company's. */
const noCall =
  /fax|telecop|\bfaks\b|факс|ファ(?:ッ)?クス|传真|傳真|\b(?:pager|telex|isdn|tty|modem|switchboard|zentrale)\b|\b(?:company|corporate|hq|headquarters?)\b.*\b(?:phone|number)\b|\b(?:(?:hoofd)?telefoon|telefon[eo]?|telephone) (?:principale? )?(?:d[aeo]l?l?a? )?(?:firma|bedrijf|empresa|azienda|societ[ae]|entreprise)\b|centralita|cercapersone|localizador|radiomessag|semafoon/;

/** Somebody else beside them: who writes for them, who owns the contact, whose boss they have, whom they are married to. */
const otherPerson =
  /\b(?:asst|assistan\p{L}*|assistent\p{L}*|asystent\p{L}*|ayudante|asistente|secretari\p{L}*|segretari\p{L}*|sekretar\p{L}*|owner|manager|supervisor|spouse|emergency|buyer|referrer|reports to|(?:created|modified|updated|added|scanned|referred|invited) by|besitzer|eigentumer|inhaber|betreuer|zustandig\p{L}*|vorgesetzt\p{L}*|empfohlen|proprietaire|propietario|proprietario|responsable|eigenaar|vlastnik)\b/u;

/** A heading under which nothing stands that reaches or names the person of the row: taken for theirs, it would be a wrong one. */
export const isOthers = (text: string): boolean => noCall.test(text) || otherPerson.test(text);

/** Whose or which one it is, before what it is and behind it: `Person - Phone - Work`. */
const before =
  /^(?:person|personne|persona|pessoa|persoon|contact|contacto|contatto|contato|kontakt|lead|invitee|attendee|mailing|work|business|office|direct|primary) /;
const behind =
  / (?:work|home|mobile|other|office|private|personal|business|buro|geschaftlich|privat|mobil|sonstige[rs]?|bureau|domicile|portable|autre|travail|trabajo|casa|movil|otro|lavoro|uff|cellulare|trabalho|werk|prive|mobiel|arbeit|comercial|residencial|celular|principale?)$/;
/** Where they live is not where they work. */
const atHome = / (?:home|other|private|personal|privat|sonstige[rs]?|domicile|autre|casa|otro|prive|residencial)$/;

/**
 * What a column means by its heading alone, also with what programs put around it: `MobilePhone`, `E-Mail 2: Adresse`, `Mailing City`; `null` where
 * it says nothing, or speaks of somebody else.
 */
export function meantBy(text: string): ColumnField | null {
  // What must be filled in, as a template says it.
  const said = text.slice(0, longestHeading).replace(/\[[^\]]*\]/g, '');
  const plain = heading(said);
  if (isOthers(plain)) return null;
  const apart = heading(said.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
  const uncounted = apart.replace(/ \d+\b/g, '');
  const forms = [plain, apart, uncounted, uncounted.replace(before, ''), uncounted.replace(behind, '')];
  for (const form of [...forms, uncounted.replace(before, '').replace(behind, '')]) {
    const field = fieldNamed(form);
    if (field) return field === 'location' && atHome.test(uncounted) ? null : field;
  }
  return null;
}
