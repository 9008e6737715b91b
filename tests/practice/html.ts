/** Text for use in HTML content and in quoted attributes. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.codePointAt(0)};`);

export interface PracticePage {
  readonly status?: number;
  readonly type: 'text/html' | 'text/css' | 'text/javascript';
  readonly body: string;
}

export const html = (body: string, status = 200): PracticePage => ({ status, type: 'text/html', body });
