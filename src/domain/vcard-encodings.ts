/** The texts of vCards that stand there in another spelling. */

/** What a value says that is written in quoted-printable or base 64. @param marks of its property: how it is written, and in which letters */
export function decodedText(raw: string, marks: ReadonlySet<string>): string {
  if (marks.has('quoted-printable')) return fromQuotedPrintable(raw, marks);
  return isEncoded(marks) ? fromBase64(raw, marks) : raw;
}

/** 2.1 says `ENCODING=BASE64`, or that alone; 3.0 says `ENCODING=b`. */
const isEncoded = (marks: ReadonlySet<string>): boolean =>
  marks.has('base64') || (marks.has('encoding') && marks.has('b'));

/** No text of anybody is longer; a picture is. */
const longestEncoded = 10_000;
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** A text that some telephones write like a picture. Empty for what is none. */
function fromBase64(raw: string, marks: ReadonlySet<string>): string {
  if (raw.length > longestEncoded) return '';
  let bytes = '';
  let held = 0;
  let bits = 0;
  for (const letter of raw.replace(/[\s=]/g, '')) {
    const digit = digits.indexOf(letter);
    if (digit < 0) return '';
    held = ((held << 6) | digit) & 0xfff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes += `=${((held >> bits) & 0xff).toString(16).padStart(2, '0')}`;
  }
  return fromQuotedPrintable(bytes, marks);
}

/** Empty for a script that cannot be read here: letters of another alphabet are worse than a blank. */
function fromQuotedPrintable(raw: string, marks: ReadonlySet<string>): string {
  const percent = raw.replace(/%/g, '=25').replace(/=([\dA-F]{2})/gi, '%$1');
  try {
    return decodeURIComponent(percent);
  } catch {
    const latin = !marks.has('charset') || ['iso-8859-1', 'windows-1252'].some((charset) => marks.has(charset));
    return latin ? percent.replace(/%([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : '';
  }
}
