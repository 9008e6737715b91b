/** Longer than any list of recipients that is worth reading. */
const longest = 20_000;

/** A mailbox as written in a field; the address is what stands in angle brackets or, without them, the whole. */
export interface Written {
  readonly name: string | null;
  readonly address: string;
}

/** `"Weber, Lutz" <lutz@example.com>, anna@example.com;` taken apart; nothing is separated within quotes. */
export function writtenIn(list: string): Written[] {
  const pieces: string[] = [''];
  let [quoted, escaped] = [false, false];
  for (const letter of list.slice(0, longest)) {
    if (letter === '"' && !escaped) quoted = !quoted;
    escaped = letter === '\\' && !escaped;
    if (!quoted && /[,;\n]/.test(letter)) pieces.push('');
    else pieces.push((pieces.pop() ?? '') + letter);
  }
  return pieces.map((piece) => {
    const open = piece.lastIndexOf('<');
    if (open < 0) return { name: null, address: piece.trim() };
    return {
      name: piece.slice(0, open).replace(/\\(.)/g, '$1'),
      address: piece
        .slice(open + 1)
        .trim()
        .replace(/>$/, ''),
    };
  });
}
