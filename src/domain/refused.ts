/** An act that cannot be done as asked. `code` names the message that tells the user what to do. */
export class RefusedError extends Error {
  override name = 'RefusedError';
  constructor(readonly code: RefusalCode) {
    super(code);
  }
}

export type RefusalCode =
  | 'touch-in-future'
  | 'touch-too-early'
  | 'no-such-touch'
  | 'no-such-promise'
  | 'name-missing'
  | 'nothing-to-undo'
  | 'no-such-reach'
  | 'reach-taken'
  | 'promise-in-past'
  | 'day-in-past'
  | 'day-too-far'
  | 'zone-unknown'
  | 'no-such-cadence'
  | 'guarded'
  | 'asked-to-stop'
  | 'no-working-day'
  | 'cadence-faulty'
  | 'cadence-in-use'
  | 'template-faulty'
  | 'leave-faulty'
  | 'hours-faulty'
  | 'quiet-faulty'
  | 'not-mergeable'
  | 'not-merged'
  | 'promise-stands'
  | 'tags-full'
  | 'nothing-to-spread'
  | 'suggestion-gone'
  | 'import-gone';
