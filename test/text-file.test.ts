import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserError } from '../pipeline/base/errors.ts';
import { checkUndamaged, decodeText, readText } from '../pipeline/base/text-file.ts';

const bytes = (...list: number[]): Uint8Array => Uint8Array.from(list);
const wide = (text: string, isBig = false): Uint8Array => {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let index = 0; index < text.length; index += 1) view.setUint16(2 * index, text.charCodeAt(index), !isBig);
  return new Uint8Array(view.buffer);
};

describe('text', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode('猫,é'), undefined, '猫,é'],
    ['UTF-8 with its mark', new TextEncoder().encode('\ufeff猫'), undefined, '猫'],
    ['UTF-16 LE by its mark', wide('\ufeff猫,1'), undefined, '猫,1'],
    ['UTF-16 BE by its mark', wide('\ufeff猫,1', true), undefined, '猫,1'],
    ['UTF-16 LE by name', wide('猫,1'), 'utf-16le', '猫,1'],
    ['GBK by name', bytes(0xc3, 0xa8, 0x2c, 0x31), 'gbk', '猫,1'],
    ['GB18030 by its mark', bytes(0x84, 0x31, 0x95, 0x33, 0xc3, 0xa8), undefined, '猫'],
    ['Shift_JIS by name', bytes(0x94, 0x4c), 'Shift_JIS', '猫'],
    ['Big5 by name', bytes(0xbf, 0xdf), 'big5', '貓'],
    ['windows-1252 by name, its quotation marks too', bytes(0x93, 0xe9, 0x94, 0x80), 'windows-1252', '“é”€'],
    ['Latin-1, which the web takes for windows-1252', bytes(0x92), 'latin1', '’'],
    ['a mark that contradicts the name: the mark is in the file', wide('\ufeff猫'), 'gbk', '猫'],
    ['nothing', bytes(), undefined, ''],
  ])('is read from %s', (_, data, encoding, text) => {
    expect(decodeText(data, 'a.csv', encoding)).toBe(text);
  });

  it.each([
    ['GBK without its name', bytes(0x61, 0x0a, 0xb9, 0xb7, 0x2c), undefined, /UTF-8 for `a.csv`, but .* line 2\. Save/],
    ['GBK that breaks off', bytes(0x61, 0xc3), 'gbk', /Expected text in GBK for `a.csv`/],
    ['UTF-8 that breaks off', bytes(0xe7, 0x8c), undefined, /UTF-8 .* line 1/],
    ['a lone surrogate', wide('\ufeffa\ud800'), undefined, /UTF-16LE/],
    ['an odd byte', bytes(0xff, 0xfe, 0x61), undefined, /UTF-16LE/],
    ['UTF-16 without a mark', wide('a,b\n1,2'), undefined, /UTF-16 without a byte order mark/],
    ['UTF-32 LE', bytes(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0), undefined, /UTF-32 by its byte order mark/],
    ['UTF-32 BE', bytes(0, 0, 0xfe, 0xff, 0, 0, 0, 0x61), undefined, /UTF-32 by its byte order mark/],
    ['a NUL character', bytes(0x61, 0x0a, 0, 0x61, 0, 0, 0x61), undefined, /a NUL character in line 2/],
    ['an unknown encoding', bytes(0x61), 'klingon', /an encoding by its name on the web .* received `klingon`/],
  ])('is refused for %s', (_, data, encoding, message) => {
    expect(() => decodeText(data, 'a.csv', encoding)).toThrow(UserError);
    expect(() => decodeText(data, 'a.csv', encoding)).toThrow(message);
  });

  it('advises `encoding` only where there is such a key', () => {
    expect(() => decodeText(bytes(0xc3), 'a', undefined, true)).toThrow(/or name its encoding/);
    expect(() => decodeText(wide('a,b,c'), 'a', undefined, true)).toThrow("or set `encoding: 'utf-16le'`");
    expect(() => decodeText(bytes(0xc3), 'a')).toThrow(/Save it as UTF-8\.$/);
  });

  it('finds the line of a fault in a later part of a long text', () => {
    const long = new TextEncoder().encode('é\n'.repeat(50_000));
    long[3 * 40_000] = 0xff;
    expect(() => decodeText(long, 'a')).toThrow('first in line 40001.');
  });

  it('that has lost characters elsewhere is refused with its line', () => {
    expect(() => checkUndamaged('a\nb\ufffd', 'a.csv')).toThrow(/text without lost characters for `a.csv`.* line 2/);
    expect(() => checkUndamaged('猫', 'a.csv')).not.toThrow();
  });
});

describe('a file of text', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vitrine-text-'));
    await mkdir(join(folder, 'folder'));
    await writeFile(join(folder, 'long'), 'abc');
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    ['absent', 'none', 'no such file'],
    ['a folder', 'folder', 'a folder'],
    ['below a file', 'long/a', 'no such file'],
    ['of a name with a NUL character', 'a\0', 'a NUL character'],
    ['of a name that no disk takes', 'a'.repeat(5000), 'ENAMETOOLONG'],
    ['larger than its bound', 'long', 'of at most 2 bytes'],
  ])('is refused when it is %s', async (_, name, message) => {
    const bound = { of: 'a text', most: 2, unit: 'bytes', reason: '' };
    await expect(readText(join(folder, name), { what: 'a text', bound })).rejects.toThrow(UserError);
    await expect(readText(join(folder, name), { what: 'a text', bound })).rejects.toThrow(message);
  });
});
