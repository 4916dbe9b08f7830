import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as rest } from 'node:timers/promises';

export interface ServedPage {
  /** The body, HTML unless the headers say otherwise. */
  readonly html: string | Uint8Array;
  /** The rest of a body that comes in parts, each so many milliseconds after the one before. */
  readonly later?: { readonly every: number; readonly parts: readonly string[] };
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Site {
  /** As in `http://127.0.0.1:8099`, no slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves pages on 127.0.0.1, the address of each to its path.
 * @param port 0 for any that is free.
 * @throws {Error} when the port is taken.
 */
export async function servePages(pages: Readonly<Record<string, ServedPage>>, port = 0): Promise<Site> {
  const server = createServer((request, response) => {
    const page = pages[new URL(request.url ?? '/', 'http://localhost').pathname];
    if (!page) {
      // A browser asks for it by itself; an empty answer keeps its console clean.
      response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...page.headers,
    });
    response.write(page.html);
    void sendRest(response, page);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function sendRest(response: ServerResponse, { later }: ServedPage): Promise<void> {
  for (const part of later?.parts ?? []) {
    await rest(later?.every);
    response.write(part);
  }
  response.end();
}
