import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSiteMark, SITE_MARK } from '../schema/site-folder.ts';
import { readContent } from '../src/data/content/content.ts';
import { certainFiles, publicFiles } from '../src/integrations/certain-files.ts';
import { linkedFiles } from '../src/integrations/report-files.ts';
import { buildSite } from './site-browser.ts';
import { writeSmallReport } from './site-report.ts';
import { tasks, trialTasks } from './site-tasks.ts';
import { readTree } from './tiny-project.ts';

let root: string;
let content: string;
let site: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-rebuild-'));
  [content, site] = [join(root, 'content'), join(root, 'site')];
});
afterAll(() => rm(root, { recursive: true }));

const put = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(join(site, path)), { recursive: true });
  await writeFile(join(site, path), text);
};
/** Paths of all files of the site's folder, with slashes. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}
const isAbandoned = (name: string): boolean => name.startsWith('.vitrine-new-');

/** What others keep in a site's folder: beside its pages, among them, and in a folder that the next site does not have. */
const theirs = {
  CNAME: 'example.org',
  'gallery/mine.txt': 'mine',
  'methods/lime/notes.html': '<p>notes</p>',
  'photos/cat.jpg': 'a cat',
  '.git/HEAD': 'ref: refs/heads/main',
};

describe('a site that is built twice into one folder', () => {
  let first: readonly string[];
  let certain: readonly string[];
  beforeAll(async () => {
    await writeSmallReport(content, tasks, trialTasks);
    await buildSite({ CONTENT_DIR: content, VITRINE_OUT: site });
    first = await filesIn(site);
    const read = await readContent(content);
    certain = certainFiles(read, linkedFiles(read));
    for (const [path, text] of Object.entries(theirs)) await put(path, text);
    await rm(content, { recursive: true });
    const saliency = tasks.filter(({ method }) => ['prediction', 'saliency'].includes(method));
    await writeSmallReport(content, saliency);
    await buildSite({ CONTENT_DIR: content, VITRINE_OUT: site });
  }, 240_000);

  it('has, the first time, every file that was known before it was built', () => {
    expect([...certain, ...publicFiles('public')].filter((path) => !first.includes(path))).toEqual([]);
    expect(first).toContain('trials/sticker/index.html');
  });

  it('has, the second time, the second report alone', async () => {
    const files = await filesIn(site);
    const read = await readContent(content);
    expect(certainFiles(read, linkedFiles(read)).filter((path) => !files.includes(path))).toEqual([]);
    expect(files.filter((path) => /^(trials|results\/lime)\//.test(path))).toEqual([]);
    const mark = readSiteMark(await readFile(join(site, SITE_MARK)));
    const ours = files.filter((path) => path !== SITE_MARK && !(path in theirs));
    expect([...mark!.keys()].sort()).toEqual([...ours].sort());
  });

  it('leaves what others put there as it was, and nothing half-built', async () => {
    for (const [path, text] of Object.entries(theirs)) expect(await readFile(join(site, path), 'utf8')).toBe(text);
    expect((await readdir(site)).filter(isAbandoned)).toEqual([]);
  });

  it.each([
    ['a page of theirs', 'pictures/second/index.html'],
    ['a file in the place of a folder', '_astro'],
  ])(
    'is refused before the first page over %s, and nothing changes',
    async (_, path) => {
      await rm(join(site, path), { recursive: true });
      await put(path, 'mine');
      const before = await readTree(site);
      const running = promisify(execFile)(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
        env: { ...process.env, CONTENT_DIR: content, VITRINE_OUT: site, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
      });
      const { code, stdout, stderr } = (await running.catch((error: unknown) => error)) as Record<string, unknown>;
      const said = `${String(stdout)}${String(stderr)}`;
      expect(code).toBe(2);
      expect(said.split('\n').filter((line) => line.includes('Expected '))).toEqual([
        expect.stringContaining(
          `${path}\`, but received something that Vitrine did not write, or that was changed since.`,
        ),
      ]);
      expect(said).not.toMatch(/\n\s+at |index\.html \(|generating static routes/);
      expect(await readTree(site)).toEqual(before);
      await rm(join(site, path));
    },
    60_000,
  );
});
