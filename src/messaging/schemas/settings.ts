import * as v from 'valibot';
import { autoRhythms, mostFiles } from '../../domain/auto-file';
import { type ColumnMapping, columnFields, mostColumns, mostMappings } from '../../domain/import-file';
import { mostViews, type SavedView } from '../../domain/people-address';
import { mostPerMorning } from '../../domain/reconnect-morning';
import { type Holidays, type Leave, showModes } from '../../domain/settings';
import { media, situations, type Template } from '../../domain/template';
import { cadence } from './cadence';
import { day, instant, line, note, zone } from './text';

const weekday = v.picklist([1, 2, 3, 4, 5, 6, 7]);
const minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 60 - 1));

const language = v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/));

export const template = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
  medium: v.picklist(media),
  situation: v.picklist([...situations, 'any']),
  language,
  name: v.optional(line),
  text: note,
}) as v.GenericSchema<unknown, Template>;

const leave = v.object({ from: day, to: day, note: line }) as v.GenericSchema<unknown, Leave>;
const holidays = v.object({
  country: v.pipe(v.string(), v.maxLength(10)),
  region: v.pipe(v.string(), v.maxLength(20)),
  days: v.pipe(v.array(v.object({ day, name: line })), v.maxLength(1000)),
}) as v.GenericSchema<unknown, Holidays>;

const mapping = v.object({
  header: v.pipe(v.string(), v.regex(/^[\da-f]{64}$/)),
  columns: v.pipe(v.array(v.picklist(columnFields)), v.maxLength(mostColumns)),
}) as v.GenericSchema<unknown, ColumnMapping>;

const savedView = v.object({
  name: line,
  address: v.pipe(v.string(), v.maxLength(50_000)),
}) as v.GenericSchema<unknown, SavedView>;

export const settingsPatch = v.partial(
  v.object({
    zone: v.nullable(zone),
    workingWeekdays: v.pipe(v.array(weekday), v.minLength(1), v.maxLength(7)),
    daysOff: v.pipe(v.array(day), v.maxLength(3000)),
    leaves: v.pipe(v.array(leave), v.maxLength(200)),
    holidays: v.nullable(holidays),
    hours: v.object({ from: minute, until: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(24 * 60)) }),
    capacity: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500))),
    cadences: v.pipe(v.array(cadence), v.maxLength(100)),
    templates: v.pipe(v.array(template), v.maxLength(500)),
    mappings: v.pipe(v.array(mapping), v.maxLength(mostMappings)),
    views: v.pipe(v.array(savedView), v.maxLength(mostViews)),
    sender: line,
    textLanguage: v.nullable(language),
    fearCheck: v.boolean(),
    autoLog: v.boolean(),
    reconnect: v.object({ perMorning: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostPerMorning)) }),
    backup: v.object({
      auto: v.picklist(autoRhythms),
      keep: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostFiles)),
    }),
    briefAt: minute,
    warnBefore: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 60)),
    quiet: v.nullable(v.object({ from: minute, until: minute })),
    pausedUntil: v.nullable(instant),
    holdFullScreen: v.boolean(),
  }),
);

export const host = v.pipe(v.string(), v.regex(/^[a-z0-9.-]{1,253}(:\d{1,5})?$/));
export const show = v.picklist(showModes);

/** Settings as they are stored; a zone may be of a newer browser's table. */
const kept = v.looseObject({
  ...settingsPatch.entries,
  zone: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(64)))),
  sites: v.optional(v.record(v.string(), v.looseObject({ show }))),
});

/** What is wrong with settings that come from elsewhere, as a place in them; `null` for such as a page may have said. */
export function wrongInSettings(fields: unknown): string | null {
  const result = v.safeParse(kept, fields, { abortEarly: true });
  return result.success ? null : (v.getDotPath(result.issues[0]) ?? '');
}
