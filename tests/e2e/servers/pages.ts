import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { practicePage } from '../../practice/site';
import { selfSigned } from './certificate';

/** The host names that stand for this machine in tests. */
export const hosts = [
  'www.linkedin.com',
  'de.linkedin.com',
  'br.linkedin.com',
  'mail.google.com',
  'outlook.office.com',
  'outlook.cloud.microsoft',
  'mail.yahoo.com',
  'mail.proton.me',
] as const;

/**
 * As strict as LinkedIn's and Gmail's own: no frame, no foreign script or style, Trusted Types. What works under this works there.
 */
const strict = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types practice',
].join('; ');

/** What a captured page in `tests/pages` should be read as; see the README there. */
export interface Captured {
  readonly name: string;
  readonly url: string;
  readonly kind: 'profile' | 'conversation' | 'thread' | 'compose' | 'none';
  readonly expected: {
    readonly name?: string | null;
    readonly headline?: string | null;
    readonly company?: string | null;
    readonly correspondents?: readonly {
      readonly name: string | null;
      readonly email: string;
      readonly role: string;
    }[];
  };
}

export interface PageServer {
  readonly port: number;
  /** All captured pages of a folder of `tests/pages`. */
  captured(folder: string): readonly Captured[];
  /** From now on this captured page stands under its address (several captures share one). */
  put(page: Captured): string;
  /** What was asked for, one line each, in the order in which it was. */
  readonly asked: readonly string[];
  stop(): Promise<void>;
}

const captures = new URL('../../pages/', import.meta.url);

/** Serves the practice pages, and captured pages on demand, over HTTPS under their real host names. */
export async function servePages(): Promise<PageServer> {
  const shown = new Map<string, string>();
  const asked: string[] = [];
  const server = createServer(selfSigned(hosts), (request, response) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host}`);
    const { method, headers } = request;
    asked.push(`${method} ${url.href} ${headers.origin} ${headers.referer} ${headers['sec-fetch-dest']}`);
    const capture = shown.get(url.host + url.pathname);
    if (capture) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': strict });
      response.end(capture);
    } else if (url.pathname === '/practice/unguarded') {
      // A page that forbids itself nothing, so that only the browser stands between its probes and the extension.
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end('<!doctype html><title>LinkedIn</title><p>A page without a policy of its own');
    } else {
      const page = practicePage(url);
      response.writeHead(page ? (page.status ?? 200) : 404, {
        'content-type': `${page?.type ?? 'text/html'}; charset=utf-8`,
        'content-security-policy': strict,
      });
      response.end(page?.body ?? '<!doctype html><title>LinkedIn</title><p>There is no such practice page');
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    captured: (folder) =>
      readdirSync(new URL(`${folder}/`, captures))
        .filter((file) => file.endsWith('.expected.json'))
        .map((file) => {
          const expected = JSON.parse(readFileSync(new URL(`${folder}/${file}`, captures), 'utf8'));
          return {
            name: `${folder}/${file.replace('.expected.json', '')}`,
            url: expected.url,
            kind: expected.kind,
            expected,
          };
        }),
    put(page) {
      const { host, pathname } = new URL(page.url);
      shown.set(host + pathname, documentOf(page));
      return page.url;
    },
    asked,
    stop: () =>
      new Promise((stopped) => {
        server.closeAllConnections();
        server.close(() => stopped());
      }),
  };
}

/** Some captures are pieces of a page, and some of these mean nothing without what stood around them. */
function documentOf(page: Captured): string {
  const text = readFileSync(new URL(`${page.name}.html`, captures), 'utf8');
  const { fragment, wrap } = page.expected as { fragment?: boolean; wrap?: { before: string; after: string } };
  if (!fragment) return text;
  const title = page.url.includes('google') ? 'Gmail' : 'LinkedIn';
  return `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body>${wrap?.before ?? ''}${text}${wrap?.after ?? ''}</body></html>`;
}
