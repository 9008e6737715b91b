import type { RefusedLine } from '../../domain/imported';

/** One card of a file, as it stands there. */
export interface Card {
  /** On which it begins, from 1. */
  readonly line: number;
  readonly until: number;
  /** From BEGIN to END, without pictures, sounds and keys. */
  readonly text: string;
  /** Why it is none. */
  readonly broken: RefusedLine | null;
}

/** Text becomes cards, piece by piece. */
export interface CardReader {
  push(text: string): Card[];
  /** A card that has not ended yet never will. */
  end(): Card[];
}

/** In letters: a card without its picture is never longer. */
const longestCard = 500_000;

/** What is of no use here, and may be megabytes. */
const heavy = /^(?:[\w-]+\.)?(?:photo|logo|sound|key)\s*[:;]/i;
const begins = /^begin\s*:\s*vcard\s*$/i;
const ends = /^end\s*:\s*vcard\s*$/i;
/** In 2.1, somebody's assistant may be a card in the card. */
const agent = /^(?:[\w-]+\.)?agent\s*[:;]/i;

interface Open {
  readonly line: number;
  readonly lines: string[];
  length: number;
  /** Cards in the card. */
  inside: number;
  /** In a property that is left out. */
  skipping: boolean;
}

/** Takes a file apart into its cards; what stands between them is nothing. */
export function cardReader(): CardReader {
  let rest = '';
  let line = 0;
  let open: Open | null = null;
  let cards: Card[] = [];

  const close = (broken: RefusedLine | null, until: number): void => {
    if (!open) return;
    cards.push({ line: open.line, until, text: open.lines.join('\r\n'), broken });
    open = null;
  };
  const take = (text: string): void => {
    line += 1;
    if (begins.test(text.replace(/^\ufeff/, ''))) {
      if (open && agent.test(open.lines.at(-1) ?? '')) open.inside += 1;
      else {
        // The card before never ended.
        close('broken-card', line - 1);
        open = { line, lines: ['BEGIN:VCARD'], length: 0, inside: 0, skipping: false };
      }
      return;
    }
    if (!open) return;
    if (ends.test(text)) {
      if (open.inside) open.inside -= 1;
      else {
        open.lines.push('END:VCARD');
        close(open.length > longestCard ? 'too-long' : null, line);
      }
      return;
    }
    if (open.inside) return;
    // Lines that go on begin with a blank; in 2.1 an empty line ends what is written in base 64.
    if (!/^[ \t]/.test(text)) open.skipping = heavy.test(text) || (open.skipping && isBase64(text));
    if (open.skipping) return;
    // An empty line is one too.
    open.length += text.length + 1;
    if (open.length <= longestCard) open.lines.push(text);
  };
  const takeAll = (all: string): void => {
    const lines = all.split(/\r\n|\r|\n/);
    rest = lines.pop() ?? '';
    for (const one of lines) take(one);
    // A line without an end is a picture, or no text.
    if (rest.length > longestCard) rest = rest.slice(0, longestCard + 1);
  };
  const given = (): Card[] => {
    const some = cards;
    cards = [];
    return some;
  };
  return {
    push(text) {
      // Half a line end is kept back until the other half comes.
      const all = rest + text;
      const half = all.endsWith('\r');
      takeAll(half ? all.slice(0, -1) : all);
      if (half) rest += '\r';
      return given();
    },
    end() {
      if (rest) takeAll(`${rest}\n`);
      close('broken-card', line);
      return given();
    },
  };
}

const isBase64 = (text: string): boolean => /^[\w+/]{20,}=*$/.test(text);
