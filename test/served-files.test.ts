import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bounds } from '../schema/bounds.ts';
import { readFileInside } from '../pipeline/base/inside-file.ts';
import { serveLocally } from '../pipeline/publish/local-server.ts';
import { readContentFile } from '../src/data/content/content-file.ts';
import { servedPath } from '../src/integrations/report-files.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-served-'));
  await mkdir(join(root, 'site/inputs/small'), { recursive: true });
  await mkdir(join(root, 'site/_astro'), { recursive: true });
  await writeFile(join(root, 'secret.png'), 'a secret');
  await writeFile(join(root, 'site/inputs/small/1.png'), 'a picture');
  await writeFile(join(root, 'site/_astro/a.css'), 'p{}');
  await symlink(join(root, 'secret.png'), join(root, 'site/inputs/small/link.png'));
  await symlink(root, join(root, 'site/inputs/up'));
});
afterAll(() => rm(root, { recursive: true }));

const outside = [
  '/../secret.png',
  '/inputs/../../secret.png',
  '/inputs/%2e%2e/%2e%2e/secret.png',
  '/inputs/..%2f..%2fsecret.png',
  '/inputs/..%5c..%5csecret.png',
  '/inputs/..\\..\\secret.png',
  '/inputs/small/link.png',
  '/inputs/up/secret.png',
  '/inputs/small/1.png%00.png',
  '/inputs/small/%',
  '/inputs/small/%zz.png',
  '/inputs/small/%c0%ae.png',
  '/inputs/small',
  '/inputs/small/',
  '//etc/passwd',
  '/etc/passwd',
];

describe('the development server', () => {
  it('serves files of results and inputs, under its base', () => {
    expect(servedPath('/inputs/small/1.png', '')).toBe('inputs/small/1.png');
    expect(servedPath('/base/results/lime/a/map.npy?x=1', '/base')).toBe('results/lime/a/map.npy');
    expect(servedPath('/basement/results/lime/a/map.npy', '/base')).toBeNull();
    expect(servedPath('/report.json', '')).toBeNull();
    expect(servedPath('/inputs/small/1.html', '')).toBeNull();
    expect(servedPath('/inputs/small/1.constructor', '')).toBeNull();
  });

  it.each(outside)('serves nothing for %s', async (address) => {
    const path = servedPath(address, '');
    if (path === null) return;
    const options = { bound: bounds.contentPictureBytes, hint: '' };
    await expect(readContentFile(join(root, 'site'), path, options)).rejects.toThrow(/but received/);
  });
});

describe('the server of pages to print', () => {
  it('gives files of the site to this machine alone, and stays when it is asked for others', async () => {
    const { origin, close } = await serveLocally(async (path) => {
      const body = await readFileInside(join(root, 'site'), path.slice(1), bounds.contentPictureBytes);
      return body && { status: 200, body };
    });
    try {
      expect(new URL(origin).hostname).toBe('127.0.0.1');
      for (const address of outside) expect(await ask(origin, address), address).toEqual({ status: 404, body: '' });
      expect(await ask(origin, '/inputs/small/1.png')).toEqual({ status: 200, body: 'a picture' });
      expect(await ask(origin, '/_astro/a.css?v=1')).toEqual({ status: 200, body: 'p{}' });
    } finally {
      close();
    }
  });

  /** An address as it stands: `fetch` would resolve its dots. */
  function ask(origin: string, path: string): Promise<{ status: number | undefined; body: string }> {
    return new Promise((resolve, reject) => {
      const { hostname, port } = new URL(origin);
      request({ hostname, port, path }, (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        response.on('end', () => resolve({ status: response.statusCode, body }));
      })
        .on('error', reject)
        .end();
    });
  }
});
