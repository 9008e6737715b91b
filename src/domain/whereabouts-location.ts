import { atlas, fold, type Names, type Place } from './whereabouts-atlas';

/** LinkedIn shows less than half of this. */
const longestText = 200;

/** Where towns of one name recur from state to state, and a state may stand for the country: `Austin, Texas`. */
const manyStates = new Set(['US', 'CA', 'AU']);

/** Countries that are shown as a part of another: the part decides. */
const territories: Readonly<Record<string, string>> = {
  FR: 'RE GP MQ GF YT PM BL MF PF NC WF',
  GB: 'GG JE IM GI BM KY VG FK',
  NL: 'AW CW SX BQ',
  US: 'PR GU VI AS MP',
  CN: 'HK MO TW',
  DK: 'GL FO',
  FI: 'AX',
  AU: 'NF',
};

/** What LinkedIn puts around a city: `Greater Munich Metropolitan Area`, `Paris et périphérie`. */
const behind = (
  'metropolitan area,metropolitan region,metro area,metroplex,metro,area,region,und umgebung,et peripherie,et environs,' +
  'et ses environs,y alrededores,e dintorni,en omgeving,e regiao,e arredores'
).split(',');
const before = (
  'greater,metro,metropolregion,grossraum,region,raum,area metropolitana de,area metropolitana di,regiao metropolitana de,' +
  'region metropolitana de,zona metropolitana de,grand,grande,gran,regio,agglomeration de,ville de'
).split(',');

/** A part of the text as it stands, then without what surrounds the name. */
function spellings(part: string): string[] {
  const suffix = behind.find((words) => part.endsWith(` ${words}`));
  const bare = suffix === undefined ? part : part.slice(0, -suffix.length - 1);
  const prefix = before.find((words) => bare.startsWith(`${words} `));
  return [part, bare, ...(prefix === undefined ? [] : [bare.slice(prefix.length + 1)])];
}

function lookUp(names: Names, part: string): readonly Place[] {
  for (const spelling of spellings(part)) {
    const places = names.get(spelling);
    if (places) return places;
  }
  return [];
}

const within = (inner: Place, outer: Place): boolean =>
  inner.country === outer.country && (outer.region === null || inner.region === outer.region);

/** The one zone of `places`, by the first of them; `null` when there is none or several. */
const agreed = (places: readonly (Place | undefined)[]): Place | null => {
  const [first] = places;
  return first && places.every((place) => place?.country === first.country && place.zone === first.zone) ? first : null;
};

/** The place that the words of a location prove, the finest; `null` when they prove none. The last part decides, not the city. */
export function placeOfLocation(location: string): Place | null {
  if (location.length > longestText) return null;
  const parts = location
    .split(/[,;|·•()\n،、，–—]/)
    .map(fold)
    .filter((part) => part);
  const last = parts.at(-1);
  if (last === undefined) return null;
  const rest = parts.slice(0, -1);
  const named = [
    ...lookUp(atlas().countryNames, last),
    ...lookUp(atlas().regionNames, last).filter((region) => manyStates.has(region.country)),
  ];
  const candidates = named.length || !rest.length ? named : abbreviated(last);
  const [only] = candidates;
  if (!only) return standingAlone(parts);
  if (candidates.length === 1 && named.length && !isDoubtful(only, last, rest)) return finest(only, rest);
  // Georgia, DE, Victoria: a city that lies in one of them tells which.
  const towns = lookUp(atlas().towns, rest[0] ?? '').concat(lookUp(atlas().cities, rest[0] ?? ''));
  const [proved, ...others] = candidates.filter((candidate) => towns.some((town) => within(town, candidate)));
  return proved && !others.length ? finest(proved, rest) : null;
}

/** `DE` is Germany or Delaware, `MI` Michigan or, in Italy, Milan: never a proof alone. */
function abbreviated(part: string): Place[] {
  const code = part.toUpperCase();
  const { countries, regions } = atlas();
  const states = [...manyStates, 'BR'].map((country) => regions.get(`${country}-${code}`));
  return [countries.get(code), ...states].filter((place) => place !== undefined);
}

/** Victoria is also a city, in several countries; Washington, with nothing before it, the capital or the state. */
const isDoubtful = ({ region }: Place, part: string, rest: readonly string[]): boolean =>
  region === 'AU-VIC' || (part === 'washington' && !rest.length);

/** The finest place within `place` that `parts` name, city first. */
function finest(place: Place, parts: readonly string[]): Place {
  const { regionNames, countryNames, regions, towns, cities } = atlas();
  const inside = (names: Names, part: string): Place | undefined =>
    lookUp(names, part).find((inner) => within(inner, place));
  if (place.region !== null) return parts.map((part) => inside(towns, part)).find((town) => town) ?? place;

  const regionAt = parts.map((part, index) =>
    place.country === 'US' && part === 'washington' && index === 0
      ? undefined
      : (regions.get(`${place.country}-${part.toUpperCase()}`) ?? inside(regionNames, part)),
  );
  // Where zones differ, the outer name decides (California in Maryland); elsewhere the finer one.
  const at = place.zone === null ? regionAt.findLastIndex((region) => region) : regionAt.findIndex((region) => region);
  const region = regionAt[at];
  if (region) return finest(region, parts.slice(0, at));

  const parted = territories[place.country]?.split(' ') ?? [];
  const territory = parts.flatMap((part) => lookUp(countryNames, part)).find(({ country }) => parted.includes(country));
  if (territory) return territory;
  if (place.zone !== null) return place;
  return agreed(parts.map((part) => inside(manyStates.has(place.country) ? cities : towns, part))) ?? place;
}

/** Without a country every part has to be known, and all to say the same: `Berlin`, `Germany - Berlin`, not `Remote, Berlin`. */
const standingAlone = (parts: readonly string[]): Place | null =>
  agreed(
    parts.map((part) => {
      const [place, ...others] = [...lookUp(atlas().countryNames, part), ...lookUp(atlas().cities, part)];
      return others.length ? undefined : place;
    }),
  );
