import { changeContact } from './acts';
import { type ChangedField, changeable } from './changed-fields';
import type { ContactFields, Declined } from './contact';
import type { Circumstances, Dossier } from './dossier';

/** As many are kept as a profile in a few languages shows over the years. */
const mostDeclined = 60;

/**
 * The user's word on what was offered: `take` what the page says, with where it says so; or leave what stands, and be asked no more about these
 * values.
 */
export function settleChanges(
  dossier: Dossier,
  seen: readonly Pick<ChangedField, 'field' | 'now'>[],
  take: boolean,
  c: Circumstances,
): Dossier {
  const offered = seen.filter(({ now }) => now.from !== 'user' && now.value.trim());
  if (take) return changeContact(dossier, Object.fromEntries(offered.map(({ field, now }) => [field, now])), c);
  const said: Declined[] = offered.map(({ field, now }) => ({ field, value: now.value }));
  return changeContact(dossier, { declined: together(dossier.contact.fields.declined, said) }, c);
}

/**
 * What the user typed into fields of a contact. What was read there and they typed over is declined with it: the page goes on saying it.
 * @throws RefusedError as `changeContact`
 */
export function typeOver(dossier: Dossier, patch: Partial<ContactFields>, c: Circumstances): Dossier {
  const { fields } = dossier.contact;
  const over = changeable.flatMap((field): readonly Declined[] => {
    const was = fields[field];
    return was?.value && was.from !== 'user' && patch[field]?.from === 'user' ? [{ field, value: was.value }] : [];
  });
  return changeContact(dossier, over.length ? { ...patch, declined: together(fields.declined, over) } : patch, c);
}

const together = (before: readonly Declined[], said: readonly Declined[]): readonly Declined[] => {
  const isSaid = (one: Declined): boolean =>
    said.some(({ field, value }) => field === one.field && value === one.value);
  return [...before.filter((one) => !isSaid(one)), ...said].slice(-mostDeclined);
};
