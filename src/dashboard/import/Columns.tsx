import { useState } from 'preact/hooks';
import { type ColumnField, columnFields, type TableLook } from '../../domain/import-file';
import { counted, t } from '../../ui/words';
import { fieldNames } from './import-words';

interface Props {
  readonly table: TableLook;
  /** What the user has said since; `null`: nothing. */
  readonly said: readonly ColumnField[] | null;
  readonly open: boolean;
  readonly say: (columns: readonly ColumnField[]) => void;
}

/** More of them are not worth a look unless somebody asks for them. */
const samples = 3;

/** What each column means, with what stands in its first rows. Columns that are left out stand apart: some tables have hundreds. */
export function Columns({ table, said, open, say }: Props) {
  const { header, columns, certain } = table;
  const [all, setAll] = useState(false);
  const unsure = columns.some((field, column) => field !== 'skip' && !certain[column]);
  const unknown = !columns.some((field) => field === 'name' || field.endsWith('-name'));
  const indexes = header.map((_, column) => column);
  const read = indexes.filter((column) => columns[column] !== 'skip');
  const left = indexes.filter((column) => columns[column] === 'skip');
  // While nothing says who they are, any column may.
  const shown = unknown || all ? indexes : read;
  const meant = said ?? columns;
  const set = (column: number, field: ColumnField) => say(meant.map((one, at) => (at === column ? field : one)));
  return (
    <details open={open || unsure || unknown}>
      <summary>{counted('importColumns', header.length)}</summary>
      <p class="quiet small">{t('importColumnsHint')}</p>
      <table class="preview columns">
        <thead>
          <tr>
            <th scope="col">{t('importColumn')}</th>
            <th scope="col">{t('importSample')}</th>
            <th scope="col">{t('importMeans')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((column) => (
            <tr key={column}>
              <th scope="row" dir="auto">
                {nameOf(header, column)}
              </th>
              <td dir="auto">{sampleOf(table, column)}</td>
              <td>
                <select
                  aria-label={t('importMeansOf', nameOf(header, column))}
                  value={meant[column]}
                  onChange={(event) => set(column, event.currentTarget.value as ColumnField)}
                >
                  {fieldsInOrder.map((field) => (
                    <option key={field} value={field}>
                      {t(fieldNames[field])}
                    </option>
                  ))}
                </select>
                {said === null && !certain[column] && <small class="promised">{t('importUnsure')}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!unknown && !all && left.length > 0 && (
        <p class="left">
          <button type="button" class="link" onClick={() => setAll(true)}>
            {counted('importMore', left.length)}
          </button>
          <button type="button" class="link" onClick={() => say(meant.map((one) => (one === 'skip' ? 'note' : one)))}>
            {t('importIntoNote')}
          </button>
        </p>
      )}
    </details>
  );
}

const fieldsInOrder = Object.keys(fieldNames).filter((field): field is ColumnField =>
  columnFields.includes(field as ColumnField),
);

const nameOf = (header: readonly string[], column: number): string =>
  header[column]?.trim().slice(0, 80) || t('importColumnNumber', column + 1);

function sampleOf({ rows }: TableLook, column: number): string {
  const cells = rows.map((row) => row[column]?.replace(/\s+/g, ' ').trim() ?? '').filter(Boolean);
  return [...new Set(cells)]
    .slice(0, samples)
    .map((cell) => (cell.length > 40 ? `${cell.slice(0, 40)}…` : cell))
    .join(' · ');
}
