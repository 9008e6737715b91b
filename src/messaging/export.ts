import type { StepKind } from '../domain/step';

/** What can be taken out of Steadfast. */
export const exportKinds = ['backup', 'contacts', 'touches', 'promises', 'vcard', 'calendar'] as const;
export type ExportKind = (typeof exportKinds)[number];

export interface ExportWish {
  readonly what: ExportKind;
  /** `null`: everybody. Of a backup always. */
  readonly contactIds: readonly string[] | null;
  /** A backup is sealed with it; empty for none. */
  readonly passphrase: string;
  /** The Steadfast that writes it. */
  readonly steadfast: string;
  /** What an event of a calendar is called, by what is to be done; `{name}` is the contact's name. */
  readonly words: Readonly<Record<Exclude<StepKind, 'close'>, string>>;
  /** 4.0 is what is standard, 3.0 what older programs read. */
  readonly vcard: '3.0' | '4.0';
}

/** A `Blob`: nothing else of it is known where there is none. */
export interface ExportedBlob {
  readonly size: number;
}

export interface Exported {
  readonly file: ExportedBlob;
  readonly name: string;
  /** How many contacts, touches, promises are in it. */
  readonly count: number;
  /** Contacts that were left out because their rows are damaged. */
  readonly damaged: number;
}

/** What the dashboard asks of its worker about files that go out; part of `PageToBulk`. */
export interface ExportCalls {
  /** Everything, or some people, as a file for the page to save. */
  export: (body: ExportWish) => Exported;
}
