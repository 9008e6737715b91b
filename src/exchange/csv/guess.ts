import { phone } from '../../domain/identity';
import { type ColumnField, mostColumns } from '../../domain/import-file';
import { linkedinProfile } from '../../domain/linkedin-address';
import type { Vendor } from '../vendors/vendor';
import { heading } from './heading';
import { isOthers, meantBy } from './meant-by';
import { addressIn, emailsIn } from './values';

export interface Guess {
  readonly columns: readonly ColumnField[];
  /** Of each column: its heading says so, and nothing under it speaks against it. */
  readonly certain: readonly boolean[];
}

/** What the columns of a known program's table mean. */
export function columnsOf(vendor: Vendor, header: readonly string[]): Guess {
  const known = header.map(heading).map((text) => vendor.columns.find(([one]) => one.test(text))?.[1] ?? null);
  const columns = known.map((field, at) => field ?? ((vendor.open && meantBy(header[at] ?? '')) || 'skip'));
  return { columns, certain: columns.map((field, at) => field === 'skip' || known[at] !== null) };
}

/** What the columns of any table may mean, by their headings and by what stands under them. */
export function guess(header: readonly string[], rows: readonly (readonly string[])[]): Guess {
  const found = header.slice(0, mostColumns).map((text, column): { field: ColumnField; certain: boolean } => {
    if (isOthers(heading(text))) return { field: 'skip', certain: true };
    const said = meantBy(text);
    const cells = rows.map((row) => row[column]?.trim() ?? '').filter(Boolean);
    const shown = shownIn(cells);
    if (said === 'title' && areAddressed(cells)) return { field: 'skip', certain: false };
    if (said === null && areSomebodys(shown, cells)) return { field: 'skip', certain: false };
    if (said === null) return { field: shown ?? 'skip', certain: shown === null };
    // An address in a column of another heading is an address all the same; `URL` is what the addresses under it are.
    if (shown && said !== shown && !areSomebodys(shown, cells) && (shown === 'linkedin' || shown === 'email'))
      return { field: shown, certain: false };
    return { field: said, certain: !provable.has(said) || !cells.length || shown === said };
  });
  const columns = found.map(({ field }) => field);
  return { columns: parted(columns, rows), certain: found.map(({ certain }) => certain) };
}

/** `Title` is a position, unless what stands there is how somebody is addressed. */
const areAddressed = (cells: readonly string[]): boolean =>
  cells.length > 0 && cells.every((cell) => address.test(cell));
const address =
  /^(?:(?:mr|mrs|ms|miss|mx|sir|dr|prof|professor|rev|herr|frau|dipl|ing|mag|m|mme|mlle|sr|sra|srta|don|do\u00f1a|sig|signor|signora|dott|dhr|mevr|\u0433-\u043d|\u0433-\u0436\u0430)[\s.,/-]*)+$/i;

/** What names one person and stands in many rows is that of whoever owns the table, or of a desk. */
const areSomebodys = (shown: ColumnField | null, cells: readonly string[]): boolean =>
  (shown === 'email' || shown === 'linkedin') && new Set(cells).size < cells.length * 0.8;

/** Fields whose values show what they are. */
const provable: ReadonlySet<ColumnField> = new Set(['email', 'linkedin', 'website']);

/** What the values of a column are without doubt, whatever its heading. A number without a country code may be anything. */
function shownIn(cells: readonly string[]): ColumnField | null {
  const most = (test: (cell: string) => boolean): boolean =>
    cells.length > 0 && cells.filter(test).length >= cells.length * 0.8;
  if (most((cell) => emailsIn(cell).length > 0)) return 'email';
  if (most((cell) => linkedinProfile(addressIn(cell)) !== null)) return 'linkedin';
  if (most((cell) => addressIn(cell) !== '' && /^https?:/i.test(cell))) return 'website';
  return most((cell) => phone(cell) !== null) ? 'phone' : null;
}

/**
 * `Name` beside a given name is the family name, as in `Name;Vorname` and `Nom;Prénom`, unless it holds the given name too; `Nome` beside a
 * family name is the given name.
 */
function parted(columns: readonly ColumnField[], rows: readonly (readonly string[])[]): readonly ColumnField[] {
  const at = (field: ColumnField): number => columns.indexOf(field);
  const whole = at('name');
  if (whole < 0 || columns.lastIndexOf('name') !== whole) return columns;
  const other = at('given-name') >= 0 ? 'given-name' : 'family-name';
  const missing = other === 'given-name' ? 'family-name' : 'given-name';
  if (at(other) < 0 || at(missing) >= 0) return columns;
  const holds = rows.filter((row) => {
    const part = row[at(other)]?.trim();
    return part && row[whole]?.includes(part) && row[whole]?.trim() !== part;
  });
  const rest = columns.map((field, column) => (column === whole ? missing : field));
  return holds.length > rows.length / 2 ? columns : rest;
}
