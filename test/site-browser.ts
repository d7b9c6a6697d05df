import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { mediaType } from '../schema/media-types.ts';
import type { BuildPlace } from '../pipeline/publish/build-place.ts';

/** Debian’s Chromium, or another one that is installed; undefined where there is none. */
export const chromiumPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);
/** The rules of axe for WCAG 2.2 AA. */
export const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** A built site behind a plain file server, under `/` and under `/some/base/`, and a browser. */
export interface BuiltSite {
  readonly port: number;
  readonly browser: Browser;
  /** Where it lies on the disk. */
  readonly folder: string;
  /** Addresses of all pages, relative to where the site lies. */
  readonly pages: readonly string[];
  close(): Promise<void>;
}

/** Builds a site for the root of a server. @param environment what it is built from, and where to @param place default: the checkout */
export async function buildSite(
  environment: {
    readonly CONTENT_DIR?: string;
    readonly VITRINE_SITE?: string;
    readonly VITRINE_OUT: string;
  },
  place?: Pick<BuildPlace, 'folder' | 'nodeOptions' | 'environment'>,
): Promise<void> {
  const words = [...(place?.nodeOptions ?? []), 'node_modules/astro/bin/astro.mjs', 'build'];
  await promisify(execFile)(process.execPath, words, {
    ...(place && { cwd: place.folder }),
    env: {
      ...process.env,
      // What a test run sets would ask for a site as in development, which takes several times as long.
      NODE_ENV: 'production',
      MODE: undefined,
      DEV: undefined,
      PROD: undefined,
      VITRINE_BASE: '/',
      ASTRO_TELEMETRY_DISABLED: '1',
      ...environment,
      ...place?.environment,
    },
  });
}

/** Builds a site, serves it and starts a browser. @param write writes the content folder that it is built from @param place default: the checkout */
export async function openBuiltSite(write: (content: string) => Promise<void>, place?: BuildPlace): Promise<BuiltSite> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-site-'));
  const [content, site] = [join(folder, 'content'), join(folder, 'site')];
  await write(content);
  await buildSite({ CONTENT_DIR: content, VITRINE_OUT: site }, place);
  const opened = await openSite(site);
  return {
    ...opened,
    async close() {
      await opened.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Serves a site that lies in a folder, and starts a browser. */
export async function openSite(site: string): Promise<BuiltSite> {
  const files = await readdir(site, { recursive: true });
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname).replace(/^\/some\/base/, '');
    const file = join(site, path, path.endsWith('/') ? 'index.html' : '');
    readFile(file).then(
      (data) => response.writeHead(200, { 'content-type': mediaType(file) }).end(data),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const browser = await chromium.launch({
    executablePath: chromiumPath!,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  return {
    port: (server.address() as { port: number }).port,
    browser,
    folder: site,
    pages: files.filter((file) => file.endsWith('.html')).map((file) => file.replace(/index\.html$/, '')),
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** Opens a page of a site under a base path in a context of its own; what goes wrong on it fails the test. */
export async function openPage(site: BuiltSite, path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await site.browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => expect.fail(error.message));
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) expect.fail(message.text());
  });
  await page.goto(`http://localhost:${site.port}/some/base/${path}`);
  return page;
}
