import type { Sent } from '../domain/sighting';
import type { Outcome, Sending } from './sends';

/** What a site shows after "Send" where it proves little or nothing. */
export interface Signs {
  /** Questions and errors: "Send without a subject?", "Discard?". What opens after "Send" has stopped it. */
  readonly question: string;
  /** Asked once the editor is gone; `null`: not yet known. Without it nothing is ever proved. */
  readonly proof?: () => Outcome | null;
  /** The window holds the mail and nothing else, so that it closes with it. */
  readonly ownWindow?: boolean;
}

/** Editors that the user has closed or thrown away themselves: they vanish too, and nothing was sent. */
const closed = new WeakSet<Element>();

export const closedByUser = (editor: Element): unknown => closed.add(editor);

/** How often is looked until an editor that is still there means that nothing was sent: five to eight seconds. */
const patience = 30;
/** How often more is looked for a proof once the editor is gone: some ten seconds. */
const patienceForProof = 45;

/** A mail that leaves when its editor disappears, as in the webmails that show nothing else that is the same in all languages. */
export function untilGone(sent: Sent, editor: Element, { question, proof, ownWindow = false }: Signs): Sending {
  const document = editor.ownerDocument;
  const before = new Set(document.querySelectorAll(question));
  let looks = 0;
  return {
    sent,
    outcome({ leaving = false }) {
      looks += 1;
      if (closed.has(editor)) return 'not-sent';
      for (const found of document.querySelectorAll(question)) if (!before.has(found)) return 'not-sent';
      if (editor.isConnected) {
        if (leaving) return ownWindow ? 'probably-sent' : 'not-sent';
        return looks > patience ? 'not-sent' : null;
      }
      const known = proof ? proof() : 'probably-sent';
      return known ?? (leaving || looks > patienceForProof ? 'probably-sent' : null);
    },
  };
}
