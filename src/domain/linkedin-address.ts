import { type Identity, linkedinId, linkedinSlug, salesId } from './identity';

/** No address of a profile is longer; a page may hold anything. */
const longest = 2000;

/** `www`, the country hosts on which guests land, the ones for phones. Light pages stand under `/mwlite` or `/m`. */
const profile = /^https?:\/\/(?:(?:www|m|touch|[a-z]{2})\.)?linkedin\.com\/(?:(?:mwlite|m)\/)?in\/([^/?#]+)/i;
const lead = /^https?:\/\/(?:www\.)?linkedin\.com\/sales\/(?:lead|people)\/([^/?#,]+)/i;

/**
 * Whom the address of a LinkedIn profile names, whatever stands behind it (a language, a sub-page, where the link was found); `null` for every
 * other address. `/pub/name/1/2a/3b`, from before 2015, tells nothing: what became of it is LinkedIn's to say.
 */
export function linkedinProfile(address: string): Identity | null {
  if (address.length > longest) return null;
  const text = address.trim();
  const named = profile.exec(text)?.[1];
  // An id in the place of the name, as files of other programs have it: in lower case it would name nobody.
  if (named) return linkedinId(named) ?? salesId(named) ?? linkedinSlug(named);
  const id = lead.exec(text)?.[1];
  return id ? salesId(id) : null;
}
