/**
 * What a spreadsheet would take for a formula, and carry out, where a table is opened in it: what begins with one of these (OWASP, "CSV
 * Injection"). A quote mark before it makes it text; what had quote marks there already gets one more, so that reading gives back what was there.
 */
const formula = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

export const guarded = (text: string): string => (formula.test(text) ? `'${text}` : text);

export const unguarded = (text: string): string => (text.startsWith("'") && formula.test(text) ? text.slice(1) : text);
