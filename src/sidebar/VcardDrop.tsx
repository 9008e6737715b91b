import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Sighting } from '../domain/sighting';
import { peopleInVcard } from '../domain/vcard-people';
import { t } from '../ui/words';

/** Larger than any file of people that one looks through by hand. */
const largest = 4_000_000;

/** Takes a vCard file that the user has on their machine: nothing is fetched, and nothing of the file goes anywhere. */
export function VcardDrop({ hint, give }: { hint: string; give: (sighting: Sighting) => void }) {
  const [over, setOver] = useState(false);
  const [wrong, setWrong] = useState(false);
  const words = useId();

  const take = async (files: FileList | null | undefined) => {
    setOver(false);
    const file = files?.[0];
    if (!file) return;
    const text = file.size <= largest ? await file.arrayBuffer().then(decode, () => '') : '';
    const people = peopleInVcard(text);
    setWrong(!people.length);
    if (people.length) give(sightingOf(file.name, people));
  };
  const taking = useRef(take);
  taking.current = take;
  useEffect(() => {
    // Anywhere in the sidebar: beside the area the browser would leave the page for the file.
    const life = new AbortController();
    const hear = (type: 'dragover' | 'dragleave' | 'drop', heard: (event: DragEvent) => void) =>
      document.addEventListener(type, heard, { signal: life.signal });
    hear('dragover', (event) => {
      event.preventDefault();
      setOver(true);
    });
    hear('dragleave', ({ relatedTarget }) => {
      if (!relatedTarget) setOver(false);
    });
    hear('drop', (event) => {
      event.preventDefault();
      void taking.current(event.dataTransfer?.files);
    });
    return () => life.abort();
  }, []);
  return (
    <section class={over ? 'vcard over' : 'vcard'} aria-labelledby={words}>
      <p id={words}>{hint}</p>
      <label>
        <span>{t('vcardFile')}</span>
        <input
          type="file"
          accept=".vcf,text/vcard,text/x-vcard"
          aria-describedby={words}
          onChange={(event) => {
            const input = event.currentTarget;
            // The same file, mended, can be chosen again.
            void take(input.files).then(() => {
              input.value = '';
            });
          }}
        />
      </label>
      {wrong && (
        <p class="late" role="alert">
          {t('vcardWrong')}
        </p>
      )}
    </section>
  );
}

/** UTF-8, as the standard has it since 2011; what is none was written by an older program for the West. */
function decode(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  try {
    return new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const sightingOf = (name: string, people: Sighting['people']): Sighting => ({
  site: 'anywhere',
  kind: 'page',
  page: `vcard ${name}`,
  layout: 'known',
  channel: people[0]?.identities.some(({ kind }) => kind === 'email') ? 'email' : 'other',
  people,
});
