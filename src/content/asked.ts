import { frameWords } from '../messaging/frame-words';
import { type Asked, seenAnywhere } from '../sites/anywhere/anywhere';
import { answer, message } from './extension';
import { mountFrame } from './frame';
import { onNavigation, type Screen } from './watch';

/**
 * Runs in a page of any site, put there when the user asks about it, and gone with the page. It says nothing by itself: the background
 * asks it, and takes its answer for what a page has said. So nothing that comes from an unknown host is ever listened to.
 */
export function standBy(): void {
  const life = new AbortController();
  /** What was asked, and at which address: the page may have become another one since. */
  let asked: { readonly about: Asked; readonly at: string } | null = null;
  const marked = (): string => String(document.getSelection() ?? '').slice(0, 5000);
  const ask = (about: Asked): void => {
    asked = { about, at: place(location.href) };
  };
  // Opening the sidebar again by its tab asks about what is there now.
  const frame = mountFrame(document, frameWords(message), (open) => open && ask({ marked: marked() }), life.signal);

  answer(
    {
      asked({ link, selection }) {
        ask({ link: textOf(link), selection: textOf(selection), marked: marked() });
        frame.show(true);
        return { open: true };
      },
      read: (): Screen => {
        const known = asked?.at === place(location.href) ? asked.about : null;
        const sighting = known && seenAnywhere(document, new URL(location.href), known);
        return { sighting, reading: false, address: location.href };
      },
      sidebar({ open }) {
        const wanted = typeof open === 'boolean' ? open : !frame.open;
        if (wanted && !frame.open) ask({ marked: marked() });
        frame.show(wanted);
        return { open: frame.open };
      },
      leave: () => life.abort(),
    },
    life.signal,
  );

  // Whoever stands in the sidebar is not of the page that came in their place, and it may show neither for a while.
  const left = (): void => {
    if (!asked || asked.at === place(location.href)) return;
    asked = null;
    frame.show(false);
  };
  onNavigation(window, left, life.signal);
}

/** Two addresses of one place on the web: what stands behind `#` moves within the page, unless it is a path of its own. */
const place = (href: string): string => href.replace(/#(?![!/]).*$/s, '');

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
