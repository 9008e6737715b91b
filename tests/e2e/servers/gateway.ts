import { createServer, request as forward } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';

/**
 * The only way out that a browser under test has: a proxy that leads to the servers of the tests and nowhere else, and notes every other
 * host that anybody in the browser has asked for.
 */
export interface Gateway {
  readonly port: number;
  /** The hosts asked for that no test serves, in the order in which they were first asked for. */
  readonly strangers: Set<string>;
  stop(): Promise<void>;
}

/** @param served by `host:port`, the port on this machine that stands for it */
export async function openGateway(served: ReadonlyMap<string, number>): Promise<Gateway> {
  const strangers = new Set<string>();
  const open = new Set<Duplex>();
  const hosts = new Set([...served.keys()].map((place) => place.split(':')[0]));
  const wayTo = (host: string, port: number): number | null => {
    // A browser may ask a host of ours for https first.
    if (!hosts.has(host)) strangers.add(host);
    return served.get(`${host}:${port}`) ?? null;
  };
  const server = createServer((request, response) => {
    // To a proxy the whole address is said.
    const url = new URL(request.url ?? '', 'http://nowhere.example.net');
    const port = wayTo(url.hostname, Number(url.port || 80));
    if (port === null) return void request.socket.destroy();
    const { method, headers } = request;
    const onward = forward({ host: '127.0.0.1', port, path: url.pathname + url.search, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  server.on('connect', ({ url = '' }, near: Duplex, head: Buffer) => {
    const [, host = '', port = ''] = /^(.*):(\d+)$/.exec(url) ?? [];
    const way = wayTo(host, Number(port));
    near.on('error', () => {});
    if (way === null) return void near.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    const far = connect(way, '127.0.0.1', () => {
      near.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      far.write(head);
      near.pipe(far).pipe(near);
    });
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(end);
      end.on('close', () => {
        open.delete(end);
        other.destroy();
      });
    }
    far.on('error', () => near.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    strangers,
    stop: () =>
      new Promise((stopped) => {
        for (const end of open) end.destroy();
        server.closeAllConnections();
        server.close(() => stopped());
      }),
  };
}
