import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCheckpoint } from '../pipeline/checkpoint/checkpoint.ts';
import { memorySource } from './fixtures/checkpoint/memory-source.ts';
import { dict, pickle, tensor } from './fixtures/checkpoint/pickle-bytes.ts';
import { refusal } from './fixtures/checkpoint/refusal.ts';
import type { ZipEntry } from './fixtures/checkpoint/stored-zip.ts';
import { storedZip } from './fixtures/checkpoint/stored-zip.ts';

const data = pickle(dict({ weight: tensor('0', [1, 2]) }));
const values = Buffer.from(new Float32Array([0.5, -2]).buffer);
const honest: readonly ZipEntry[] = [
  { name: 'run/data.pkl', data },
  { name: 'run/data/0', data: values },
];

const open = (entries: readonly ZipEntry[]) => readCheckpoint(memorySource(storedZip(entries)));
const readWeight = async (entries: readonly ZipEntry[]) => (await open(entries)).tensors.get('weight')!.read();
/** The honest archive with something else as its storage. */
const refusedStorage = (storage: Partial<ZipEntry>) =>
  refusal(() => readWeight([honest[0]!, { ...honest[1]!, ...storage }]));

describe('a zip of torch.save', () => {
  it('is read whatever its folder is called and with entries that newer versions add', async () => {
    expect(await readWeight(honest)).toEqual(new Float32Array([0.5, -2]));
    const more = ['run/version', 'run/.data/serialization_id', 'run/.format_version'].map((name) => ({
      name,
      data: '3\n',
    }));
    expect(await readWeight([...honest, ...more, { name: 'run/byteorder', data: 'little' }])).toEqual(
      new Float32Array([0.5, -2]),
    );
  });

  it('is read where a tensor begins inside of its storage, and where its entries lie in no folder', async () => {
    const part = pickle(dict({ weight: tensor('0', [1, 2], 3) }));
    const stored = Buffer.from(new Float32Array([7, 8, 9, 0.5, -2]).buffer);
    const entries = [
      { name: 'data.pkl', data: part },
      { name: 'data/0', data: stored },
      { name: 'data.pkl.old', data: 'x' },
    ];
    expect(await readWeight(entries)).toEqual(new Float32Array([0.5, -2]));
  });

  it('is read in the byte order that it states', async () => {
    const swapped = [honest[0]!, { name: 'run/data/0', data: Buffer.from(values).swap32() }];
    expect(await readWeight([...swapped, { name: 'run/byteorder', data: 'big' }])).toEqual(new Float32Array([0.5, -2]));
    expect(await refusal(() => open([...honest, { name: 'run/byteorder', data: 'middle' }]))).toContain(
      'the byte order `middle`',
    );
  });

  it('is refused before anything is allocated when an entry claims a terabyte', async () => {
    const claim = { claimedBytes: 2 ** 40 };
    const received = 'an entry `run/data/0` of 1099511627776 bytes in a file of';
    expect(await refusal(() => open([honest[0]!, { ...honest[1]!, ...claim }]))).toContain(received);
    expect(await refusal(() => open([{ ...honest[0]!, ...claim }, honest[1]!]))).toContain(
      'an entry `run/data.pkl` of 1099511627776',
    );
    expect(await refusal(() => open([...honest, { name: 'run/other', claimedBytes: 2 ** 60 }]))).toContain(
      '`run/other`',
    );
  });

  it('may have an entry that ends where the file does, and none that ends a byte later', async () => {
    const withOther = (claimedBytes: number): Buffer => storedZip([...honest, { name: 'run/other', claimedBytes }]);
    const file = withOther(0);
    const most = file.length - (file.indexOf('run/other') - 30); // from its header on
    expect((await readCheckpoint(memorySource(withOther(most)))).tensors.size).toBe(1);
    expect(await refusal(() => readCheckpoint(memorySource(withOther(most + 1))))).toContain('an entry `run/other` of');
  });

  it('is refused when a storage is missing, too short, compressed, encrypted or there twice', async () => {
    expect(await refusal(() => readWeight([honest[0]!]))).toContain('without the entry `run/data/0`');
    expect(await refusedStorage({ data: values.subarray(4) })).toContain(
      'an entry `run/data/0` of 4 bytes where 8 are needed',
    );
    expect(await refusedStorage({ method: 8 })).toContain('a compressed entry `run/data/0`. Save it again');
    expect(await refusedStorage({ flags: 1 })).toContain('an encrypted entry `run/data/0`');
    expect(await refusal(() => open([...honest, honest[1]!]))).toContain('the entry `run/data/0` twice');
  });

  it('is refused with more entries than any network has tensors, before they are listed', async () => {
    const claiming = (count: number): Promise<string> => {
      const file = storedZip(honest);
      for (const place of [14, 12]) file.writeUInt16LE(count, file.length - place); // in its end, twice
      return refusal(() => readCheckpoint(memorySource(file)));
    };
    expect(await claiming(20_001)).toContain('a checkpoint of at most 20,000 tensors for `memory.pth`');
    expect(await claiming(20_001)).toContain('received 20,001 tensors');
    expect(await claiming(20_000)).not.toContain('tensors');
  });

  it('is refused with a pickle that is larger than any description of tensors', async () => {
    const data = Buffer.alloc(64_000_001);
    expect(await refusal(() => open([{ name: 'run/data.pkl', data }]))).toContain(
      'at most 64,000,000 bytes for `memory.pth`, but received 64,000,001 bytes',
    );
  });

  it.each(['../evil', 'run/../../evil', '/etc/passwd', 'C:/evil', 'run\\..\\evil'])(
    'is refused for an entry %s',
    async (name) => {
      expect(await refusal(() => open([...honest, { name }]))).toContain('received a damaged archive (');
    },
  );

  it('is refused when it is another kind of archive', async () => {
    expect(await refusal(() => open([{ name: 'notes.txt' }]))).toContain(
      'without `data.pkl`. If the checkpoint is packed in it',
    );
    expect(await refusal(() => open([...honest, { name: 'b/data.pkl', data }]))).toContain('several `data.pkl`');
    expect(await refusal(() => open([...honest, { name: 'run/constants.pkl' }]))).toContain('a TorchScript archive');
    expect(await refusal(() => open([...honest, { name: 'run/code/model.py' }]))).toContain('a TorchScript archive');
  });

  it('is refused when its table of contents does not lead to its entries', async () => {
    const file = storedZip(honest);
    file.writeUInt32LE(0, file.indexOf('run/data/0') - 30);
    const { tensors } = await readCheckpoint(memorySource(file));
    expect(await refusal(() => tensors.get('weight')!.read())).toContain(
      'a damaged entry `run/data/0` (invalid local file header',
    );
  });

  it('is refused when it lacks its end', async () => {
    const file = readFileSync(join(import.meta.dirname, 'fixtures', 'checkpoint', 'zip.pth'));
    expect(await refusal(() => readCheckpoint(memorySource(file.subarray(0, -30))))).toContain(
      'a zip archive that is cut short. Copy or download',
    );
  });
});
