import { bounds } from '../../schema/bounds.ts';
import { readFileInside } from '../base/inside-file.ts';
import { serveLocally, type LocalAnswer, type LocalServer } from './local-server.ts';

/**
 * Serves a built site to this machine alone: files of its folder, `index.html` for a folder, `404.html` for anything else.
 *
 * @param port where to listen; 0 for any that is free @throws UserError where it is taken
 */
export function serveSite(site: string, port: number): Promise<LocalServer> {
  return serveLocally((path) => answer(site, path), port);
}

async function answer(site: string, path: string): Promise<LocalAnswer> {
  const file = `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`;
  const body = await read(site, file);
  if (body !== undefined) return { status: 200, body };
  // Links of a page are relative to its folder.
  const isFolder = !path.endsWith('/') && (await read(site, `${file}/index.html`)) !== undefined;
  if (isFolder) return { status: 301, location: `${encodeURI(path)}/` };
  return { status: 404, body: (await read(site, '404.html')) ?? '', file: '404.html' };
}

/** Undefined for what is no file of the site, which a path out of it is not either. */
async function read(site: string, file: string): Promise<Uint8Array | undefined> {
  return readFileInside(site, file, bounds.contentArrayBytes).catch(() => undefined);
}
