import { calendarBegin, calendarEnd, eventTexts } from '../exchange/calendar/events';
import { contactColumns, type Known } from '../exchange/tables/contacts';
import { agreedOf, promiseColumns } from '../exchange/tables/promises';
import { headerText, rowsText } from '../exchange/tables/table';
import { heldOf, touchColumns } from '../exchange/tables/touches';
import { vcardText } from '../exchange/vcard/write';
import type { Exported, ExportKind, ExportWish } from '../messaging/export';
import { countContacts, readTold, readToldFrom, type ToldSome } from '../store/export';
import type { ExportHere } from './export';
import { growingFile } from './export-file';

/** Some text, and how many things are in it. */
interface Written {
  readonly text: string;
  readonly count: number;
}

/** A kind of file: what stands first and last in it, and what it says of some contacts. */
interface Writer {
  readonly name: string;
  readonly type: string;
  readonly begin: string;
  readonly end: string;
  readonly of: (known: readonly Known[]) => Written;
}

/** Contacts that are read at once. */
const batch = 500;

/** Some people, or everybody, as a file of that kind. */
export async function exportPeople(
  what: Exclude<ExportKind, 'backup'>,
  wish: ExportWish,
  here: ExportHere,
): Promise<Exported> {
  const { name, type, begin, end, of } = writerOf(what, wish, here);
  const file = growingFile(type);
  let count = 0;
  let damaged = 0;
  file.add(begin);
  for await (const some of peopleOf(wish.contactIds, here)) {
    here.signal.throwIfAborted();
    const written = of(some.told);
    file.add(written.text);
    count += written.count;
    damaged += some.damaged;
  }
  file.add(end);
  return { file: file.end(), name, count, damaged };
}

/** These contacts, or all of them, some at a time. */
async function* peopleOf(
  ids: readonly string[] | null,
  { open, progress }: ExportHere,
): AsyncGenerator<ToldSome, void> {
  if (ids) {
    for (let at = 0; at < ids.length; at += batch) {
      yield await readTold(open, ids.slice(at, at + batch));
      progress({ done: Math.min(ids.length, at + batch), of: ids.length });
    }
    return;
  }
  const of = await countContacts(open);
  let done = 0;
  for (let after: string | null = ''; after !== null; ) {
    const some: Awaited<ReturnType<typeof readToldFrom>> = await readToldFrom(open, after, batch);
    yield some;
    after = some.last;
    done = after === null ? of : Math.min(of, done + batch);
    progress({ done, of });
  }
}

const csv = 'text/csv;charset=utf-8';

function writerOf(what: Exclude<ExportKind, 'backup'>, wish: ExportWish, here: ExportHere): Writer {
  const named = (kind: string, ending: string): string => `steadfast-${kind}-${here.today}.${ending}`;
  switch (what) {
    case 'contacts':
      return {
        ...{ name: named('contacts', 'csv'), type: csv, begin: headerText(contactColumns), end: '' },
        of: (known) => ({ text: rowsText(contactColumns, known), count: known.length }),
      };
    case 'touches':
      return {
        ...{ name: named('touches', 'csv'), type: csv, begin: headerText(touchColumns), end: '' },
        of: (known) => {
          const held = known.flatMap(({ dossier }) => heldOf(dossier));
          return { text: rowsText(touchColumns, held), count: held.length };
        },
      };
    case 'promises':
      return {
        ...{ name: named('promises', 'csv'), type: csv, begin: headerText(promiseColumns), end: '' },
        of: (known) => {
          const agreed = known.flatMap(({ dossier }) => agreedOf(dossier, here.now));
          return { text: rowsText(promiseColumns, agreed), count: agreed.length };
        },
      };
    case 'vcard':
      return {
        ...{ name: named('contacts', 'vcf'), type: 'text/vcard;charset=utf-8', begin: '', end: '' },
        of: (known) => ({
          text: known.map((one) => vcardText(one, wish.vcard)).join(''),
          count: known.length,
        }),
      };
    case 'calendar':
      return {
        ...{ name: named('calendar', 'ics'), type: 'text/calendar;charset=utf-8' },
        ...{ begin: calendarBegin, end: calendarEnd },
        of: (known) => {
          const texts = known.flatMap((one) => eventTexts(one, { ...here, words: wish.words }));
          return { text: texts.join(''), count: texts.length };
        },
      };
  }
}
