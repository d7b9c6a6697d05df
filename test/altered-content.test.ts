import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../schema/report.ts';
import type { Result } from '../schema/result.ts';
import { readContent } from '../src/data/content/content.ts';
import { checkFiles } from '../src/data/content/file-checks.ts';
import { sealContent, writeSmallReport } from './site-report.ts';
import { tasks, trialTasks } from './site-tasks.ts';

let root: string;
let folder: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'vitrine-altered-'));
  folder = join(root, 'content');
  const entropy = { value: 4, unit: 'nat', definition: 'Entropy.' };
  const measured = tasks.map((task) =>
    task.method === 'saliency' ? { ...task, measured: { shape: { entropy } } } : task,
  );
  await writeSmallReport(folder, measured, trialTasks);
  // A mask and a larger version as well.
  const create = { width: 8, height: 8, channels: 3, background: '#999' } as const;
  await cp(join(folder, 'inputs/small/first.png'), join(folder, 'inputs/small/first.crust.png'));
  await mkdir(join(folder, 'inputs/display'));
  await writeFile(
    join(folder, 'inputs/display/first.webp'),
    await sharp({ create }).webp({ lossless: true }).toBuffer(),
  );
  const report = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8')) as Report;
  Object.assign(report.pictures[0]!, {
    masks: {
      crust: {
        digest: '0'.repeat(64),
        files: { small: 'inputs/small/first.crust.png' },
        sha256: { small: '' },
        share: { small: 0.5 },
      },
    },
    display: { file: 'inputs/display/first.webp', sha256: '', width: 8, height: 8 },
  });
  await writeFile(join(folder, 'report.json'), JSON.stringify(report));
  await sealContent(folder);
});
afterAll(() => rm(root, { recursive: true }));

async function complaint(): Promise<string | null> {
  try {
    await checkFiles(await readContent(folder));
    return null;
  } catch (error) {
    expect((error as Error).name).toBe('SiteError');
    return (error as Error).message;
  }
}

/** Changes a file for as long as an act takes. */
async function changed(file: string, change: (bytes: Buffer) => Buffer, act: () => Promise<void>): Promise<void> {
  const bytes = await readFile(join(folder, file));
  await writeFile(join(folder, file), change(Buffer.from(bytes)));
  try {
    await act();
  } finally {
    await writeFile(join(folder, file), bytes);
  }
}

const kinds = [
  ['a result', 'results/saliency/first-paper/result.json'],
  ['the facts of a run', 'results/saliency/first-paper/run.json'],
  ['a measurement', 'results/saliency/first-paper/measures/shape.json'],
  ['a failure', 'results/saliency/second-paper/error.json'],
  ['an array', 'results/saliency/first-paper/map.npy'],
  ['a figure', 'results/saliency/first-paper/map.png'],
  ['a figure of a trial', 'results/saliency/third-small-paper/map.png'],
  ['the result of a trial', 'results/saliency/third-small-paper/result.json'],
  ['an input', 'inputs/small/first.png'],
  ['an input of a trial', 'inputs/plain/third.png'],
  ['a mask', 'inputs/small/first.crust.png'],
  ['a larger version', 'inputs/display/first.webp'],
] as const;

describe('a content folder in which a byte has changed', () => {
  it('is good before', async () => {
    expect(await complaint()).toBeNull();
  });

  it.each(kinds)('is refused by the name of %s, wherever the byte is', async (_, file) => {
    const { length } = await readFile(join(folder, file));
    for (const place of new Set([0, 1, Math.floor(length / 3), Math.floor(length / 2), length - 2, length - 1])) {
      const flip = (bytes: Buffer): Buffer => {
        bytes[place]! ^= 1;
        return bytes;
      };
      await changed(file, flip, async () => {
        const message = await complaint();
        expect(message, `byte ${place}`).toMatch(/^Expected .* Run `npm run vitrine -- run/);
        expect(message).toContain(`\`${file}\``);
      });
    }
  });

  it.each(kinds)('is refused where %s has a byte more or less', async (_, file) => {
    for (const change of [
      (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('\n')]),
      (bytes: Buffer) => bytes.subarray(0, -1),
    ]) {
      await changed(file, change, async () => expect(await complaint()).toContain(`\`${file}\``));
    }
  });

  it.each(kinds.filter(([, file]) => file.endsWith('.json')))(
    'is refused where blanks of %s have changed',
    async (_, file) => {
      const other = (bytes: Buffer): Buffer => Buffer.from(JSON.stringify(JSON.parse(bytes.toString()), null, 3));
      await changed(file, other, async () => expect(await complaint()).toContain(`\`${file}\``));
    },
  );

  it('is read as the report knows it where a run was killed while it replaced a result', async () => {
    const [place, aside] = ['first-paper', '.old-first-paper'].map((name) => join(folder, 'results/saliency', name));
    await rename(place!, aside!);
    expect(await complaint()).toBeNull(); // nothing is in its place yet
    await cp(aside!, place!, { recursive: true });
    const result = JSON.parse(await readFile(join(place!, 'result.json'), 'utf8')) as Result;
    await writeFile(join(place!, 'result.json'), JSON.stringify({ ...result, seed: 8 }));
    expect(await complaint()).toBeNull(); // another result, which the report does not know
    const bytes = await readFile(join(aside!, 'map.npy'));
    bytes[bytes.length - 1]! ^= 1;
    await writeFile(join(aside!, 'map.npy'), bytes);
    expect(await complaint()).toContain('`results/saliency/.old-first-paper/map.npy`');
    bytes[bytes.length - 1]! ^= 1;
    await writeFile(join(aside!, 'map.npy'), bytes);
    await rm(place!, { recursive: true });
    await rename(aside!, place!);
  });

  it('covers every file of results and inputs', async () => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile() && entry.name !== 'report.json');
    for (const { parentPath, name } of files) {
      const file = join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/');
      const flip = (bytes: Buffer): Buffer => {
        bytes[Math.floor(bytes.length * 0.6)]! ^= 0x10;
        return bytes;
      };
      await changed(file, flip, async () => expect(await complaint(), file).toContain(`\`${file}\``));
    }
  });
});
