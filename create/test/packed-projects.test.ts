import { execFile } from 'node:child_process';
import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, openSite } from '../../test/site-browser.ts';
import { templates } from '../templates.ts';
import { installPacked, packBoth, type Archives } from '../../test/packed-tool.ts';

/** On request, since each takes minutes: `VITRINE_TEMPLATES=classifier,matrices`, or `all`. */
const asked = process.env['VITRINE_TEMPLATES'];
const tested = templates.map(({ id }) => id).filter((id) => asked === 'all' || asked?.split(',').includes(id));
const run = promisify(execFile);

let archives: Archives;
let maker: string;
beforeAll(async () => {
  archives = await packBoth();
  maker = await installPacked(archives.create, 'create-vitrine', join(archives.folder, 'maker'));
}, 900_000);
afterAll(() => rm(archives.folder, { recursive: true }));

describe.skipIf(asked === undefined)('create-vitrine as it is packed (VITRINE_TEMPLATES)', () => {
  it('is what publint wants of a package, and small enough to be fetched at every call', async () => {
    const { messages } = await publint({ pkgDir: maker, strict: true });
    expect(messages).toEqual([]);
    expect((await stat(archives.create)).size).toBeLessThan(15e6);
  });

  it('is published beside the tool, in a dry run', { timeout: 300_000 }, async () => {
    const { stdout } = await run(process.execPath, ['package/release.ts', '--dry-run', archives.folder]);
    expect(stdout).toMatch(/^\+ vitrine@.*\n\+ create-vitrine@/);
  });

  describe.skipIf(chromiumPath === undefined).each(tested)('makes of the template %s', (template) => {
    it('a project whose first report is a complete site in all its languages', { timeout: 1_800_000 }, async () => {
      const program = join(maker, 'bin/create-vitrine.mjs');
      const words = [template, '--template', template, '--languages', 'en,zh-cn', '--yes', '--no-install'];
      const tool = `file:${archives.tool}`;
      await run(process.execPath, [program, ...words, '--tool', tool], { cwd: archives.folder });
      const project = join(archives.folder, template);
      const vitrine = await installPacked(archives.tool, 'vitrine', project);
      const { scripts } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8')) as {
        scripts: Record<string, string>;
      };
      const [, ...report] = scripts['report']!.split(' ');
      const { stderr } = await run(process.execPath, [join(vitrine, 'bin/vitrine.mjs'), ...report, '--quiet'], {
        cwd: project,
        maxBuffer: 1e8,
      });
      expect(stderr).toBe('');
      expect(await faultsOf(join(project, 'dist'))).toEqual([]);
    });
  });
});

/** What is wrong with any page of a site: errors in the console, what could not be loaded, links that lead nowhere. */
async function faultsOf(folder: string): Promise<readonly string[]> {
  const site = await openSite(folder);
  const origin = `http://localhost:${site.port}`;
  const faults: string[] = [];
  const targets = new Map<string, string>();
  try {
    const rest = site.pages.values();
    const visitRest = async (): Promise<void> => {
      const page = await site.browser.newPage();
      const note = (problem: string): number => faults.push(`${page.url()}: ${problem}`);
      page.on('console', (message) => message.type() === 'error' && note(message.text()));
      page.on('pageerror', (error) => note(error.message));
      // What a page was still loading when it was left is no fault: whatever its markup names is fetched below.
      page.on('requestfailed', (request) => {
        const reason = request.failure()?.errorText ?? 'failed';
        if (reason !== 'net::ERR_ABORTED') note(`${request.url()}: ${reason}`);
      });
      for (const path of rest) {
        const answer = await page.goto(`${origin}/${path}`);
        if (!answer?.ok()) note('does not open');
        // The 404 page is shown at any address: its links belong to the base of the build.
        if (path !== '404.html') for (const target of await targetsOf(page)) targets.set(target, path);
      }
      await page.close();
    };
    await Promise.all([visitRest(), visitRest()]);
    for (const language of ['zh-cn/', 'zh-tw/']) expect(site.pages).toContain(language);
    for (const [target, path] of targets) {
      if (!(await fetch(target)).ok) faults.push(`${path}: ${target} is not there`);
    }
    expect(targets.size).toBeGreaterThan(10);
  } finally {
    await site.close();
  }
  return faults;
}

/** Where a page leads, and what it loads by its markup; links to other hosts in its prose are nobody's to check here. */
function targetsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[href], [src]')]
      .filter(({ tagName }) => tagName !== 'use')
      .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
      .map((written) => new URL(written, location.href).href.split('#')[0]!)
      .filter((address) => address.startsWith(location.origin)),
  );
}
