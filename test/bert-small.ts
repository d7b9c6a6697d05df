import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npyFile } from './maths-arrays.ts';
import { safetensors, type Tensors, writeConfig } from './tiny-project.ts';

/** What PyTorch computed of an encoder of 2 layers × 2 heads × 8 numbers, and the encoder in several forms: see its `make.py`. */
const FIXTURES = join(import.meta.dirname, 'fixtures', 'bert-small');

/** The texts of the reference: a question with its context, and a text alone. */
export const question = 'who fears the wolf ?';
export const context = 'the cat sees the old wolf . a young mouse fears the wolf , not the cats .';
const sentence = 'the wolf sat by the river bank';
export const readings = [
  { name: 'pair', texts: [question, context] },
  { name: 'single', texts: [sentence] },
] as const;

/** An array of the reference, float64. */
export async function smallArray(name: string): Promise<Float64Array> {
  return (await npyFile(join(FIXTURES, `${name}.npy`))).data;
}

/** A file of the fixtures. */
export function smallFile(name: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(readFileSync(join(FIXTURES, name)));
}

/** Files of an encoder's folder by name; null leaves one out. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

/** The encoder's `config.json` with other values. */
export function smallConfig(changes: Readonly<Record<string, unknown>> = {}): string {
  const config = JSON.parse(Buffer.from(smallFile('config.json')).toString()) as Record<string, unknown>;
  return JSON.stringify({ ...config, ...changes });
}

/** The pieces of the vocabulary by their ids. */
export function smallVocabulary(): string[] {
  return Buffer.from(smallFile('vocab.txt')).toString().trimEnd().split('\n');
}

/** The encoder's weights with the head for answers, under the names of the file. */
export function smallTensors(): Tensors {
  const bytes = smallFile('answers.safetensors');
  const start = 8 + Number(new DataView(bytes.buffer).getBigUint64(0, true));
  const header = JSON.parse(Buffer.from(bytes.subarray(8, start)).toString()) as Record<
    string,
    { shape: number[]; data_offsets: [number, number] }
  >;
  delete header['__metadata__'];
  return Object.fromEntries(
    Object.entries(header).map(
      ([
        name,
        {
          shape,
          data_offsets: [from, to],
        },
      ]) => {
        return [name, { shape, values: new Float32Array(bytes.slice(start + from, start + to).buffer) }];
      },
    ),
  );
}

/** Weights under other names; an empty name leaves a tensor out. */
export function renamed(tensors: Tensors, nameOf: (name: string) => string): Tensors {
  const entries = Object.entries(tensors).map(([name, tensor]) => [nameOf(name), tensor] as const);
  return Object.fromEntries(entries.filter(([name]) => name !== ''));
}

/** Writes the encoder in Hugging Face's layout, `files` over its own. */
export async function writeEncoder(folder: string, files: Files = {}): Promise<void> {
  const own: Files = {
    'config.json': smallConfig(),
    'vocab.txt': smallFile('vocab.txt'),
    'tokenizer_config.json': smallFile('tokenizer_config.json'),
    'model.safetensors': smallFile('answers.safetensors'),
  };
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of Object.entries({ ...own, ...files })) {
    if (bytes !== null) await writeFile(join(folder, name), bytes);
  }
}

/** A folder with an encoder in it, in a new place. */
export async function makeEncoder(files: Files = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-encoder-'));
  await writeEncoder(folder, files);
  return folder;
}

/** A question, as a configuration has it. */
export const questionConfig = { id: 'who', question, context, answer: 'young mouse' };

/** A word in two senses, as a configuration has it. */
export const wordConfig = {
  id: 'bank',
  word: 'bank',
  senses: { river: 'River', money: 'Money' },
  sentences: [
    { id: 'sat', text: sentence, sense: 'river' },
    { id: 'near', text: 'the old cat lives near the river bank .', sense: 'river' },
    { id: 'closed', text: 'the bank is closed today', sense: 'money' },
    { id: 'opened', text: 'who opened a bank ?', sense: 'money' },
  ],
};

/** Writes a configuration of the encoder in `encoder/` without any classifier. */
export async function writeTextConfig(
  folder: string,
  changes: Record<string, unknown> = {},
  name = 'vitrine.config.ts',
): Promise<void> {
  const texts = {
    models: [],
    pictures: [],
    encoders: [{ id: 'small', name: 'Small', folder: 'encoder' }],
    texts: [questionConfig, { id: 'river', text: sentence }],
    words: [wordConfig],
    methods: ['attention'],
  };
  await writeConfig(folder, { ...texts, ...changes }, name);
}

/** A project of the encoder. */
export async function makeTextProject(changes: Record<string, unknown> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vitrine-texts-'));
  await writeEncoder(join(folder, 'encoder'));
  await writeTextConfig(folder, changes);
  return folder;
}

/** The bytes of a `.safetensors` file whose header is padded, so that the values are aligned and can stay in the file. */
export function alignedSafetensors(tensors: Tensors): Uint8Array {
  const bytes = Buffer.from(safetensors(tensors));
  const length = Number(bytes.readBigUInt64LE());
  const padding = Buffer.alloc((8 - (length % 8)) % 8, ' ');
  const head = Buffer.alloc(8);
  head.writeBigUInt64LE(BigInt(length + padding.length));
  return Buffer.concat([head, bytes.subarray(8, 8 + length), padding, bytes.subarray(8 + length)]);
}

/** The same weights in half precision. */
export function halfSafetensors(tensors: Tensors): Uint8Array {
  let at = 0;
  const entries = Object.entries(tensors).map(([name, { shape, values }]) => {
    const data_offsets = [at, (at += 2 * values.length)];
    return [name, { dtype: 'F16', shape, data_offsets }] as const;
  });
  const header = Buffer.from(JSON.stringify(Object.fromEntries(entries)));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  const halves = Object.values(tensors).map(({ values }) => Buffer.from(Uint16Array.from(values, halfOf).buffer));
  return Buffer.concat([length, header, ...halves]);
}

/** The bits of a number that is a float16. */
function halfOf(value: number): number {
  const bits = new DataView(new ArrayBuffer(4));
  bits.setFloat32(0, value);
  const float = bits.getUint32(0);
  const exponent = (float >>> 23) & 0xff;
  const sign = (float >>> 16) & 0x8000;
  if (exponent < 113) return subnormalHalf(Math.abs(value)) | sign;
  return sign | ((exponent - 112) << 10) | ((float >>> 13) & 0x3ff);
}

const subnormalHalf = (size: number): number => Math.round(size * 2 ** 24);
