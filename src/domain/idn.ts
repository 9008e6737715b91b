/**
 * International domain names in one form. Mail headers carry `xn--mller-kva.example`, people write `müller.example`: both are one domain.
 */

/** RFC 3492, section 5. */
const base = 36;
const tMin = 1;
const tMax = 26;
const skew = 38;
const damp = 700;
const firstBias = 72;
const firstCode = 128;

function adapted(delta: number, points: number, first: boolean): number {
  let rest = first ? Math.floor(delta / damp) : delta >> 1;
  rest += Math.floor(rest / points);
  let bias = 0;
  for (; rest > ((base - tMin) * tMax) >> 1; bias += base) rest = Math.floor(rest / (base - tMin));
  return bias + Math.floor(((base - tMin + 1) * rest) / (rest + skew));
}

const digitOf = (letter: string): number => 'abcdefghijklmnopqrstuvwxyz0123456789'.indexOf(letter);

/** RFC 3492, section 6.2; `null` for what is no punycode. */
function fromPunycode(text: string): string | null {
  const dash = text.lastIndexOf('-');
  const points = dash > 0 ? [...text.slice(0, dash)] : [];
  let [code, bias, at, index] = [firstCode, firstBias, dash + 1, 0];
  while (at < text.length) {
    const before = index;
    for (let weight = 1, k = base; ; k += base) {
      const digit = digitOf(text.charAt(at++) || '-');
      if (digit < 0) return null;
      index += digit * weight;
      const least = Math.min(Math.max(k - bias, tMin), tMax);
      if (digit < least) break;
      weight *= base - least;
    }
    bias = adapted(index - before, points.length + 1, before === 0);
    code += Math.floor(index / (points.length + 1));
    index %= points.length + 1;
    if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return null;
    points.splice(index++, 0, String.fromCodePoint(code));
  }
  return points.join('');
}

/** A name has at most 63 letters between two dots. */
const longestLabel = 63;

/** A label that a registry can have given out: in lower case, composed, of letters, marks and digits. */
const isPlain = (label: string): boolean =>
  label === label.normalize('NFC').toLowerCase() && /^[\p{L}\p{M}\p{N}-]+$/u.test(label) && /[^\0-\x7f]/.test(label);

/** A domain with its letters as they are written; a label that is no proper punycode stays as it is. */
export const domainInLetters = (domain: string): string =>
  domain
    .split('.')
    .map((label) => {
      if (!label.startsWith('xn--') || label.length > longestLabel) return label;
      const letters = fromPunycode(label.slice(4));
      return letters !== null && isPlain(letters) ? letters : label;
    })
    .join('.');

/** A digit in the lower case of a domain name: `a` to `z`, then `0` to `9`. */
const letterOf = (digit: number): string => 'abcdefghijklmnopqrstuvwxyz0123456789'.charAt(digit);

/** RFC 3492, section 6.3. */
function toPunycode(label: string): string {
  const points = [...label].map((letter) => letter.codePointAt(0) ?? 0);
  const plain = points.filter((point) => point < firstCode);
  let text = plain.length ? `${String.fromCodePoint(...plain)}-` : '';
  let [code, bias, delta, done] = [firstCode, firstBias, 0, plain.length];
  while (done < points.length) {
    const least = Math.min(...points.filter((point) => point >= code));
    delta += (least - code) * (done + 1);
    code = least;
    for (const point of points) {
      if (point < code) delta++;
      if (point !== code) continue;
      let rest = delta;
      for (let k = base; ; k += base) {
        const limit = Math.min(Math.max(k - bias, tMin), tMax);
        if (rest < limit) break;
        text += letterOf(limit + ((rest - limit) % (base - limit)));
        rest = Math.floor((rest - limit) / (base - limit));
      }
      text += letterOf(rest);
      bias = adapted(delta, done + 1, done === plain.length);
      delta = 0;
      done++;
    }
    delta++;
    code++;
  }
  return text;
}

/** A domain as mail headers have it; `null` for one that has only one spelling, or letters that no registry gives out. */
export function domainInAscii(domain: string): string | null {
  const labels = domain.split('.').map((label) => {
    const ascii = /[^\0-\x7f]/.test(label) && label.length <= longestLabel;
    return ascii ? `xn--${toPunycode(label)}` : label;
  });
  const written = labels.join('.');
  return written !== domain && domainInLetters(written) === domain ? written : null;
}
