import { personFields } from '../domain/sighting';

/** A field the user emptied is kept as emptied by them, so that no later reading fills it again. */
export const withEmptied = (patch: object): object =>
  Object.fromEntries(
    Object.entries(patch).map(([field, value]) => [
      field,
      value === null && (personFields as readonly string[]).includes(field) ? { value: '', from: 'user' } : value,
    ]),
  );
