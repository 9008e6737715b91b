import * as v from 'valibot';
import { CallError, type ErrorCode, type Request, type Result } from './wire';

type Schemas = Record<string, v.GenericSchema>;
/** The calls a sender may make, each with what carries it out. */
export type Handlers<S extends Schemas, From> = {
  [K in keyof S]: (body: v.InferOutput<S[K]>, from: From) => Promise<unknown> | unknown;
};

/**
 * The answering end: checks the call's name and body and carries it out. It never rejects: whatever goes wrong is an answer.
 * @param codeOf names the failure of a handler that threw
 */
export async function serve<S extends Schemas, From>(
  schemas: S,
  handlers: Handlers<S, From>,
  { call, body }: Request,
  from: From,
  codeOf: (error: unknown) => ErrorCode,
): Promise<Result<unknown>> {
  // hasOwn: `constructor` and the like are names of no call
  if (!Object.hasOwn(schemas, call)) return { ok: false, error: 'not-allowed', detail: call.slice(0, 100) };
  const parsed = v.safeParse(schemas[call] as v.GenericSchema, body);
  if (!parsed.success) {
    const where = v.getDotPath(parsed.issues[0]);
    return { ok: false, error: 'malformed', detail: `${call}: ${where ?? 'body'}` };
  }
  try {
    return { ok: true, value: (await handlers[call as keyof S](parsed.output as never, from)) ?? null };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, error: error instanceof CallError ? error.code : codeOf(error), detail };
  }
}
