import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../ui/message-keys';
import { t } from '../ui/words';

interface Props {
  readonly id: string;
  readonly title: MessageKey;
  readonly hint?: MessageKey;
  readonly children: ComponentChildren;
}

/** One part of the settings; the navigation leads to its heading. */
export const Section = ({ id, title, hint, children }: Props) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{t(title)}</h2>
    {hint && <p class="quiet">{t(hint)}</p>}
    {children}
  </section>
);
