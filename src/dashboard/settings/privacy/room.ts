import { locale } from '../../../ui/words';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "12.3 MB" */
export function bytesInWords(bytes: number): string {
  const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const unit = units[step] ?? 'byte';
  const of = bytes / 1000 ** step;
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, maximumFractionDigits: of < 10 ? 1 : 0 }).format(of);
}

/** What all of it takes, as the browser estimates; `null` where it does not say. */
export async function roomTaken(): Promise<number | null> {
  try {
    return (await navigator.storage.estimate()).usage ?? null;
  } catch {
    return null;
  }
}
