import * as v from 'valibot';
import { showModes } from '../domain/settings';
import { believeRow } from '../exchange/backup/believe';
import { settingsPatch } from '../messaging/schemas';

/** Settings as any page may have said them; a zone may be of a newer browser's table. */
const settings = v.looseObject({
  fields: v.looseObject({
    ...settingsPatch.entries,
    zone: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(64)))),
    sites: v.optional(v.record(v.string(), v.looseObject({ show: v.picklist(showModes) }))),
  }),
});

/** What is wrong with a row of a backup, as a place in it; `null` for one that every page can live with. */
export function believe(store: string, row: object): string | null {
  const wrong = believeRow(store, row);
  if (wrong !== null || store !== 'settings') return wrong;
  const result = v.safeParse(settings, row, { abortEarly: true });
  return result.success ? null : (v.getDotPath(result.issues[0]) ?? 'row');
}
