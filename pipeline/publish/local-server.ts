import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mediaType } from '../../schema/media-types.ts';
import { expected } from '../base/errors.ts';

/** What a path is answered with. */
export interface LocalAnswer {
  readonly status: 200 | 301 | 404;
  readonly body?: string | Uint8Array;
  /** The file that the body is, for its type; default: what the path names. A path of a folder is a page. */
  readonly file?: string;
  /** For status 301: where else it lies. */
  readonly location?: string;
}

/** Where it listens, and what ends it. */
export interface LocalServer {
  readonly origin: string;
  readonly close: () => void;
}

/**
 * A server for this machine alone.
 *
 * @param answer takes a decoded path, which starts with `/`; where it has none or throws, and for what is no escape, it is 404
 * @param port 0 for any that is free @throws UserError where the port is taken
 */
export async function serveLocally(
  answer: (path: string) => Promise<LocalAnswer | undefined>,
  port = 0,
): Promise<LocalServer> {
  const respond = async (address: string): Promise<LocalAnswer & { readonly path: string }> => {
    const path = decodeURIComponent(address.split(/[?#]/)[0] ?? '/');
    return { path, ...((await answer(path)) ?? { status: 404 }) };
  };
  const server = createServer((request, response) => {
    respond(request.url ?? '/').then(
      ({ path, status, body = '', file = path.endsWith('/') ? 'index.html' : path, location }) => {
        response.writeHead(status, {
          'content-type': mediaType(file),
          'cache-control': 'no-store',
          ...(location !== undefined && { location }),
        });
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => fail(error.code === 'EADDRINUSE' ? taken(port) : error));
    server.listen(port, '127.0.0.1', done);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function taken(port: number): Error {
  const hint = 'Name another with `--port`, or 0 for any that is free.';
  return expected('a port that is free', { at: '--port', received: `${port}, where another program listens`, hint });
}
