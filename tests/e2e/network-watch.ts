import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that answers nothing and remembers what was asked of it: every request of the browser that leaves the machine. */
export interface NetworkWatch {
  readonly port: number;
  /** Addresses asked for, as in `CONNECT example.org:443` or `http://example.org/`. */
  readonly requests: readonly string[];
  /** Forgets what was asked so far. */
  forget(): void;
  close(): Promise<void>;
}

/** Where Chromium fetches parts of itself, a while after it has started, whatever it is told: no request of a page or of ours. */
const BROWSERS_OWN = /^CONNECT [\w.-]+\.gvt1\.com:443$/;

export async function watchNetwork(): Promise<NetworkWatch> {
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    const asked = `CONNECT ${request.url}`;
    if (!BROWSERS_OWN.test(asked)) requests.push(asked);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    forget() {
      requests.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
