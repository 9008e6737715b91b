import { type Encoding, encodings, FileFaultError, type Look } from '../../domain/import-file';
import type { ImportedPerson, Refused } from '../../domain/imported';
import { LeftOuts } from '../csv/left-out';
import { mostPeople, piecesOf } from '../csv/read-table';
import { decoder } from '../decode';
import type { Batch, FileToRead, ReadWith } from '../reader';
import { type Card, cardReader } from './cards';
import { personOf } from './person';
import { letterKeeper } from './unfold';

/** Reads a file of vCards 2.1, 3.0 and 4.0, piece by piece. A card that is broken takes no other with it. See {@link PeopleReader}. */
export async function* readVcards(
  file: FileToRead,
  _look: Look,
  how: ReadWith,
  most = mostPeople,
): AsyncGenerator<Batch, void> {
  const letters = decoder(how.encoding ?? null, await charsetIn(file));
  const whole = letterKeeper();
  const cards = cardReader();
  const left = new LeftOuts();
  let bytes = 0;
  let taken = 0;
  let any = false;
  const batchOf = (some: readonly Card[]): Batch => {
    const batch = { ...peopleIn(some, how, left), bytes };
    // Those who are refused are kept until the end too.
    taken += batch.people.length + batch.refused.length;
    any ||= some.length > 0;
    if (taken > most) throw new FileFaultError({ code: 'too-many-people', detail: String(most) });
    return batch;
  };
  for await (const piece of piecesOf(file)) {
    bytes += piece.length;
    yield batchOf(cards.push(letters.push(whole.push(piece))));
  }
  yield { ...batchOf([...cards.push(letters.push(whole.end()) + letters.end()), ...cards.end()]), left: left.all() };
  if (!any) throw new FileFaultError({ code: 'empty' });
}

/** In bytes. */
const beginning = 4096;

/** What the first property that says so is written in: in 2.1 each names its own, and one program writes all alike. */
async function charsetIn(file: FileToRead): Promise<Encoding | undefined> {
  // What was removed meanwhile is told where it is read.
  const bytes = await file
    .slice(0, beginning)
    .arrayBuffer()
    .catch(() => new ArrayBuffer(0));
  const said = /;charset="?([\w-]+)/i.exec(new TextDecoder('windows-1252').decode(bytes))?.[1] ?? '';
  try {
    const { encoding } = new TextDecoder(said);
    return encodings.find((one) => one !== 'utf-8' && one === encoding);
  } catch {
    return undefined;
  }
}

function peopleIn(cards: readonly Card[], how: ReadWith, left: LeftOuts): Pick<Batch, 'people' | 'refused'> {
  const people: ImportedPerson[] = [];
  const refused: Refused[] = [];
  for (const { line, until, text, broken } of cards) {
    const leave = (name: string, said: string): void => left.add(name, { name, why: 'not-taken', line }, said);
    const person = personOf(text, { ...how, leave });
    const reason = broken ?? ('refused' in person ? person.refused : null);
    if (!('refused' in person) && !broken) people.push({ line, ...person });
    else if (reason)
      refused.push({ line, until, reason, detail: 'refused' in person ? person.detail : text.slice(13, 133) });
  }
  return { people, refused };
}
