import type { ChangedField } from '../domain/changed-fields';
import { sentence, t } from '../ui/words';

interface Words {
  readonly now: string;
  /** Empty where it would only be long. */
  readonly was: string;
}

/** Changes in words, one line each, the weightiest first. A new title at a new company is one change. */
export function changedWords(changes: readonly ChangedField[]): readonly Words[] {
  const of = (field: ChangedField['field']) => changes.find((change) => change.field === field);
  const [title, company] = [of('title'), of('company')];
  const lines: Words[] = [];
  if (title && company) {
    const now = t('nowTitleAtCompany', title.now.value, company.now.value);
    lines.push({ now, was: t('wasTitleAtCompany', title.was.value, company.was.value) });
  }
  for (const { field, now, was } of changes) {
    if (title && company && (field === 'title' || field === 'company')) continue;
    lines.push({
      now: sentence(t(keys[field], now.value)),
      was: field === 'headline' ? '' : t('was', was.value),
    });
  }
  return lines;
}

const keys = {
  title: 'nowAs',
  company: 'nowAt',
  location: 'nowIn',
  name: 'nowCalled',
  headline: 'nowHeadline',
} as const;
