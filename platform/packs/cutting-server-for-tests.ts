/** A small web server for tests: it knows ETags, and can cut a connection after so many bytes of an answer. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CuttingServer {
  /** With a slash at the end. */
  readonly origin: string;
  /** What lies on it, by path without a slash at the beginning. */
  readonly files: Map<string, Uint8Array>;
  /** Where else a path leads, as an address. */
  readonly moved: Map<string, string>;
  /** Paths asked for since the last call. */
  asked(): string[];
  /** Bytes that are still sent before the connection is cut; null: as many as there are. */
  cutAfter(bytes: number | null): void;
  close(): Promise<void>;
}

export async function startCuttingServer(): Promise<CuttingServer> {
  const files = new Map<string, Uint8Array>();
  const moved = new Map<string, string>();
  let paths: string[] = [];
  let left: number | null = null;
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? '').slice(1);
    paths.push(path);
    const bytes = files.get(path);
    const etag = bytes ? `"${createHash('sha256').update(bytes).digest('hex')}"` : '';
    const elsewhere = moved.get(path);
    if (left !== null && left <= 0) response.destroy();
    else if (elsewhere !== undefined) response.writeHead(302, { location: elsewhere }).end();
    else if (!bytes) response.writeHead(404).end();
    else if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
    else {
      response.writeHead(200, { etag, 'content-length': bytes.length });
      if (left === null || left >= bytes.length) {
        if (left !== null) left -= bytes.length;
        response.end(bytes);
      } else {
        response.write(bytes.subarray(0, left), () => response.destroy());
        left = 0;
      }
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    files,
    moved,
    asked() {
      const asked = paths;
      paths = [];
      return asked;
    },
    cutAfter(bytes) {
      left = bytes;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
