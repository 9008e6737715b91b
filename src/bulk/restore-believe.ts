import { believeRow } from '../exchange/backup/believe';
import { wrongInSettings } from '../messaging/schemas';
import { isWhole } from '../store/seal';

/** What is wrong with a row of a backup, as a place in it; `null` for one that every page can live with. */
export function believe(store: string, row: object): string | null {
  const wrong = believeRow(store, row) ?? (isWhole(row) ? null : 'sum');
  if (wrong !== null || store !== 'settings') return wrong;
  const place = wrongInSettings((row as { fields: unknown }).fields);
  return place === null ? null : `fields.${place}`;
}
