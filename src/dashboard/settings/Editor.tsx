import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { AskActs } from '../../ui/AskActs';
import { useHoldsUpdate } from '../../ui/holds-update';
import { t } from '../../ui/words';

interface Props {
  readonly label: string;
  /** Is anything wrong? Then it is not saved, and the focus goes to the first field that is marked. */
  readonly faulty: boolean;
  /** It was to be saved as it is: from now on all that is wrong is marked. */
  readonly mark: () => void;
  readonly save: () => void;
  readonly cancel: () => void;
  readonly children: ComponentChildren;
}

/** The form for something of the user's own, in the place where it stands. It begins in its first field. */
export function Editor({ label, faulty, mark, save, cancel, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [refused, setRefused] = useState(0);
  useHoldsUpdate();
  // Refused, after the marks have been drawn.
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>(refused ? '[aria-invalid=true]' : 'input, select, textarea')?.focus();
  }, [refused]);
  return (
    <form
      ref={form}
      class="editor"
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        mark();
        if (faulty) setRefused((times) => times + 1);
        else save();
      }}
    >
      {children}
      <AskActs does={t('save')} leave={cancel} />
    </form>
  );
}
