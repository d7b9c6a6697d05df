import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { bounds } from '../../schema/bounds.ts';
import { expected } from '../base/errors.ts';
import { readFileInside } from '../base/inside-file.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.xml': 'application/xml',
};

/** Where it is served, and what ends it. */
export interface ServedSite {
  readonly origin: string;
  readonly close: () => void;
}

/**
 * Serves a built site to this machine alone: files of its folder, `index.html` for a folder, `404.html` for anything else.
 *
 * @param port where to listen; 0 for any that is free @throws UserError where it is taken
 */
export async function serveSite(site: string, port: number): Promise<ServedSite> {
  const server = createServer((request, response) => {
    answer(site, request.url ?? '/', response).catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => fail(error.code === 'EADDRINUSE' ? taken(port) : error));
    server.listen(port, '127.0.0.1', done);
  });
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(site: string, address: string, response: ServerResponse): Promise<void> {
  const [pathname = '/'] = address.split(/[?#]/);
  const path = decodeURIComponent(pathname);
  const file = `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`;
  const bytes = await read(site, file);
  if (bytes !== undefined) send(response, 200, extname(file), bytes);
  else if (!path.endsWith('/') && (await read(site, `${file}/index.html`)) !== undefined) {
    // Links of a page are relative to its folder.
    response.writeHead(301, { location: `${pathname}/` }).end();
  } else send(response, 404, '.html', (await read(site, '404.html')) ?? new Uint8Array());
}

/** Undefined for what is no file of the site, which a path out of it is not either. */
async function read(site: string, file: string): Promise<Uint8Array | undefined> {
  return readFileInside(site, file, bounds.contentArrayBytes).catch(() => undefined);
}

function send(response: ServerResponse, status: number, extension: string, bytes: Uint8Array): void {
  const type = TYPES[extension] ?? 'application/octet-stream';
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(bytes);
}

function taken(port: number): Error {
  const hint = 'Name another with `--port`, or 0 for any that is free.';
  return expected('a port that is free', { at: '--port', received: `${port}, where another program listens`, hint });
}
