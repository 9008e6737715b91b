import { useEffect, useRef } from 'preact/hooks';
import { ask } from '../ui/background';

const pauseMs = 400;

/** The draft has been used, or stands under another name. */
export const forgetDraft = (key: string): void => void ask('keepDraft', { key, text: '' }).catch(() => {});

/** What the user writes is kept while they write: closing, reloading or updating loses nothing of it. */
export function useDraft(key: string, text: string, restore: (text: string) => void): void {
  const kept = useRef<{ key: string; text: string } | null>(null);
  const latest = useRef({ key, text, restore });
  latest.current = { key, text, restore };

  useEffect(() => {
    let left = false;
    kept.current = null;
    ask('draft', { key })
      .then((draft) => {
        if (left) return;
        kept.current = { key, text: draft.text };
        if (draft.text && !latest.current.text) latest.current.restore(draft.text);
        else if (latest.current.text !== draft.text) keep(key, latest.current.text);
      })
      // Without its draft the field is empty, and what is typed there now is kept all the same.
      .catch(() => {
        kept.current = { key, text: '' };
      });
    const keep = (of: string, value: string) => {
      kept.current = { key: of, text: value };
      // A draft that could not be kept is still on screen; the act it belongs to will say what is wrong.
      ask('keepDraft', { key: of, text: value }).catch(() => {});
    };
    const flush = () => {
      const { key: of, text: value } = latest.current;
      if (of === key && kept.current && kept.current.text !== value) keep(key, value);
    };
    window.addEventListener('pagehide', flush);
    return () => {
      left = true;
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [key]);

  useEffect(() => {
    if (kept.current?.key !== key || kept.current.text === text) return;
    const timer = setTimeout(() => {
      kept.current = { key, text };
      ask('keepDraft', { key, text }).catch(() => {});
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [key, text]);
}
