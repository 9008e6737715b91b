import { FileFaultError, type Look, type ReadChoices, type TakeChoices } from '../../src/domain/import-file';
import type { ImportedPerson, LeftOut, Refused } from '../../src/domain/imported';
import type { Unchanged } from '../../src/domain/undo-each';
import { lookAt, readPeople } from '../../src/exchange/import';
import type { ImportPreview, ImportRefused, ManyDone, PageToBulk, Progress } from '../../src/messaging/bulk';
import { CallError, type ErrorCode } from '../../src/messaging/wire';
import { today } from '../exchange/reading';

/** A worker that reads files as the real one does, and knows contacts by their name and address only. Stands in for `src/dashboard/bulk`. */

export class StoppedError extends Error {}

interface Contact {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

class FakeImport {
  contacts: readonly Contact[] = [];
  /** What was taken, and whether that was taken back. */
  taken: TakeChoices | null = null;
  calls: (keyof PageToBulk)[] = [];
  read: ReadChoices[] = [];
  mappings: Parameters<typeof lookAt>[1]['mappings'] = [];
  preview: ImportPreview | null = null;
  /** The files that were chosen with the first. */
  along: readonly string[] = [];
  history: ImportPreview['history'] = null;
  /** What is taken of it. */
  events: Pick<ManyDone, 'events'> = {};
  private fault: { readonly code: ErrorCode; readonly call: string | null } | null = null;
  /** Whom the next undo leaves. */
  left: Unchanged = { stay: 0, gone: 0 };
  private gates = new Map<string, { readonly progress: Progress | null; readonly opens: Promise<void> }>();

  /** What is asked next fails, or what is asked by this call. */
  failNext(code: ErrorCode, call: string | null = null): void {
    this.fault = { code, call };
  }
  /** Whose addresses others have too. */
  shared: ImportPreview['shared'] = [];

  /** Holds the next answer to this call back until the returned function is called, or it is stopped. */
  holdNext(call: string, progress: Progress | null = { done: 500, of: 1000 }): () => void {
    let open = () => {};
    this.gates.set(call, { progress, opens: new Promise((resolve) => (open = resolve)) });
    return () => open();
  }

  async answer(call: keyof PageToBulk, body: unknown, watching: Watching): Promise<unknown> {
    this.calls.push(call);
    const gate = this.gates.get(call);
    if (gate) {
      if (gate.progress) watching.progress?.(gate.progress);
      const stopped = new Promise<void>((resolve) => watching.signal?.addEventListener('abort', () => resolve()));
      await Promise.race([gate.opens, stopped]);
      this.gates.delete(call);
    }
    if (watching.signal?.aborted) throw new StoppedError();
    const { fault } = this;
    if (fault && (fault.call ?? call) === call) {
      this.fault = null;
      throw new CallError(fault.code);
    }
    if (call === 'importRead') return this.importRead(body as Parameters<PageToBulk['importRead']>[0]);
    if (call === 'importCommit') return this.importCommit((body as { choices: TakeChoices }).choices);
    if (call === 'undoMany') {
      this.taken = null;
      return { changed: 3, ...this.left };
    }
    return null;
  }

  private async importRead({
    file,
    along = [],
    choices,
  }: {
    file: object;
    along?: readonly { readonly name: string }[];
    choices: ReadChoices;
  }): Promise<ImportPreview | ImportRefused> {
    this.read.push(choices);
    this.along = along.map(({ name }) => name);
    const how = { ...choices, mappings: this.mappings, today };
    let look: Look | null = null;
    const people: ImportedPerson[] = [];
    const refused: Refused[] = [];
    const left: LeftOut[] = [];
    try {
      look = await lookAt(file as File, how);
      for await (const batch of readPeople(file as File, look, how)) {
        people.push(...batch.people);
        refused.push(...batch.refused);
        left.push(...(batch.left ?? []));
      }
      this.preview = this.previewOf(look, people, refused, left);
      return this.preview;
    } catch (error) {
      if (error instanceof FileFaultError) return { fault: error.fault, look };
      throw error;
    }
  }

  private previewOf(
    look: Look,
    people: readonly ImportedPerson[],
    refused: readonly Refused[],
    left: readonly LeftOut[],
  ): ImportPreview {
    const found = people.map((one) => {
      const line = { line: one.line, name: one.person.name.value, company: one.person.company?.value ?? '' };
      const key = (contact: Contact) => one.person.identities.some(({ value }) => value === contact.email);
      const known = this.contacts.find(key);
      const alike = this.contacts.filter(({ name }) => name === line.name);
      return { line, known, alike: known ? [] : alike };
    });
    const fresh = found.filter(({ known, alike }) => !known && !alike.length).map(({ line }) => line);
    const matched = found.flatMap(({ line, known }) =>
      known ? [{ ...line, contactId: known.id, contactName: known.name, by: `email:${known.email}` as const }] : [],
    );
    const doubtful = found.flatMap(({ line, alike }) =>
      alike.length
        ? [
            {
              ...line,
              candidates: alike.map(({ id, name }) => ({ contactId: id, name, company: 'Beta', by: 'name' as const })),
            },
          ]
        : [],
    );
    const counts = {
      fresh: fresh.length,
      matched: matched.length,
      doubtful: doubtful.length,
      refused: refused.length,
      twice: 0,
      shared: this.shared.length,
    };
    return { ...look, counts, history: this.history, fresh, matched, doubtful, refused, shared: this.shared, left };
  }

  private importCommit(choices: TakeChoices): ManyDone {
    this.taken = choices;
    const { fresh = 0, matched = 0 } = this.preview?.counts ?? {};
    return {
      actId: 'act-1',
      changed: fresh + matched + Object.keys(choices.answers).length,
      skipped: [],
      ...this.events,
    };
  }
}

interface Watching {
  readonly progress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

export const worker = new FakeImport();

export const bulk = (call: keyof PageToBulk, body: unknown, watching: Watching = {}): Promise<unknown> =>
  worker.answer(call, body, watching);
