import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../schema/report.ts';
import type { Result } from '../schema/result.ts';
import { readSiteAnswers } from '../src/data/content/answers.ts';
import { readContent } from '../src/data/content/content.ts';
import { checkFiles } from '../src/data/content/file-checks.ts';
import { writeSmallAnswers } from './site-answers.ts';
import { sealContent, writeSmallReport } from './site-report.ts';
import { tasks, trialTasks } from './site-tasks.ts';

export const SECRET = 'the author’s own secret, 7f3a9c';
export const OWN = 'results/saliency/first-paper';
export const PICTURE = 'inputs/small/first.png';
export const isWindows = process.platform === 'win32';

let root: string;
let folder: string;
let png: Uint8Array;

/** Gives each test of a file a good content folder of its own, beside which lies a home with a secret. */
export function useHostileFolder(): void {
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'vitrine-hostile-'));
    png = await sharp({ create: white(8) })
      .png()
      .toBuffer();
    await writeSmallReport(join(root, 'good'), tasks, trialTasks);
    await writeSmallAnswers(join(root, 'good'));
    await mkdir(join(root, 'home/saliency/first-paper'), { recursive: true });
    await writeFile(join(root, 'home/secret.txt'), SECRET);
    await writeFile(join(root, 'home/secret.json'), JSON.stringify({ secret: SECRET }));
    await writeFile(join(root, 'home/secret.png'), png);
    await cp(join(root, 'good', OWN), join(root, 'home/saliency/first-paper'), { recursive: true });
  });
  afterAll(() => rm(root, { recursive: true }));
  beforeEach(async () => {
    folder = join(await mkdtemp(join(root, 'case-')), 'content');
    await cp(join(root, 'good'), folder, { recursive: true });
  });
  afterEach(() => rm(dirname(folder), { recursive: true }));
}

/** The content folder of the test at hand. */
export function hostileFolder(): string {
  return folder;
}

/** The bytes of a picture that is as good as any. */
export function goodPicture(): Uint8Array {
  return png;
}

export const white = (side: number) => ({ width: side, height: side, channels: 3, background: '#fff' }) as const;
/** Where a file of the test's content folder lies. */
export const inContent = (path: string): string => join(folder, path);

/** Changes what a JSON file says; its digests are for `sealContent`. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- says what the file holds
export async function change<Value = Report>(file: string, act: (value: Value) => unknown): Promise<void> {
  const value = JSON.parse(await readFile(inContent(file), 'utf8')) as Value;
  act(value);
  await writeFile(inContent(file), JSON.stringify(value));
}
export const report = (act: (value: Report) => unknown) => () => change('report.json', act);
export const result = (act: (value: Result) => unknown) => () => change(`${OWN}/result.json`, act);
export const saliency = (value: Report) => value.tasks.find(({ folder: own }) => own === OWN)!;

/** Puts a file in the place of whatever lies there. */
export async function put(path: string, data: string | Uint8Array): Promise<void> {
  await mkdir(dirname(inContent(path)), { recursive: true });
  await rm(inContent(path), { recursive: true, force: true });
  await writeFile(inContent(path), data);
}
export const putting = (path: string, data: string | Uint8Array) => () => put(path, data);
export const linking = (path: string, to: string) => async () => {
  await rm(inContent(path), { recursive: true, force: true });
  await symlink(join(root, to), inContent(path));
};
export const folderAt = (path: string) => async () => {
  await rm(inContent(path), { recursive: true, force: true });
  await mkdir(inContent(path));
};
export const pipeAt = (path: string) => async () => {
  await rm(inContent(path), { force: true });
  execFileSync('mkfifo', [inContent(path)]);
};
export const socketAt = (path: string) => async () => {
  await rm(inContent(path), { force: true });
  const server = createServer();
  // A socket's name may have some hundred characters only.
  const near = join(dirname(inContent(path)), 's');
  await new Promise<void>((done) => server.listen(near, done));
  execFileSync('mv', [near, inContent(path)]);
  server.close();
};
/** A picture's larger version. */
export const display =
  (file: string, data: string | Uint8Array, size = 8) =>
  async () => {
    await put(file, data);
    await change('report.json', ({ pictures: [picture] }) =>
      Object.assign(picture!, { display: { file, sha256: '0'.repeat(64), width: size, height: size } }),
    );
  };
/** A PNG of a few bytes that says that it is large. */
export const pngOf = (width: number, height: number): Uint8Array => {
  const header = Buffer.from(png.subarray(0, 33));
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  return Buffer.concat([header, png.subarray(33)]);
};
export const npyOf = (header: string, bytes: number): Uint8Array =>
  Buffer.concat([
    Buffer.from('\x93NUMPY\x01\x00', 'latin1'),
    Buffer.from([header.length, 0]),
    Buffer.from(header),
    Buffer.alloc(bytes),
  ]);

/** What the checks before a build say of a content folder; null where they have nothing to say. */
export async function complaint(from = folder): Promise<string | null> {
  try {
    const content = await readContent(from);
    await checkFiles(content);
    await readSiteAnswers(content);
    return null;
  } catch (error) {
    expect((error as Error).name).toBe('SiteError');
    return (error as Error).message;
  }
}

/** Every file beside the test's own content folder, with what is in it. */
export async function surroundings(): Promise<string> {
  const hash = createHash('sha256');
  for (const top of ['good', 'home']) {
    const entries = await readdir(join(root, top), { recursive: true, withFileTypes: true });
    for (const path of entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()) {
      hash.update(path).update(await readFile(path));
    }
  }
  const beside = await readdir(dirname(folder));
  return [...(await readdir(root)), ...beside, hash.digest('hex')].sort().join('\n');
}

function expectOneLine(message: string | null, says: RegExp): void {
  expect(message).not.toBeNull();
  expect(message).toMatch(/^Expected .*, but received /);
  expect(message).toMatch(says);
  expect(message!.length).toBeLessThanOrEqual(300);
  expect(message).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  expect(message).not.toContain(SECRET);
}

/** What a stranger did to a content folder, and what the line says that refuses it. */
export type HostileCase = readonly [name: string, spoil: () => Promise<unknown>, says: RegExp];

/** A test for each case: one line, nothing of the secret in it, and nothing changed outside of the folder. */
export function describeRefusals(group: string, cases: readonly HostileCase[]): void {
  useHostileFolder();
  describe(group, () => {
    it.each(cases)(
      'with %s is refused in one line, whatever its digests say',
      async (_, spoil, says) => {
        const before = await surroundings();
        await spoil();
        await sealContent(folder).catch(() => undefined); // a report that does not parse has no digests
        expectOneLine(await complaint(), says);
        expect(await surroundings()).toBe(before);
      },
      20_000,
    );
  });
}
