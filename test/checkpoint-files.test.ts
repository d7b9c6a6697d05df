import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openByteSource } from '../pipeline/checkpoint/byte-source.ts';
import { openCheckpoint, readCheckpoint } from '../pipeline/checkpoint/checkpoint.ts';
import { UserError } from '../pipeline/base/errors.ts';
import { memorySource } from './fixtures/checkpoint/memory-source.ts';
import { refusal } from './fixtures/checkpoint/refusal.ts';

const fixture = (name: string) => join(import.meta.dirname, 'fixtures', 'checkpoint', name);

describe('files that are no checkpoint', () => {
  const folder = mkdtempSync(join(tmpdir(), 'checkpoint-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const written = (content: string | Uint8Array) => {
    const path = join(folder, 'model.pth');
    writeFileSync(path, content);
    return path;
  };

  it('are refused by what they are, in one line', async () => {
    const cases: [string | Uint8Array, string][] = [
      ['', 'an empty file. Copy'],
      ['hello\nworld', 'a text file that begins with `hello`'],
      ['<!DOCTYPE html><p>高雄', 'a text file that begins with `<!DOCTYPE html>'],
      ['version https://git-lfs.github.com/spec/v1\noid sha256:0\n', 'a Git LFS pointer. Run `git lfs pull`'],
      [Buffer.from('\x89HDF\r\n\x1a\n', 'latin1'), 'an HDF5 file (Keras)'],
      [Buffer.from('\x1f\x8b\x08\x00', 'latin1'), 'a gzip archive. Unpack it'],
      [Buffer.from(`${'a'.repeat(8)}${'\0'.repeat(249)}ustar\0`), 'a tar archive'],
      [Buffer.from([1, 2, 3]), 'a file of an unknown kind that begins with 010203'],
      [readFileSync(fixture('model.safetensors')).subarray(0, 100), 'a safetensors file that is cut short'],
      [Buffer.from([0x80, 2, 0x4b, 1, 0x2e]), 'a pickle that is not from `torch.save`'],
    ];
    for (const [content, received] of cases) {
      expect(await refusal(() => openCheckpoint(written(content)))).toContain(
        `\`${join(folder, 'model.pth')}\`, but received ${received}`,
      );
    }
  });

  it('are refused when they are missing or a folder', async () => {
    expect(await refusal(() => openCheckpoint(join(folder, 'none.pth')))).toContain('received no such file');
    expect(await refusal(() => openCheckpoint(join(written('x'), 'none.pth')))).toContain('received no such file');
    expect(await refusal(() => openCheckpoint(folder))).toContain('received a folder');
  });

  it.skipIf(process.platform === 'win32')('are refused without waiting when they are a pipe', async () => {
    const pipe = join(mkdtempSync(join(folder, 'pipe-')), 'pipe');
    execFileSync('mkfifo', [pipe]);
    expect(await refusal(() => openCheckpoint(pipe))).toContain('not a regular file');
  });

  it('are refused when they end while they are read', async () => {
    const source = await openByteSource(written('PK\x03\x04'));
    expect(await refusal(() => source.read(2, 3))).toContain('a file that ends before byte 5');
    writeFileSync(source.path, 'P');
    expect(await refusal(() => source.read(0, 4))).toContain('a file that ends before byte 4');
    await source.close();
  });

  it('are read byte by byte where they are asked for, within their length alone', async () => {
    const source = await openByteSource(written('abcdef'));
    expect(source).toMatchObject({ path: join(folder, 'model.pth'), sizeBytes: 6 });
    expect((await source.read(0, 6)).toString()).toBe('abcdef');
    expect((await source.read(2, 3)).toString()).toBe('cde');
    expect(await source.read(6, 0)).toHaveLength(0);
    // More than there is memory for: what a hostile file claims is not taken before it is looked at.
    for (const [position, length] of [
      [-1, 2],
      [2, -1],
      [0, 7],
      [6, 1],
      [7, 0],
      [0, 2 ** 50],
      [NaN, 1],
      [0, NaN],
    ] as const) {
      // prettier-ignore
      expect(await refusal(() => source.read(position, length))).toContain(
        `Expected a checkpoint file for \`${source.path}\`, but received a file that ends before byte ${position + length}. Copy`,
      );
    }
    await source.close();
    await expect(source.read(0, 1)).rejects.toMatchObject({ code: 'EBADF' });
  });

  it('are refused with what to do about it', async () => {
    expect(await refusal(() => openByteSource(folder))).toContain('received a folder. Name the file in it.');
    expect(await refusal(() => openByteSource(join(folder, 'none.pth')))).toContain(
      'received no such file. Check the path and who may read it.',
    );
    const odd = openByteSource('a\0b');
    await expect(odd).rejects.not.toBeInstanceOf(UserError);
  });

  it('are refused at every length to which a real one can be cut', async () => {
    for (const name of ['zip.pth', 'legacy.pth', 'model.safetensors']) {
      const whole = readFileSync(fixture(name));
      for (let length = 1; length < whole.length; length += 7) {
        await refusal(() => readCheckpoint(memorySource(whole.subarray(0, length))));
      }
    }
  });
});

describe('hostile checkpoints', () => {
  it('with any one byte changed are either read or refused in one line', async () => {
    for (const file of ['zip.pth', 'legacy.pth', 'storage-views-legacy.pth', 'model.safetensors']) {
      const whole = readFileSync(fixture(file));
      for (let position = 0; position < whole.length; position++) {
        for (const flip of [0x01, 0x80, 0xff]) {
          const changed = Buffer.from(whole);
          changed[position]! ^= flip;
          await refusal(async () => {
            const { tensors } = await readCheckpoint(memorySource(changed));
            for (const tensor of tensors.values()) await tensor.read();
            throw new UserError('read');
          });
        }
      }
    }
  });

  it.each(['hostile.pth', 'hostile-legacy.pth'])(
    '%s gives its weights, and what it would call is not called',
    async (file) => {
      const checkpoint = await openCheckpoint(fixture(file));
      expect([...checkpoint.tensors.keys()]).toContain('conv.weight');
      await checkpoint.close();
      expect(existsSync('executed')).toBe(false);
    },
  );

  it('a whole module gives the weights that lie in it, whatever class it has', async () => {
    const checkpoint = await openCheckpoint(fixture('whole-module.pth'));
    expect([...checkpoint.tensors].map(([name, { shape }]) => [name, shape])).toEqual([
      ['weight', [2, 2]],
      ['bias', [2]],
    ]);
    expect(await checkpoint.tensors.get('weight')!.read()).toHaveLength(4);
    await checkpoint.close();
  });

  it('TorchScript is refused by name', async () => {
    expect(await refusal(() => openCheckpoint(fixture('torchscript.pt')))).toContain(
      'received a TorchScript archive. Load it',
    );
  });
});
