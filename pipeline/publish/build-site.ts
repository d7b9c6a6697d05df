import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

export interface BuildOptions {
  /** Folder with `report.json`. */
  readonly content: string;
  /** Folder that the site is written to. */
  readonly site: string;
  readonly stdout: Writable | null;
  readonly stderr: Writable & { readonly isTTY?: boolean };
}

/** Builds the site from what is in the content folder, in a process of its own. @returns its exit code: 2 for a mistake in the content */
export async function buildSite({ content, site, stdout, stderr }: BuildOptions): Promise<number> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const astro = join(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
  const child = spawn(process.execPath, [astro, 'build'], {
    cwd: root,
    env: {
      ...process.env,
      CONTENT_DIR: content,
      VITRINE_OUT: site,
      ...(stderr.isTTY && { FORCE_COLOR: '1' }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (stdout === null) child.stdout.resume();
  else child.stdout.pipe(stdout, { end: false });
  child.stderr.pipe(stderr, { end: false });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
