import * as v from 'valibot';
import type { Cadence } from '../../domain/cadence';
import { line, note } from './text';

export const cadenceId = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));

/** What a cadence is made of; whether it makes sense is for the domain to say (`cadence-check`), in words the user understands. */
const count = v.pipe(v.number(), v.finite());
const gap = v.object({ count, unit: v.picklist(['working-days', 'days']) });
export const cadence = v.object({
  id: cadenceId,
  plan: v.variant('kind', [
    v.object({ kind: v.literal('sequence'), gaps: v.pipe(v.array(gap), v.maxLength(200)) }),
    v.object({ kind: v.literal('daily'), messageEvery: count, askAssistantAfter: count, lasts: count }),
    v.object({ kind: v.literal('repeat'), every: count, offers: v.pipe(v.array(count), v.maxLength(20)) }),
  ]),
  attempts: v.picklist([0, 1]),
  // biome-ignore lint/suspicious/noThenProperty: a cadence is data, `then` what follows it
  then: v.nullable(cadenceId),
  name: v.optional(line),
  reason: v.optional(note),
}) as v.GenericSchema<unknown, Cadence>;
