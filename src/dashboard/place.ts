/** What part of the dashboard an address leads to: `#/people?q=oak`, `#/person/<id>`, `#/settings`; `#reminders` is a section of the settings. */
export type Place =
  /** `search`: which people, as `domain/people-address` reads it. */
  | { readonly place: 'people'; readonly search: string }
  /** `sheet`: as it is printed. */
  | { readonly place: 'person'; readonly contactId: string; readonly sheet: boolean }
  | { readonly place: 'reconnect' }
  | { readonly place: 'import' }
  | { readonly place: 'export' }
  | { readonly place: 'backup' }
  /** `section`: empty for all of them from the top. */
  | { readonly place: 'settings'; readonly section: string };
export type PlaceName = Place['place'];

/** Where an address leads that says nothing, or nothing that is known. */
export const home = { place: 'people', search: '' } as const satisfies Place;

/** @param hash as `location.hash` gives it; any text */
export function placeOf(hash: string): Place {
  const path = hash.replace(/^#/, '');
  if (path && !path.startsWith('/')) return { place: 'settings', section: path };
  const [way = '', search = ''] = split(path.slice(1), '?');
  const [name = '', id = '', more] = way.split('/');
  if (name === 'person' && id) return { place: 'person', contactId: decoded(id), sheet: more === 'sheet' };
  if (name === 'reconnect' || name === 'import' || name === 'export' || name === 'backup') return { place: name };
  if (name === 'settings') return { place: 'settings', section: '' };
  return { place: 'people', search };
}

export function hashOf(place: Place): string {
  switch (place.place) {
    case 'people':
      return place.search ? `#/people?${place.search}` : '#/people';
    case 'person':
      return `#/person/${encodeURIComponent(place.contactId)}${place.sheet ? '/sheet' : ''}`;
    case 'settings':
      return place.section ? `#${place.section}` : '#/settings';
    default:
      return `#/${place.place}`;
  }
}

export const personHash = (contactId: string): string => hashOf({ place: 'person', contactId, sheet: false });

function split(text: string, mark: string): readonly string[] {
  const at = text.indexOf(mark);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
