import { useState } from 'preact/hooks';
import type { Answerer, Touch } from '../domain/touch';
import { nextWords } from '../ui/done';
import { t } from '../ui/words';
import { useDesk } from './desk';
import { useCorrect } from './use-correct';

/** Who answered: begun with the touch to be logged, or kept with the one just logged once it is said. */
export function useAnswerer(touch: Touch | null): [Answerer | null, (value: Answerer | null, done: boolean) => void] {
  const { work, change, zone } = useDesk();
  const correct = useCorrect();
  const [typed, setTyped] = useState(touch?.answeredBy ?? null);
  if (!touch) return [work.answeredBy, (answeredBy) => change({ answeredBy })];
  const say = (value: Answerer | null, done: boolean) => {
    setTyped(value);
    if (!done || same(value, touch.answeredBy)) return;
    void correct({ answeredBy: value }, ({ contact }) => t('noted', nextWords(contact, zone)));
  };
  return [typed, say];
}

const same = (one: Answerer | null, two: Answerer | null): boolean =>
  one?.name === two?.name && one?.role === two?.role;
