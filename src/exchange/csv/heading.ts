import { fold } from '../../domain/fold';

/** A column's name as it is compared: `E-mail 1 - Value` is `e mail 1 value`. */
export const heading = (text: string): string =>
  fold(text.slice(0, 200))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
