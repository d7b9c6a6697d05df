import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import sharp from 'sharp';
import { runCommandLine } from '../pipeline/cli/cli.ts';

/** A folder with a real small classifier, pictures and a configuration. */
export async function makeProject(changes: Record<string, unknown> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-project-'));
  await writeFile(join(folder, 'model.safetensors'), safetensors(weights()));
  await mkdir(join(folder, 'pictures'));
  for (let index = 0; index < 3; index++) await writePicture(join(folder, `pictures/p${index}.png`), index);
  await writeConfig(folder, changes);
  return folder;
}

/** Writes `vitrine.config.ts`: two methods unless told otherwise. */
export async function writeConfig(
  folder: string,
  changes: Record<string, unknown> = {},
  name = 'vitrine.config.ts',
): Promise<void> {
  const config = {
    title: 'Tiny',
    models: [model()],
    pictures: [
      { image: 'pictures/p0.png', label: 'b' },
      { image: 'pictures/p1.png', label: 2 },
      { image: 'pictures/p2.png' },
    ],
    methods: ['prediction', 'saliency'],
    engine: { engine: 'onnxruntime', provider: 'cpu', workers: 1 },
    ...changes,
  };
  await writeFile(join(folder, name), `export default ${JSON.stringify(config)};\n`);
}

/** A model's entry in the configuration. */
export function model(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 'tiny',
    name: 'Tiny',
    checkpoint: 'model.safetensors',
    architecture: {
      layers: [
        { conv2d: { out: 4, kernel: 3, padding: 1 } },
        'relu',
        { maxPool2d: { kernel: 2 } },
        'flatten',
        { linear: { out: 3 } },
      ],
    },
    classes: ['a', 'b', 'c'],
    preprocess: { resize: { width: 8, height: 8 } },
    ...changes,
  };
}

export type Tensors = Record<string, { shape: number[]; values: Float32Array }>;

/** The weights that {@link model} wants: waves, so that no two are equal. */
export function weights(): Tensors {
  const waves = (shape: number[], pitch: number): Tensors[string] => {
    const size = shape.reduce((product, one) => product * one, 1);
    return { shape, values: Float32Array.from({ length: size }, (_, index) => Math.sin(pitch * (index + 1))) };
  };
  return {
    '0.weight': waves([4, 3, 3, 3], 1.7),
    '0.bias': waves([4], 0.3),
    '4.weight': waves([3, 64], 2.9),
    '4.bias': waves([3], 1.1),
  };
}

/** The bytes of a `.safetensors` file: the length of the header, the header in JSON, the values. */
export function safetensors(tensors: Tensors): Uint8Array {
  let offset = 0;
  const entries = Object.entries(tensors).map(([name, { shape, values }]) => {
    const data_offsets = [offset, (offset += values.byteLength)];
    return [name, { dtype: 'F32', shape, data_offsets }] as const;
  });
  const header = Buffer.from(JSON.stringify(Object.fromEntries(entries)));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  return Buffer.concat([length, header, ...Object.values(tensors).map(({ values }) => new Uint8Array(values.buffer))]);
}

async function writePicture(path: string, seed: number): Promise<void> {
  const pixels = Uint8Array.from(
    { length: 10 * 9 * 3 },
    (_, index) => 128 + 127 * Math.sin((seed + 1) * (index + seed)),
  );
  await sharp(pixels, { raw: { width: 10, height: 9, channels: 3 } })
    .png()
    .toFile(path);
}

/** What a command left behind. */
export interface Called {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Calls the command line inside this process. */
export async function vitrine(workingFolder: string, ...words: string[]): Promise<Called> {
  const [stdout, stderr] = [new Sink(), new Sink()];
  const exitCode = await runCommandLine(words, { stdout, stderr, workingFolder });
  return { exitCode, stdout: stdout.text, stderr: stderr.text };
}

class Sink extends Writable {
  text = '';
  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** All files below a folder by their paths there; those that vary from run to run may be left out. */
export async function readTree(folder: string, leaveOut = ''): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile() && entry.name !== leaveOut)
    .map((entry) => join(entry.parentPath, entry.name));
  const contents = files
    .toSorted()
    .map(async (file) => [file.slice(folder.length + 1), await readFile(file, 'base64')] as const);
  return Object.fromEntries(await Promise.all(contents));
}
