import { storedKinds } from '../../../domain/stored';
import type { Stored } from '../../../messaging/views';
import type { MessageKey } from '../../../ui/message-keys';
import { bytesWords, locale, t } from '../../../ui/words';

export interface StoredLine {
  readonly name: MessageKey;
  readonly words: string;
}

/** How much there is of each kind. */
export function linesOf({ rows, snapshots }: Stored): readonly StoredLine[] {
  const write = new Intl.NumberFormat(locale());
  const size = snapshots.count
    ? t('storedSize', write.format(snapshots.count), bytesWords(snapshots.bytes))
    : write.format(0);
  return [
    ...storedKinds.map((kind) => ({ name: `stored_${kind}` as const, words: write.format(rows[kind]) })),
    { name: 'stored_snapshots', words: size },
  ];
}

/** Is there nothing, of any kind? */
export const isNothing = ({ rows, snapshots }: Stored): boolean =>
  !snapshots.count && storedKinds.every((kind) => rows[kind] === 0);
