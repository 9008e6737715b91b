import fc from 'fast-check';
import { text } from './cases';

/** As much of a schema of valibot's as is looked at. */
interface Schema {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly options?: readonly unknown[];
  readonly item?: Schema;
  readonly wrapped?: Schema;
  readonly literal?: unknown;
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
}

/**
 * Values that fit a schema, but for what only its checks know.
 * @param leaves values for schemas that say too little of themselves: ids that are in use, days, zones
 */
export function fitting(given: unknown, leaves: ReadonlyMap<unknown, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> {
  const known = leaves.get(given);
  if (known) return known;
  const schema = given as Schema;
  const inner = (one: unknown): fc.Arbitrary<unknown> => fitting(one, leaves);
  switch (schema.type) {
    case 'object':
    case 'loose_object':
    case 'strict_object': {
      const entries = Object.entries(schema.entries ?? {});
      const optional = new Set(entries.filter(([, one]) => one.type === 'optional').map(([key]) => key));
      const fields = Object.fromEntries(
        entries.map(([key, one]) => [key, inner(optional.has(key) ? (leaves.has(one) ? one : one.wrapped) : one)]),
      );
      return fc.record(fields, { requiredKeys: entries.map(([key]) => key).filter((key) => !optional.has(key)) });
    }
    case 'optional':
      return inner(schema.wrapped);
    case 'nullable':
      return fc.option(inner(schema.wrapped), { nil: null });
    case 'array':
      return fc.array(inner(schema.item), { maxLength: 3 });
    case 'picklist':
      return fc.constantFrom(...(schema.options ?? []));
    case 'literal':
      return fc.constant(schema.literal);
    case 'union':
    case 'variant':
      return fc.oneof(...(schema.options ?? []).map(inner));
    case 'string': {
      const expression = schema.pipe?.find(({ type }) => type === 'regex')?.requirement as RegExp | undefined;
      return expression ? fc.stringMatching(expression) : text;
    }
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constantFrom(1, 60, 540, 1020, 1439, 1440, 2 ** 31, 0.5, -1));
    default:
      throw new Error(`Nothing is known of a ${schema.type} that fits: say what does in the leaves`);
  }
}
