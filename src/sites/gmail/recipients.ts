import { email } from '../../domain/identity';
import type { HeaderEntry } from '../correspondents';
import { writtenIn } from '../written';
import { body, compose } from './selectors';

const fields = [
  ['to', 'to'],
  ['cc', 'cc'],
  ['bcc', 'cc'],
] as const;

/**
 * The recipients of a mail being written: chips or, before 2021, hidden inputs, by field; in a reply whose fields are folded, those in the
 * line that is shown instead.
 * @param typed also what has been typed and is no chip yet: right when "Send" is pressed, half an address before
 */
export function recipients(surface: Element, typed: boolean): HeaderEntry[] {
  const within = (selector: string, root: Element = surface): Element[] =>
    [...root.querySelectorAll(selector)].filter((found) => !found.closest(body));
  const isSuggestion = suggestions(surface);
  const chips = (root: Element, part: HeaderEntry['part']): HeaderEntry[] =>
    within(compose.chip, root)
      .filter((chip) => !isSuggestion(chip))
      .map((chip) => ({ part, address: chip.getAttribute('data-hovercard-id'), name: chip.getAttribute('data-name') }));
  const rows = fields.flatMap(([name, part]) => within(`[name="${name}"]`).map((row) => [row, part] as const));
  const entered = rows.flatMap(([row, part]) => {
    if (/^(?:input|textarea)$/.test(row.localName)) {
      const { type, value } = row as HTMLInputElement;
      return typed || type === 'hidden' ? written(value, part) : [];
    }
    const typing = typed ? within(compose.typing, row) : [];
    return [...chips(row, part), ...typing.flatMap((input) => written((input as HTMLInputElement).value, part))];
  });
  if (entered.length) return entered;
  const free = rows.length ? [] : chips(surface, 'to');
  if (free.length) return free;
  return within(compose.folded)
    .filter((found) => !found.closest('[role="listbox"], [role="menu"], [role="option"]'))
    .map((found) => ({ part: 'to', address: found.getAttribute('email'), name: found.getAttribute('name') }));
}

/** Whoever is merely suggested stands in the list that the input says is its own, and has no place among the chips. */
function suggestions(surface: Element): (chip: Element) => boolean {
  const inputs = [...surface.querySelectorAll(compose.typing)];
  const lists = inputs.flatMap((input) =>
    ['aria-owns', 'aria-controls'].flatMap((name) => input.getAttribute(name)?.split(' ') ?? []),
  );
  return (chip) => {
    for (let up: Element | null = chip; up && up !== surface; up = up.parentElement) {
      if (up.id && lists.includes(up.id) && !inputs.some((input) => up?.contains(input))) return true;
    }
    const list = chip.closest('[role="listbox"]');
    return Boolean(list && !list.querySelector(compose.typing) && !chip.closest('[draggable="true"]'));
  };
}

const written = (text: string, part: HeaderEntry['part']): HeaderEntry[] =>
  writtenIn(text).flatMap((entry) => (email(entry.address) ? [{ part, ...entry }] : []));
