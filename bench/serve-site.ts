import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { mediaType } from '../schema/media-types.ts';

const ZIPPED = new Set(['.html', '.css', '.js', '.json', '.svg', '.xml', '.txt']);

/** A server of a folder as GitHub Pages is one: gzip for texts, ten minutes in the cache, `404.html` for what is not there. */
export async function serveSite(site: string): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname);
    const file = join(site, path, path.endsWith('/') ? 'index.html' : '');
    readFile(file)
      .then((data) => ({ status: 200, data, shown: file }))
      .catch(async () => ({ status: 404, data: await readFile(join(site, '404.html')), shown: '404.html' }))
      .then(({ status, data, shown }) => {
        const isZipped = ZIPPED.has(extname(shown)) && (request.headers['accept-encoding'] ?? '').includes('gzip');
        response.writeHead(status, {
          'content-type': mediaType(shown),
          'cache-control': 'max-age=600',
          ...(isZipped && { 'content-encoding': 'gzip', vary: 'Accept-Encoding' }),
        });
        response.end(isZipped ? gzipSync(data) : data);
      })
      .catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const { port } = server.address() as { port: number };
  return { origin: `http://localhost:${port}`, close: () => server.close() };
}
