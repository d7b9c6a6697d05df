import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../schema/report.ts';
import type { Result } from '../schema/result.ts';
import { readContent } from '../src/data/content/content.ts';
import { checkFiles } from '../src/data/content/file-checks.ts';
import { sealContent, writeSmallReport } from './site-report.ts';
import { tasks, trialTasks } from './site-tasks.ts';

const map = 'results/saliency/first-paper/map';

let root: string;
let folder: string;
let site: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-bad-input-'));
  await writeSmallReport(join(root, 'good'), tasks, trialTasks);
});
afterAll(() => rm(root, { recursive: true }));
beforeEach(async () => {
  folder = await mkdtemp(join(root, 'content-'));
  site = join(folder, 'site');
  await cp(join(root, 'good'), folder, { recursive: true });
});

/** Writes a JSON file anew. */
async function edit(file: string, change: (value: Report & Result) => void): Promise<void> {
  const value = JSON.parse(await readFile(join(folder, file), 'utf8')) as Report & Result;
  change(value);
  await writeFile(join(folder, file), JSON.stringify(value));
  await sealContent(folder);
}

/** What the check of a content folder says; null where it has nothing to say. */
async function complaint(): Promise<string | null> {
  try {
    await checkFiles(await readContent(folder));
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

async function build(): Promise<{ code: unknown; lines: readonly string[] }> {
  const running = promisify(execFile)(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    env: { ...process.env, CONTENT_DIR: folder, VITRINE_OUT: site, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  const { code, stdout, stderr } = (await running.catch((error: unknown) => error)) as Record<string, unknown>;
  return { code, lines: `${String(stdout)}${String(stderr)}`.split('\n') };
}

describe('the files of a report', () => {
  it('are what the report says of them', async () => {
    expect(await complaint()).toBeNull();
  });

  it.each([
    ['a missing picture', `${map}.png`, () => rm(join(folder, `${map}.png`)), 'received no such file. Run'],
    ['a missing array', `${map}.npy`, () => rm(join(folder, `${map}.npy`)), 'received no such file. Run'],
    ['a picture cut short', `${map}.png`, () => truncate(join(folder, `${map}.png`), 40), 'received 40. Run'],
    ['an empty array', `${map}.npy`, () => truncate(join(folder, `${map}.npy`), 0), 'received 0. Run'],
  ])('name %s and what computes it again', async (_, file, spoil, received) => {
    await spoil();
    const message = await complaint();
    expect(message).toContain(`\`${file}\``);
    expect(message).toContain(received);
    expect(message).toMatch(/Run `npm run vitrine -- run --only saliency`\.$/);
  });

  it('name a file whose bytes were changed', async () => {
    const bytes = await readFile(join(folder, `${map}.npy`));
    bytes[bytes.length - 1]! ^= 1;
    await writeFile(join(folder, `${map}.npy`), bytes);
    expect(await complaint()).toBe(
      `Expected the bytes that \`results/saliency/first-paper/result.json\` describes for \`${map}.npy\`, but received others. ` +
        'Run `npm run vitrine -- run --only saliency`.',
    );
  });

  it('name the array that a result draws and does not have', async () => {
    await edit('results/saliency/first-paper/result.json', (result) => (result.arrays = []));
    expect(await complaint()).toBe(
      'Expected the array `map`, which figure `map` draws, in `results/saliency/first-paper/result.json`, but received none. ' +
        'Run `npm run vitrine -- run --only saliency`.',
    );
  });

  it.each([
    ['absent', () => rm(join(folder, 'inputs/small/first.png')), 'received no such file'],
    ['empty', () => truncate(join(folder, 'inputs/small/first.png'), 0), 'received an empty file'],
    ['cut short', () => truncate(join(folder, 'inputs/small/first.png'), 70), 'received 70 bytes that do not open'],
    ['of a trial and absent', () => rm(join(folder, 'inputs/plain/third.png')), 'received no such file'],
  ])('name an input picture that is %s', async (_, spoil, received) => {
    await spoil();
    expect(await complaint()).toMatch(new RegExp(`\`inputs/.*${received}.* Run \`npm run vitrine -- run\`\\.$`));
  });

  it.each(['../secret.png', '/etc/passwd', 'inputs/../../secret.png'])(
    'lie in the content folder, unlike %s',
    async (path) => {
      await edit('report.json', ({ pictures }) => (pictures[0]!.files['small'] = path));
      expect(await complaint()).toBe(
        'Expected a path inside the content folder (`inputs/….png`) for `report.json: pictures[0].files.small`, ' +
          `but received \`${path}\`. Run \`npm run report\` to write the report anew.`,
      );
    },
  );
});

describe('a build', () => {
  it('says in one line what to run when there is no report, and leaves the site of the last one', async () => {
    await rm(join(folder, 'report.json'));
    await mkdir(site);
    await writeFile(join(site, 'index.html'), 'the last one');
    const { code, lines } = await build();
    const said = lines.filter((line) => line !== '');
    expect(code).toBe(2);
    expect(said.at(-1)).toContain(
      `Expected \`report.json\` in \`${folder}\`, but received no such file. Run \`npm run report\`.`,
    );
    expect(said.filter((line) => /^\s+at /.test(line))).toEqual([]);
    expect(await readdir(site)).toEqual(['index.html']);
  });

  it('ends before the first page when a picture is missing', async () => {
    await rm(join(folder, `${map}.png`));
    const { code, lines } = await build();
    expect(code).toBe(2);
    expect(lines.join('\n')).toContain(`Expected \`${map}.png\` in \`${folder}\`, but received no such file.`);
  });

  it('that meets a mistake on a page leaves no site', async () => {
    await edit('report.json', ({ tasks: [task] }) => {
      task!.method = 'unheard-of';
      task!.state = 'planned';
      task!.folder = 'results/unheard-of/first-paper';
    });
    const { code, lines } = await build();
    expect(code).toBe(2);
    expect(lines.join('\n')).toContain('Expected `methods/unheard-of/en.md`, but received no such file. Add it.');
    expect(existsSync(site)).toBe(false);
  });
});
