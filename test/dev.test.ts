import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { chromiumPath } from './site-browser.ts';
import { makeProject, readTree, writeConfig } from './tiny-project.ts';

const PROGRAM = join(import.meta.dirname, '../bin/vitrine.mjs');
/** A site is ready, or a page made for the first time, within this on a busy machine. */
const PATIENCE_MS = 240_000;

const methods = (samples: number): unknown[] => [
  'prediction',
  { method: 'smooth-grad', variants: ['course'], params: { samples } },
];

/** `vitrine dev` in a process of its own. */
interface Running {
  readonly child: ChildProcessByStdio<null, Readable, Readable>;
  readonly said: { out: string; err: string };
  /** Its exit code. */
  readonly ended: Promise<number | null>;
  origin(): Promise<string>;
}

function dev(project: string, ...words: string[]): Running {
  // What a test run sets would make Astro serve nothing.
  const isOfTests = ([name]: readonly [string, unknown]): boolean => /^(VITEST|TEST|NODE_ENV|MODE|DEV|PROD)/.test(name);
  const env = Object.fromEntries(Object.entries(process.env).filter((each) => !isOfTests(each)));
  const command = [PROGRAM, 'dev', '--port', '0', ...words];
  const child = spawn(process.execPath, command, { cwd: project, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.on('data', (text: Buffer) => (said.out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said.err += text.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const origin = (): Promise<string> =>
    vi.waitFor(
      () => {
        const [found] = /http:\/\/localhost:\d+/.exec(said.out) ?? [];
        if (found === undefined) throw new Error(`No address yet: ${said.err}`);
        return found;
      },
      { timeout: PATIENCE_MS, interval: 50 },
    );
  return { child, said, ended, origin };
}

let browser: Browser;
const running: Running[] = [];
const projects: string[] = [];
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: chromiumPath!, args: ['--no-sandbox', '--disable-gpu'] });
});
afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
});
afterAll(async () => {
  await browser.close();
  for (const project of projects) await rm(project, { recursive: true, force: true });
});

async function project(changes: Record<string, unknown>): Promise<string> {
  const folder = await makeProject(changes);
  projects.push(folder);
  return folder;
}

async function start(folder: string): Promise<Running> {
  const one = dev(folder);
  running.push(one);
  await one.origin();
  return one;
}

async function open(address: string): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(address);
  return page;
}

describe.skipIf(chromiumPath === undefined)('vitrine dev', { timeout: 600_000 }, () => {
  it('shows an edited title at once, and computes an edited parameter alone', async () => {
    const folder = await project({ methods: methods(3) });
    const one = await start(folder);
    const origin = await one.origin();
    await vi.waitFor(() => expect(one.said.err).toContain('[6/6]'), { timeout: PATIENCE_MS });
    const home = await open(`${origin}/zh-cn/`);
    await home.getByRole('heading', { level: 1, name: 'Tiny' }).waitFor();

    for (const title of ['First', 'Second', 'Third']) {
      await writeConfig(folder, { title, methods: methods(3) });
      await home.getByRole('heading', { level: 1, name: title }).waitFor();
      expect(await home.title()).toBe(`${title} | ${title}`);
      expect(await home.locator('.site-title').innerText()).toBe(title);
    }
    expect(one.said.err.match(/maps and/g)).toHaveLength(1);

    const kept = await readTree(join(folder, 'content/results/prediction'));
    const page = await open(`${origin}/methods/smooth-grad/`);
    await page.locator('dd, td').filter({ hasText: /^3$/ }).first().waitFor({ state: 'attached' });
    await writeConfig(folder, { title: 'Third', methods: methods(7) });
    await page.locator('dd, td').filter({ hasText: /^7$/ }).first().waitFor({ state: 'attached' });
    await page.locator('figure img').first().waitFor();
    expect(one.said.err).toContain('3 maps and');
    expect(await readTree(join(folder, 'content/results/prediction'))).toEqual(kept);

    const refused: string[] = [];
    page.on('response', (answer) => answer.status() >= 400 && refused.push(`${answer.status()} ${answer.url()}`));
    for (const path of ['', 'gallery/', 'compare/', 'zh-cn/compare/', 'docs/']) {
      await page.goto(`${origin}/${path}`, { waitUntil: 'networkidle' });
    }
    expect(refused).toEqual([`404 ${origin}/docs/`]);

    one.child.kill('SIGINT');
    expect(await one.ended).toBe(130);
    expect(await readdir(join(folder, 'content'))).not.toContain('.lock');
    await expect(fetch(origin)).rejects.toThrow();
  });

  it('says what is wrong with a configuration in the page as in the terminal, until it is mended', async () => {
    const folder = await project({ methods: ['salience'] });
    const one = await start(folder);
    const line = one.said.err.trim();
    expect(line).toMatch(/^Expected .*`saliency`.*$/);
    const page = await open(await one.origin());
    expect(await page.getByRole('alert').innerText()).toBe(line);

    await writeConfig(folder, { methods: ['prediction'] });
    await page.getByRole('heading', { level: 1, name: 'Tiny' }).waitFor();
    await writeConfig(folder, { methods: ['prediction'], title: 3 });
    await vi.waitFor(() => expect(one.said.err).toContain(': title`'), { timeout: PATIENCE_MS });
    const [second = ''] = /^Expected .*: title`.*$/m.exec(one.said.err) ?? [];
    await page
      .getByRole('alert')
      .filter({ hasText: second.slice(0, 40) })
      .waitFor();
    expect(await page.getByRole('alert').innerText()).toBe(second);
    await writeConfig(folder, { methods: ['prediction'], title: 'Mended' });
    await page.getByRole('heading', { level: 1, name: 'Mended' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);

    // A second one on the same folder would write over the first.
    const other = dev(folder);
    expect(await other.ended).toBe(2);
    expect(other.said.err).toMatch(/^Expected .*content.*\n$/);
    expect((await stat(join(folder, 'content/.lock'))).isFile()).toBe(true);
  });
});
