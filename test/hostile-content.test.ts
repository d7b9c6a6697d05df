import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { dump } from 'npyjs';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bounds } from '../schema/bounds.ts';
import type { Report } from '../schema/report.ts';
import type { Result } from '../schema/result.ts';
import { readSiteAnswers } from '../src/data/content/answers.ts';
import { readContent } from '../src/data/content/content.ts';
import { checkFiles } from '../src/data/content/file-checks.ts';
import { linkedFiles } from '../src/integrations/report-files.ts';
import { writeSmallAnswers } from './site-answers.ts';
import { sealContent, writeSmallReport } from './site-report.ts';
import { tasks, trialTasks } from './site-tasks.ts';

const SECRET = 'the author’s own secret, 7f3a9c';
const OWN = 'results/saliency/first-paper';
const PICTURE = 'inputs/small/first.png';
const isWindows = process.platform === 'win32';

let root: string;
let png: Uint8Array;
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

let folder: string;
afterEach(() => rm(dirname(folder), { recursive: true }));
beforeEach(async () => {
  folder = join(await mkdtemp(join(root, 'case-')), 'content');
  await cp(join(root, 'good'), folder, { recursive: true });
});

const white = (side: number) => ({ width: side, height: side, channels: 3, background: '#fff' }) as const;
const inContent = (path: string): string => join(folder, path);

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- says what the file holds
async function change<Value = Report>(file: string, act: (value: Value) => unknown): Promise<void> {
  const value = JSON.parse(await readFile(inContent(file), 'utf8')) as Value;
  act(value);
  await writeFile(inContent(file), JSON.stringify(value));
}
const report = (act: (value: Report) => unknown) => () => change('report.json', act);
const result = (act: (value: Result) => unknown) => () => change(`${OWN}/result.json`, act);
const saliency = (value: Report) => value.tasks.find(({ folder: own }) => own === OWN)!;

async function put(path: string, data: string | Uint8Array): Promise<void> {
  await mkdir(dirname(inContent(path)), { recursive: true });
  await rm(inContent(path), { recursive: true, force: true });
  await writeFile(inContent(path), data);
}
const putting = (path: string, data: string | Uint8Array) => () => put(path, data);
const linking = (path: string, to: string) => async () => {
  await rm(inContent(path), { recursive: true, force: true });
  await symlink(join(root, to), inContent(path));
};
const folderAt = (path: string) => async () => {
  await rm(inContent(path), { recursive: true, force: true });
  await mkdir(inContent(path));
};
const pipeAt = (path: string) => async () => {
  await rm(inContent(path), { force: true });
  execFileSync('mkfifo', [inContent(path)]);
};
const socketAt = (path: string) => async () => {
  await rm(inContent(path), { force: true });
  const server = createServer();
  // A socket's name may have some hundred characters only.
  const near = join(dirname(inContent(path)), 's');
  await new Promise<void>((done) => server.listen(near, done));
  execFileSync('mv', [near, inContent(path)]);
  server.close();
};
/** A picture's larger version. */
const display =
  (file: string, data: string | Uint8Array, size = 8) =>
  async () => {
    await put(file, data);
    await change('report.json', ({ pictures: [picture] }) =>
      Object.assign(picture!, { display: { file, sha256: '0'.repeat(64), width: size, height: size } }),
    );
  };
/** A PNG of a few bytes that says that it is large. */
const pngOf = (width: number, height: number): Uint8Array => {
  const header = Buffer.from(png.subarray(0, 33));
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  return Buffer.concat([header, png.subarray(33)]);
};
const npyOf = (header: string, bytes: number): Uint8Array =>
  Buffer.concat([
    Buffer.from('\x93NUMPY\x01\x00', 'latin1'),
    Buffer.from([header.length, 0]),
    Buffer.from(header),
    Buffer.alloc(bytes),
  ]);

type Case = readonly [name: string, spoil: () => Promise<unknown>, says: RegExp];

const paths: readonly Case[] = [
  ['a task’s folder that leads up', report((value) => (saliency(value).folder = '../../home')), /tasks\[\d\]\.folder/],
  [
    'a task’s folder that leads up from inside',
    report((value) => (saliency(value).folder = 'results/saliency/../../../home')),
    /folder/,
  ],
  ['a task’s folder from the root', report((value) => (saliency(value).folder = '/etc')), /\.folder/],
  [
    'a task’s folder with backslashes',
    report((value) => (saliency(value).folder = 'results\\saliency\\..\\..')),
    /\.folder/,
  ],
  [
    'a task’s folder with an escape',
    report((value) => (saliency(value).folder = 'results/saliency/%2e%2e')),
    /\.folder/,
  ],
  ['a task’s folder with a NUL', report((value) => (saliency(value).folder = `${OWN}\0`)), /\.folder/],
  ['a task’s folder on a drive', report((value) => (saliency(value).folder = 'C:/results/saliency')), /\.folder/],
  [
    'a task’s folder of another method',
    report((value) => (saliency(value).folder = 'results/lime/first-course')),
    /\.folder/,
  ],
  [
    'a task’s folder that lies aside',
    report((value) => (saliency(value).folder = 'results/saliency/.old-first-paper')),
    /\.folder/,
  ],
  ['a task’s folder among the pages', report((value) => (saliency(value).folder = 'gallery')), /\.folder/],
  [
    'a task’s folder with the name of a device',
    report((value) => (saliency(value).folder = 'results/saliency/nul')),
    /\.folder/,
  ],
  [
    'two tasks in one folder',
    report(({ tasks: [one, other] }) => Object.assign(other!, { folder: one!.folder })),
    /a folder once .* twice/,
  ],
  [
    'two tasks in folders that some disks take for one',
    report((value) => {
      const [one] = value.tasks;
      value.tasks.push({
        ...one!,
        key: '9'.repeat(64),
        folder: one!.folder.toUpperCase().replace('RESULTS/PREDICTION', 'results/prediction'),
      });
    }),
    /a folder once/,
  ],
  [
    'a picture that lies elsewhere',
    report(({ pictures: [one] }) => (one!.files['small'] = '../../home/secret.png')),
    /files\.small/,
  ],
  [
    'a picture that would be a page',
    report(({ pictures: [one] }) => (one!.files['small'] = 'index.html')),
    /files\.small/,
  ],
  [
    'a picture among the results',
    report(({ pictures: [one] }) => (one!.files['small'] = `${OWN}/map.png`)),
    /files\.small/,
  ],
  [
    'a picture with a stream behind its name',
    report(({ pictures: [one] }) => (one!.files['small'] = 'inputs/small/first.png:x.png')),
    /files\.small/,
  ],
  [
    'a mask that lies elsewhere',
    report(({ pictures: [one] }) => {
      one!.masks = {
        food: { digest: '0'.repeat(64), files: { small: '/etc/passwd' }, sha256: { small: '0'.repeat(64) }, share: {} },
      };
    }),
    /masks\.food\.files\.small/,
  ],
  [
    'a mask’s part that is no name',
    report(({ pictures: [one] }) => {
      one!.masks = { '../x': { digest: '0'.repeat(64), files: {}, sha256: {}, share: {} } };
    }),
    /masks/,
  ],
  [
    'a larger version that lies elsewhere',
    report(({ pictures: [one] }) => {
      one!.display = { file: '../home/secret.png', sha256: '0'.repeat(64), width: 8, height: 8 };
    }),
    /display\.file/,
  ],
  [
    'a larger version that is a page',
    display('inputs/display/first.html', '<script>alert(1)</script>'),
    /display\.file/,
  ],
  ['a figure that leads up', result(({ figures: [one] }) => (one!.file = '../../../report.png')), /figures\[0\]\.file/],
  [
    'a figure that is the result itself',
    result(({ figures: [one] }) => (one!.file = 'result.json')),
    /figures\[0\]\.file/,
  ],
  ['an array that leads up', result(({ arrays: [one] }) => (one!.file = '../x.npy')), /arrays\[0\]\.file/],
  ['an array from the root', result(({ arrays: [one] }) => (one!.file = '/etc/passwd')), /arrays\[0\]\.file/],
  ['two figures of one name', result(({ figures }) => figures.push({ ...figures[0]!, id: 'again' })), /a file once/],
];

const ids: readonly Case[] = [
  ['a model’s id that leads up', report(({ models: [one] }) => (one!.id = '../../x')), /models\[0\]\.id/],
  ['a picture’s id that leads up', report(({ pictures: [one] }) => (one!.id = '../../../x')), /pictures\[0\]\.id/],
  ['a picture’s id with a slash', report(({ pictures: [one] }) => (one!.id = 'a/b')), /pictures\[0\]\.id/],
  [
    'a picture’s id that stands for none',
    report(({ pictures: [one] }) => (one!.id = 'no-picture')),
    /pictures\[0\]\.id/,
  ],
  ['two pictures of one id', report(({ pictures }) => pictures.push(pictures[0]!)), /pictures\[2\]\.id.* twice/],
  ['two models of one id', report(({ models }) => models.push(models[0]!)), /models\[2\]\.id.* twice/],
  ['an id that is a prototype', report(({ models: [one] }) => (one!.id = '__proto__')), /models\[0\]\.id/],
  ['an empty id', report(({ pictures: [one] }) => (one!.id = '')), /pictures\[0\]\.id/],
  [
    'a trial’s id that leads up',
    report(({ trials }) => (trials![0]!.id = '../index')),
    /trials\.0\.id|trials\[0\]\.id/,
  ],
  ['a method that leads up', report((value) => (saliency(value).method = '../../x')), /\.method/],
  [
    'a method that the result is not of',
    report((value) => Object.assign(saliency(value), { method: 'lime', folder: OWN })),
    /\.folder/,
  ],
  ['a variant that is markup', report((value) => (saliency(value).variant = '"><script>')), /\.variant/],
  ['a task of no model', report((value) => (saliency(value).model = 'constructor')), /\.model/],
  ['a task of no picture', report((value) => (saliency(value).input = 'constructor')), /\.input/],
  [
    'a class that there is not',
    report(({ pictures: [one] }) => (one!.label = { classIndex: 3, className: 'x' })),
    /label\.classIndex/,
  ],
  [
    'a trial of a model that there is not',
    report(({ trials }) => (trials![0]!.control = 'valueof')),
    /trials\[0\]\.control/,
  ],
  ['no language', report((value) => (value.languages = [])), /languages/],
];

const natures: readonly Case[] = [
  ['a folder of results that is a link', linking('results', 'good/results'), /received a link/],
  ['a method’s folder that is a link', linking('results/saliency', 'good/results/saliency'), /received a link/],
  ['a task’s folder that is a link', linking(OWN, 'home/saliency/first-paper'), /received a link/],
  ['a link to a figure', linking(`${OWN}/map.png`, 'home/secret.png'), /received a link/],
  ['a link to a result', linking(`${OWN}/result.json`, 'home/secret.json'), /received a link/],
  ['a link to the facts of a run', linking(`${OWN}/run.json`, 'home/secret.json'), /received a link/],
  ['a link to an input', linking(PICTURE, 'home/secret.png'), /received a link/],
  ['a link to nowhere', linking(PICTURE, 'home/nothing.png'), /received a link/],
  ['a link within the folder', linking(PICTURE, 'good/inputs/small/second.png'), /received a link/],
  ['inputs that are a link', linking('inputs', 'home'), /received (a link|no such file)/],
  ['a link for the report', linking('report.json', 'home/secret.json'), /received a link/],
  ['a link to an answer', linking('answers/en/01.md', 'home/secret.txt'), /received a link/],
  ['a link to a translated answer', linking('answers/zh-cn/01.md', 'home/secret.txt'), /received a link/],
  ['answers that are a link', linking('answers', 'home'), /received a link/],
  ['a link to the thresholds', linking('answers/thresholds.json', 'home/secret.json'), /received a link/],
  ['a link to the stored outcomes', linking('outcomes.json', 'home/secret.json'), /received a link/],
  ['a folder for the report', folderAt('report.json'), /received a folder/],
  ['a folder for a result', folderAt(`${OWN}/result.json`), /received a folder/],
  ['a folder for a figure', folderAt(`${OWN}/map.png`), /received a folder/],
  ['a folder for an array', folderAt(`${OWN}/map.npy`), /received a folder/],
  ['a folder for an input', folderAt(PICTURE), /received a folder/],
  ['a folder for an answer', folderAt('answers/en/01.md'), /received a folder/],
  ['a folder for the outcomes', folderAt('outcomes.json'), /received a folder/],
  ['a file for a task’s folder', putting(OWN, 'x'), /no such file/],
  ['a file for the answers', putting('answers', 'x'), /received a file/],
];

const pipes: readonly Case[] = [
  ['a pipe for the report', pipeAt('report.json'), /something that is no file/],
  ['a pipe for a result', pipeAt(`${OWN}/result.json`), /something that is no file/],
  ['a pipe for a figure', pipeAt(`${OWN}/map.png`), /something that is no file/],
  ['a pipe for an input', pipeAt(PICTURE), /something that is no file/],
  ['a pipe for an answer', pipeAt('answers/en/01.md'), /something that is no file/],
  ['a socket for an input', socketAt(PICTURE), /something that is no file|no such file/],
];

const contents: readonly Case[] = [
  [
    'a report of too many bytes',
    () => truncate(inContent('report.json'), bounds.jsonBytes.most + 1),
    /report\.json.*bytes/,
  ],
  [
    'a result of too many bytes',
    () => truncate(inContent(`${OWN}/result.json`), bounds.contentResultBytes.most + 1),
    /bytes/,
  ],
  ['a picture of too many bytes', () => truncate(inContent(PICTURE), bounds.contentPictureBytes.most + 1), /bytes/],
  [
    'an answer of too many bytes',
    () => truncate(inContent('answers/en/01.md'), bounds.contentTextBytes.most + 1),
    /bytes/,
  ],
  [
    'a report that nests without end',
    putting('report.json', `${'['.repeat(100_000)}${']'.repeat(100_000)}`),
    /levels of nesting/,
  ],
  [
    'parameters that nest without end',
    result(({ params }) => {
      let deep: unknown = 1;
      for (let level = 0; level < 100; level++) deep = [deep];
      Object.assign(params, { deep });
    }),
    /levels of nesting/,
  ],
  ['a report that is no UTF-8', putting('report.json', Buffer.from([0x7b, 0xff, 0x7d])), /text in UTF-8/],
  ['a report that is a picture', () => put('report.json', png), /text in UTF-8/],
  ['an input that is a page', putting(PICTURE, '<html><script>alert(1)</script>'), /a PNG/],
  ['an input that is an SVG', putting(PICTURE, '<svg xmlns="http://www.w3.org/2000/svg"/>'), /a PNG/],
  [
    'an input that is a WebP',
    async () =>
      put(
        PICTURE,
        await sharp({ create: white(8) })
          .webp()
          .toBuffer(),
      ),
    /a PNG/,
  ],
  ['an input of gigapixels', () => put(PICTURE, pngOf(60_000, 60_000)), /a PNG/],
  ['a figure that is a page', putting(`${OWN}/map.png`, '<html>'), /a PNG/],
  ['a figure of another size', () => put(`${OWN}/map.png`, pngOf(9, 8)), /a PNG of 8×8 .* one of 9×8/],
  [
    'a figure of gigapixels',
    async () => {
      await put(`${OWN}/map.png`, pngOf(60_000, 60_000));
      await change<Result>(`${OWN}/result.json`, ({ figures: [one] }) =>
        Object.assign(one!, { width: 60_000, height: 60_000 }),
      );
    },
    /a PNG/,
  ],
  ['a larger version that is a PNG and not a WebP', () => display('inputs/display/first.webp', png)(), /a WebP/],
  ['a larger version that is a page', display('inputs/display/first.webp', 'RIFF____WEBP<script>'), /a WebP/],
  ['a larger version that is an SVG', display('inputs/display/first.jpg', '<svg/>'), /a JPEG/],
  ['a larger version of another size', () => display('inputs/display/first.png', png, 800)(), /800×800/],
  [
    'an array of another shape',
    () => put(`${OWN}/map.npy`, new Uint8Array(dump(new Float32Array(64), [64]))),
    /float32 \[8, 8\]/,
  ],
  [
    'an array of doubles',
    () => put(`${OWN}/map.npy`, new Uint8Array(dump(new Float64Array(64), [8, 8]))),
    /float32 \[8, 8\]/,
  ],
  ['an array that is a page', putting(`${OWN}/map.npy`, '<html>'), /float32/],
  [
    'an array of big-endian floats',
    () => put(`${OWN}/map.npy`, npyOf("{'descr': '>f4', 'fortran_order': False, 'shape': (8, 8), }\n", 256)),
    /float32/,
  ],
  [
    'an array in Fortran’s order',
    () => put(`${OWN}/map.npy`, npyOf("{'descr': '<f4', 'fortran_order': True, 'shape': (8, 8), }\n", 256)),
    /float32/,
  ],
  [
    'an array with fewer values than its shape',
    () => put(`${OWN}/map.npy`, npyOf("{'descr': '<f4', 'fortran_order': False, 'shape': (8, 8), }\n", 252)),
    /float32/,
  ],
  [
    'an array of very many values',
    async () => {
      await put(
        `${OWN}/map.npy`,
        npyOf("{'descr': '<f4', 'fortran_order': False, 'shape': (999999999, 999999999), }\n", 256),
      );
      await change<Result>(`${OWN}/result.json`, ({ arrays: [one] }) => (one!.shape = [999_999_999, 999_999_999]));
    },
    /float32/,
  ],
  [
    'very many tiles',
    result(({ figures: [one] }) => {
      one!.display = {
        as: 'tiles',
        colormap: 'hot',
        range: [0, 1],
        rows: 1e9,
        columns: 1,
        tileHeight: 1,
        tileWidth: 8,
        gap: 0,
      };
    }),
    /figures\.0\.display\.rows/,
  ],
  [
    'tiles that do not fill their picture',
    result(({ figures: [one] }) => {
      one!.display = {
        as: 'tiles',
        colormap: 'hot',
        range: [0, 1],
        rows: 90,
        columns: 1,
        tileHeight: 1,
        tileWidth: 8,
        gap: 0,
      };
    }),
    /figures\[0\]\.display/,
  ],
  [
    'a curve of very many values',
    result(({ series }) => {
      const axis = { name: 'x', unit: '1', values: new Array<number>(200_000).fill(0) };
      series['long'] = { x: axis, y: axis, definition: 'Long.' };
    }),
    /series\.long\.x\.values/,
  ],
  [
    'an encoder of very many layers',
    report((value) => {
      value.encoders = [
        {
          id: 'e',
          name: 'E',
          digest: '0'.repeat(64),
          layers: 1e9,
          heads: 1,
          hiddenSize: 1,
          intermediateSize: 1,
          positions: 1,
          vocabularySize: 1,
          parameters: 1,
          tasks: [],
        },
      ];
    }),
    /encoders\.0\.layers/,
  ],
  [
    'an answer with anchors in anchors',
    putting('answers/en/01.md', `---\na: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n`),
    /answers\/en\/01\.md/,
  ],
  [
    'an answer that nests without end',
    putting('answers/en/01.md', `---\nclaims: ${'['.repeat(400)}${']'.repeat(400)}\n---\n`),
    /levels of nesting/,
  ],
  [
    'an answer about a figure that leads up',
    () => change<string>('../x', () => undefined).catch(() => put('answers/en/00x.md', '---\n')),
    /two digits/,
  ],
  ['a result of another key', result((value) => (value.key = '0'.repeat(64))), /result of task/],
  [
    'a failure of another key',
    () => change<{ key: string }>('results/saliency/second-paper/error.json', (value) => (value.key = '0'.repeat(64))),
    /result of task/,
  ],
  [
    'control characters in an id',
    report(({ pictures: [one] }) => (one!.id = '\u001b[31m\n\u202e')),
    /pictures\[0\]\.id/,
  ],
  ['an id of a megabyte', report(({ pictures: [one] }) => (one!.id = 'x'.repeat(1e6))), /pictures\[0\]\.id/],
];

/** What the checks before a build say of a content folder; null where they have nothing to say. */
async function complaint(): Promise<string | null> {
  try {
    const content = await readContent(folder);
    await checkFiles(content);
    await readSiteAnswers(content);
    return null;
  } catch (error) {
    expect((error as Error).name).toBe('SiteError');
    return (error as Error).message;
  }
}

/** Every file beside the case's own content folder, with what is in it. */
async function surroundings(): Promise<string> {
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

describe('the content folder of a stranger', () => {
  it('is read where it is good', async () => {
    await sealContent(folder);
    expect(await complaint()).toBeNull();
  });

  const groups = { paths, ids, natures, contents, ...(!isWindows && { pipes }) };
  for (const [group, cases] of Object.entries(groups)) {
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

  it('may itself be reached through a link, which is its owner’s', async () => {
    const link = join(dirname(folder), 'link');
    await symlink(folder, link);
    folder = link;
    expect(await complaint()).toBeNull();
  });

  it('may use names that every object has', async () => {
    const id = 'constructor';
    await change('report.json', ({ models, pictures, parts = {}, ...others }) => {
      models[0]!.id = id;
      for (const picture of [...pictures, ...others.trials!.flatMap((trial) => trial.pictures)]) {
        const file = picture.files['small']!;
        delete picture.files['small'];
        Object.assign(picture.files, { [id]: file });
      }
      for (const task of [...others.tasks, ...others.trials!.flatMap((trial) => trial.tasks)]) {
        if (task.model === 'small') Object.assign(task, { model: id, state: 'planned', sha256: undefined });
      }
      for (const trial of others.trials!) trial.relies = id;
      Object.assign(parts, { toString: 'A part' });
    });
    await sealContent(folder);
    const content = await readContent(folder);
    const [picture] = content.report.pictures;
    expect(picture!.files[id]).toBe('inputs/small/first.png');
    expect(Object.getPrototypeOf(content.trials[0]!.trial.pictures[0]!.files)).toBeNull();
    expect(linkedFiles(content)).toContain('inputs/small/first.png');
  });
});

describe('a build from the content folder of a stranger', () => {
  async function build(): Promise<{ code: unknown; lines: readonly string[] }> {
    const site = join(dirname(folder), 'site');
    const running = promisify(execFile)(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
      env: { ...process.env, CONTENT_DIR: folder, VITRINE_OUT: site, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
    });
    const { code, stdout, stderr } = (await running.catch((error: unknown) => error)) as Record<string, unknown>;
    return { code, lines: `${String(stdout)}${String(stderr)}`.split('\n').filter((line) => line !== '') };
  }
  const chosen = [...paths, ...ids, ...natures, ...contents, ...pipes].filter(([name]) =>
    [
      'a task’s folder that leads up from inside',
      'a picture’s id that leads up',
      'a variant that is markup',
      'a folder of results that is a link',
      'a larger version that is a page',
      ...(isWindows ? [] : ['a pipe for the report', 'a pipe for an input']),
    ].includes(name),
  );

  it.each(chosen)(
    'with %s ends with one line and exit code 2, and leaves nothing',
    async (_, spoil) => {
      const before = await surroundings();
      await spoil();
      await sealContent(folder).catch(() => undefined);
      const { code, lines } = await build();
      expect(code).toBe(2);
      expect(lines.filter((line) => line.includes('Expected '))).toHaveLength(1);
      expect(lines.filter((line) => /^\s+at /.test(line))).toEqual([]);
      expect(lines.join('\n')).not.toContain(SECRET);
      expect(existsSync(join(dirname(folder), 'site'))).toBe(false);
      expect(await surroundings()).toBe(before);
    },
    60_000,
  );
});
