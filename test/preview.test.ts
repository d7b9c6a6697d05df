import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalServer } from '../pipeline/publish/local-server.ts';
import { serveSite } from '../pipeline/publish/serve-site.ts';
import { vitrine } from './tiny-project.ts';

let folder: string;
let served: LocalServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-preview-'));
  await mkdir(join(folder, 'dist/methods/lime'), { recursive: true });
  await writeFile(join(folder, 'secret.html'), 'a secret');
  await writeFile(join(folder, 'dist/index.html'), 'home');
  await writeFile(join(folder, 'dist/404.html'), 'not here');
  await writeFile(join(folder, 'dist/methods/lime/index.html'), 'lime');
  await writeFile(join(folder, 'dist/methods/lime/map.npy'), 'numbers');
  await symlink(join(folder, 'secret.html'), join(folder, 'dist/link.html'));
  served = await serveSite(join(folder, 'dist'), 0);
});
afterAll(async () => {
  served.close();
  await rm(folder, { recursive: true });
});

/** What a path is answered with, sent as it is: `fetch` would resolve `..` itself. */
async function get(path: string): Promise<{ status: number | undefined; type: unknown; to: unknown; text: string }> {
  const { port } = new URL(served.origin);
  return new Promise((done, fail) => {
    request({ host: '127.0.0.1', port, path }, (response) => {
      const { statusCode: status, headers } = response;
      let text = '';
      response.on('data', (piece: Buffer) => (text += piece.toString()));
      response.on('end', () => done({ status, type: headers['content-type'], to: headers['location'], text }));
    })
      .on('error', fail)
      .end();
  });
}

describe('vitrine preview', () => {
  it('serves pages, folders and files of a site as their types', async () => {
    expect(await get('/')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8', text: 'home' });
    expect(await get('/methods/lime/?a=b')).toMatchObject({ status: 200, text: 'lime' });
    expect(await get('/methods/lime')).toMatchObject({ status: 301, to: '/methods/lime/' });
    expect(await get('/methods/lime/map.npy')).toMatchObject({ type: 'application/octet-stream', text: 'numbers' });
  });

  it.each(['/nothing/', '/../secret.html', '/%2e%2e/secret.html', '/link.html', '/..%2fsecret.html', '//etc/passwd'])(
    'shows the 404 page for %s',
    async (path) => {
      expect(await get(path)).toMatchObject({ status: 404, text: 'not here' });
    },
  );

  it('answers an address that is none with 404', async () => {
    expect(await get('/%zz')).toMatchObject({ status: 404, text: '' });
  });

  it('runs until Ctrl-C, and then ends well', async () => {
    const words = [resolve('bin/vitrine.mjs'), 'preview', '--port', '0'];
    const program = spawn(process.execPath, words, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(program.stdout, 'data')) as [Buffer];
    const address = line.toString().trim();
    expect(await (await fetch(address)).text()).toBe('home');
    program.kill('SIGINT');
    expect(await once(program, 'exit')).toEqual([0, null]);
  });

  it('refuses a folder without a site, a port that is taken, and one that is none', async () => {
    expect((await vitrine(folder, 'preview', '--out', 'no-site')).stderr).toBe(
      'Expected a built site for `no-site`, but received no `index.html`. Run `npx vitrine report` first, or name the folder with `--out`.\n',
    );
    const { port } = new URL(served.origin);
    const { exitCode, stderr } = await vitrine(folder, 'preview', '--port', port);
    expect(stderr).toMatch(/^Expected a port that is free for `--port`/);
    expect(exitCode).toBe(2);
    expect((await vitrine(folder, 'preview', '--port', 'x')).exitCode).toBe(2);
  });
});

it('a command outside of a project says how to make one', async () => {
  const { exitCode, stderr } = await vitrine(folder, 'report');
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/^Expected a configuration for `vitrine\.config\.ts`, .* `npm create vitrine@latest`.*\n$/);
});
