import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Checkpoint } from '../pipeline/checkpoint/checkpoint.ts';
import { openCheckpoint, readCheckpoint } from '../pipeline/checkpoint/checkpoint.ts';
import { dict, pickle, tensor } from './fixtures/checkpoint/pickle-bytes.ts';
import { memorySource } from './fixtures/checkpoint/memory-source.ts';
import { storedZip } from './fixtures/checkpoint/stored-zip.ts';
import { shared, withoutShared } from './shared.ts';

const fixtures = join(import.meta.dirname, 'fixtures', 'checkpoint');
const fixture = (name: string) => join(fixtures, name);

/** What PyTorch reads from each fixture: written by make.py. */
type Expected = Record<string, Record<string, { dtype: string; shape: number[]; float32: string }>>;
const expectedTensors = JSON.parse(readFileSync(fixture('expected.json'), 'utf8')) as Expected;

async function withCheckpoint<T>(path: string, use: (checkpoint: Checkpoint) => Promise<T>) {
  const checkpoint = await openCheckpoint(path);
  try {
    return await use(checkpoint);
  } finally {
    await checkpoint.close();
  }
}

const base64 = (values: Float32Array) =>
  Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64');

async function readAll({ tensors }: Checkpoint) {
  const read: Expected[string] = {};
  for (const [name, tensor] of tensors) {
    read[name] = { dtype: tensor.dtype, shape: [...tensor.shape], float32: base64(await tensor.read()) };
  }
  return read;
}

/** sha256 over the float32 bytes of all tensors, in the order of the file. */
async function digestOf({ tensors }: Checkpoint) {
  const hash = createHash('sha256');
  for (const tensor of tensors.values()) {
    const values = await tensor.read();
    hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  }
  return hash.digest('hex');
}

describe('openCheckpoint', () => {
  it.each(Object.entries(expectedTensors))('reads %s as PyTorch does, bit for bit', async (file, tensors) => {
    expect(await withCheckpoint(fixture(file), readAll)).toEqual(tensors);
  });

  it('tells the format by content, whatever the name', async () => {
    const formats = ['zip.pth', 'legacy.pth', 'protocol-1-legacy.pth', 'model.safetensors'].map((file) =>
      withCheckpoint(fixture(file), ({ format }) => Promise.resolve(format)),
    );
    expect(await Promise.all(formats)).toEqual(['torch-zip', 'torch-legacy', 'torch-legacy', 'safetensors']);
  });

  it('keeps the order of the file and gives each entry the name without its wrapper', async () => {
    await withCheckpoint(fixture('training.pth'), ({ tensors }) => {
      expect([...tensors.keys()]).toEqual(['0.weight', '0.bias']);
      expect([...tensors.values()].map(({ name }) => name)).toEqual(['0.weight', '0.bias']);
      return Promise.resolve();
    });
  });

  it('reads the peers’ classifier as PyTorch 1.13 does', async () => {
    const path = join(import.meta.dirname, 'fixtures', 'peer', 'model.pth');
    await withCheckpoint(path, async (checkpoint) => {
      expect(checkpoint.tensors.size).toBe(81);
      expect(checkpoint.tensors.get('cnn.0.weight')!.shape).toEqual([16, 3, 3, 3]);
      expect(await digestOf(checkpoint)).toBe('45f34ed7d158e80dc4a957d542fd67068895298f06758f45e9bca1408d199cc7');
    });
  });
});

describe('laziness', () => {
  const modelBytes = 4 * (64 * 64 + 64);

  it('reads of a zip its end, the pickle and the model, not the optimizer', async () => {
    const optimizerBytes = 4 * 1000 * 1000;
    const moments = { exp_avg: tensor('1', [1000, 1000]) };
    const source = memorySource(
      storedZip([
        {
          name: 'run/data.pkl',
          data: pickle(dict({ model: dict({ weight: tensor('0', [2, 2]) }), state: dict(moments) })),
        },
        { name: 'run/data/0', data: Buffer.from(new Float32Array([1, 2, 3, 4]).buffer) },
        { name: 'run/data/1', data: Buffer.alloc(optimizerBytes) },
      ]),
    );
    const { tensors } = await readCheckpoint(source, { stateDict: 'model' });
    expect(await tensors.get('weight')!.read()).toEqual(new Float32Array([1, 2, 3, 4]));
    // A zip's table of contents is found by its last 64 kB.
    expect(source.bytesRead()).toBeLessThan(67_000);
  });

  it('steps over the optimizer of a legacy file', async () => {
    const source = memorySource(readFileSync(fixture('training-legacy.pth')));
    const { tensors } = await readCheckpoint(source);
    for (const tensor of tensors.values()) await tensor.read();
    expect(source.bytesRead()).toBeLessThan(modelBytes + 18_000);
  });

  it('reads of a safetensors file the header and what is asked for', async () => {
    const source = memorySource(readFileSync(fixture('model.safetensors')));
    const { tensors } = await readCheckpoint(source);
    const opened = source.bytesRead();
    await tensors.get('conv.bias')!.read();
    expect(source.bytesRead() - opened).toBe(8);
  });
});

describe.skipIf(withoutShared)('real checkpoints', () => {
  it('the same numbers lie in model.pth and model.safetensors', async () => {
    const [torch, safetensors] = await Promise.all(
      ['model.pth', 'model.safetensors'].map((name) => withCheckpoint(shared('peer', 'cnn-eighth', name), readAll)),
    );
    expect(torch).toEqual(safetensors);
  });

  it.each([
    // Names, tensors, sha256 of the values and float64 sums by PyTorch 1.13.
    [
      'hw13-deeper.ckpt',
      'torch-zip',
      56,
      'bfebe2b5cc866aa911d200c52bfd78845b17397ab8159306dfff58fadee10b0b',
      { 'cnn.0.0.weight': -3.3193966783583164, 'fc.0.weight': -38.279876308180974 },
    ],
    [
      'hw7-student.bin',
      'torch-legacy',
      72,
      '9a839c8e39ed24c374ea8dd831343d4e3352e68b26cb550b895d7ff89401441f',
      { 'cnn.0.0.weight': 1.3378183336462826, 'fc.0.weight': 1.6173572901843727 },
    ],
  ] as const)('%s gives the same tensors as PyTorch', async (file, format, count, digest, sums) => {
    await withCheckpoint(shared('real', 'food11-checkpoints', file), async (checkpoint) => {
      expect([checkpoint.format, checkpoint.tensors.size]).toEqual([format, count]);
      for (const [name, sum] of Object.entries(sums)) {
        const values = await checkpoint.tensors.get(name)!.read();
        expect(values.reduce((total, value) => total + value, 0)).toBeCloseTo(sum, 9);
      }
      expect(await digestOf(checkpoint)).toBe(digest);
    });
  });
});
