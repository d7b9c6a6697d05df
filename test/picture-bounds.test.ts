import { execFile, execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDisplay } from '../pipeline/pictures/display-picture.ts';
import { decodeMask, readMask } from '../pipeline/pictures/mask.ts';
import { decodePicture, fitPixels, pictureFileDigest, planesOf, readPicture } from '../pipeline/pictures/picture.ts';
import { resizeBilinear, type Pixels } from '../pipeline/pictures/resize.ts';
import { bounds } from '../schema/bounds.ts';
import { decodingBytes } from '../schema/picture-memory.ts';
import { processorSeconds } from './processor-time.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitrine-bounds-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A picture of waves, so that no two rows or columns are equal. */
function waves(width: number, height: number): Pixels {
  return {
    width,
    height,
    data: Uint8Array.from({ length: width * height * 3 }, (_, i) => 128 + 127 * Math.sin(i * i)),
  };
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A PNG of one bit a pixel or of samples of `depth` bits, all black; `rows` of them are there. */
function png(
  width: number,
  height: number,
  { rows = height, more = [] as Uint8Array[], interlaced = false, depth = 1, colour = 0 } = {},
): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header[8] = depth;
  header[9] = colour;
  header[12] = interlaced ? 1 : 0;
  const data = deflateSync(Buffer.alloc(rows * (1 + Math.ceil((width * depth * (colour === 6 ? 4 : 1)) / 8))));
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    ...more,
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A GIF of frames that claim the whole canvas and hold a pixel. */
function gif(width: number, height: number, frames: number): Uint8Array {
  const sides = Buffer.alloc(4);
  sides.writeUInt16LE(width);
  sides.writeUInt16LE(height, 2);
  const head = Buffer.concat([Buffer.from('GIF89a'), sides, Buffer.from([0x80, 0, 0, 0, 0, 0, 255, 255, 255])]);
  const control = Buffer.from([0x21, 0xf9, 4, 0, 1, 0, 0, 0, 0x2c, 0, 0, 0, 0]);
  const frame = Buffer.concat([control, sides, Buffer.from([0, 2, 2, 0x44, 1, 0])]);
  return Buffer.concat([head, ...Array<Uint8Array>(frames).fill(frame), Buffer.from([0x3b])]);
}

/** A TIFF of the first tags that say its sides. */
function tiff(width: number, height: number): Uint8Array {
  const tags = [
    [256, 4, width],
    [257, 4, height],
    [258, 3, 8],
    [259, 3, 1],
    [262, 3, 1],
    [273, 4, 8],
    [277, 3, 1],
    [278, 4, height],
    [279, 4, 8],
  ];
  const bytes = Buffer.alloc(8 + 2 + tags.length * 12 + 4 + 8);
  bytes.write('II*\0', 'latin1');
  bytes.writeUInt32LE(16, 4);
  bytes.writeUInt16LE(tags.length, 16);
  for (const [index, [tag, type, value]] of tags.entries()) {
    const at = 18 + index * 12;
    bytes.writeUInt16LE(tag!, at);
    bytes.writeUInt16LE(type!, at + 2);
    bytes.writeUInt32LE(1, at + 4);
    bytes.writeUInt32LE(value!, at + 8);
  }
  return bytes;
}

/** A WebP whose header claims sides of at most 2²⁴. */
function webp(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(30);
  bytes.write('RIFF', 'latin1');
  bytes.writeUInt32LE(22, 4);
  bytes.write('WEBPVP8X', 8, 'latin1');
  bytes.writeUInt32LE(10, 16);
  bytes.writeUIntLE(width - 1, 24, 3);
  bytes.writeUIntLE(height - 1, 27, 3);
  return bytes;
}

async function avif(width: number, height: number): Promise<Uint8Array> {
  const bytes = Buffer.from(
    await sharp(waves(16, 16).data, { raw: { width: 16, height: 16, channels: 3 } })
      .avif()
      .toBuffer(),
  );
  const at = bytes.indexOf('ispe') + 8;
  bytes.writeUInt32BE(width, at);
  bytes.writeUInt32BE(height, at + 4);
  return bytes;
}

describe('a part of a resized picture', () => {
  it('has the very bytes that it has in the whole, for any sides', () => {
    const sides = [1, 2, 3, 7, 16, 33, 64];
    for (const [index, width] of sides.entries()) {
      for (const [other, height] of sides.entries()) {
        const source = waves(width, height);
        const [toWidth, toHeight] = [sides[(index * 3 + 2) % 7]! + 5, sides[(other * 5 + 1) % 7]! + 3];
        const whole = resizeBilinear(source, toWidth, toHeight);
        const region = { left: 2, top: 1, width: toWidth - 4, height: toHeight - 3 };
        const part = resizeBilinear(source, toWidth, toHeight, region);
        const cut = Array.from({ length: region.height }, (_, row) => {
          const start = ((row + region.top) * toWidth + region.left) * 3;
          return [...whole.data.subarray(start, start + region.width * 3)];
        });
        expect([...part.data]).toEqual(cut.flat());
      }
    }
  });

  it('is all that is computed: a line of pixels, which would grow to half a gigabyte, takes what its middle takes', async () => {
    const geometry = { resize: { shorterSide: 224 }, crop: { width: 224, height: 224 } };
    for (const [width, height] of [
      [1, 65_535],
      [65_535, 1],
    ] as const) {
      const source = { width, height, data: Uint8Array.from({ length: width * height * 3 }, (_, i) => (i / 3) % 256) };
      const { data } = fitPixels(source, geometry);
      expect(data.length).toBe(224 * 224 * 3);
      // It shows the pixel in the middle, 255, from half way from the one before, 254, to half way to the one behind, 0.
      expect(data[0]).toBeOneOf([254, 255]);
      expect(data.at(-1)! / 255).toBeCloseTo(0.5, 1);
    }
    const file = join(folder, 'line.png');
    await writeFile(file, png(1, 65_535));
    const script = `
      import { readPicture } from ${JSON.stringify(new URL('../pipeline/pictures/picture.ts', import.meta.url).href)};
      await readPicture(${JSON.stringify(file)}, ${JSON.stringify(geometry)});
      process.stdout.write(String(process.resourceUsage().maxRSS));`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
    expect(Number(stdout) / 1024).toBeLessThan(300); // megabytes, most of them Node's and sharp's own
  });

  it('is right where a line grows: the middle of a ramp, as the formula of the triangle says', () => {
    const source = { width: 1, height: 9, data: Uint8Array.from({ length: 27 }, (_, i) => 20 * Math.floor(i / 3)) };
    const { data, height } = fitPixels(source, { resize: { shorterSide: 4 }, crop: { width: 4, height: 4 } });
    // Of 36 rows those from 16 on; a row's centre lies at (row + 0.5) / 4 − 0.5 of the ramp's pixels.
    const expectedRows = [16, 17, 18, 19].map((row) => Math.round(20 * ((row + 0.5) / 4 - 0.5)));
    expect(Array.from({ length: height }, (_, row) => data[row * 12])).toEqual(
      expectedRows.map((value) => Math.round(value)),
    );
  });
});

describe('a picture that claims more than it may', () => {
  const claims: readonly (readonly [title: string, bytes: () => Uint8Array | Promise<Uint8Array>, line: RegExp])[] = [
    ['a PNG of 50,000 × 50,000', () => png(50_000, 50_000, { rows: 1 }), /more than 51 million pixels/],
    ['an interlaced PNG', () => png(9000, 9000, { rows: 1, interlaced: true }), /more than 51 million pixels/],
    [
      'a deep PNG with transparency whose rows are interlaced',
      () => png(6000, 6000, { rows: 1, interlaced: true, depth: 16, colour: 6 }),
      /one of 36\.0 million pixels that takes about 414 MB to decode, more than 250 MB\. Make it smaller, or save it as a JPEG/,
    ],
    ['an AVIF of 16 million pixels', () => avif(4000, 4000), /takes about 320 MB to decode|damaged/],
    ['a PNG of one row', () => png(2 ** 30, 1, { rows: 0 }), /a damaged or cut one/],
    ['a PNG of one column', () => png(1, 70_000), /at most 65,535 pixels a side.*received 70,000/],
    ['a PNG without width', () => png(0, 10), /a damaged or cut one/],
    ['a GIF of 50,000 × 50,000', () => gif(50_000, 50_000, 1), /more than \d+ million pixels/],
    ['a GIF of 8000 × 8000', () => gif(8000, 8000, 1), /more than 51 million pixels/],
    ['a GIF of 11,000 frames', () => gif(2, 2, 11_000), /at most 10,000 frames or pages.*received 11,000/],
    ['a TIFF of 50,000 × 50,000', () => tiff(50_000, 50_000), /more than \d+ million pixels/],
    ['a WebP of 50,000 × 50,000', () => webp(50_000, 50_000), /more than \d+ million pixels|damaged/],
    ['an AVIF of 50,000 × 50,000', () => avif(50_000, 50_000), /more than \d+ million pixels|damaged/],
    [
      'a drawing as .png',
      () => Buffer.from('<?xml version="1.0"?><!-- a --><svg width="9" height="9"/>'),
      /format svg/,
    ],
    ['a document as .png', () => Buffer.from('%PDF-1.7'), /format pdf/],
    ['a telephone’s HEIC as .jpg', () => Buffer.from('\0\0\0\x18ftypheic\0\0'), /format heic\. Export it as JPEG\./],
  ];
  it.each(claims)('is refused before it is decoded: %s', async (title, bytes, line) => {
    const file = join(folder, `${title.replaceAll(/\W+/g, '-')}.png`);
    await writeFile(file, await bytes());
    let error: unknown;
    const seconds = await processorSeconds(async () => {
      error = await decodePicture(file).catch((reason: unknown) => reason);
    });
    expect(error).toMatchObject({ name: 'UserError' });
    expect((error as Error).message).toMatch(line);
    expect((error as Error).message.length).toBeLessThanOrEqual(300);
    expect(seconds).toBeLessThan(2);
  });

  it('is refused by the size of its file, of which nothing is read', async () => {
    const file = join(folder, 'large.png');
    await writeFile(file, png(4, 4));
    await truncate(file, bounds.pictureBytes.most + 1);
    await expect(decodePicture(file)).rejects.toThrow(/of at most 200,000,000 bytes.*received 200,000,001 bytes/);
    await expect(pictureFileDigest(file)).rejects.toThrow(/of at most 200,000,000 bytes/);
    await expect(readDisplay(file, { width: 4, height: 4 })).rejects.toThrow(/200,000,000 bytes/);
  });

  it('is refused by what it carries beside its pixels', async () => {
    const profile = Buffer.concat([Buffer.from('big\0\0', 'latin1'), deflateSync(Buffer.alloc(20_000_000))]);
    const xmp = Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\0\0\0\0', 'latin1'), Buffer.alloc(17_000_000, 'a')]);
    const file = join(folder, 'metadata.png');
    await writeFile(file, png(4, 4, { more: [chunk('iTXt', xmp)] }));
    const refused: unknown = await decodePicture(file).catch((error: unknown) => error);
    expect(refused instanceof Error || (refused as Pixels).width === 4).toBe(true); // the decoder may leave out what is too long
    await writeFile(file, png(4, 4, { more: [chunk('iCCP', profile)] }));
    const outcome: unknown = await decodePicture(file).catch((error: unknown) => error);
    expect(outcome instanceof Error ? outcome.name : (outcome as Pixels).width).toBeOneOf(['UserError', 4]);
  });

  it('is taken at the bound', async () => {
    const file = join(folder, 'column.png');
    await writeFile(file, png(1, 65_535));
    expect(await decodePicture(file)).toMatchObject({ width: 1, height: 65_535 });
    const many = join(folder, 'many.gif');
    await writeFile(many, gif(2, 2, 10_000));
    expect(await decodePicture(many)).toMatchObject({ width: 2, height: 2 });
  });
});

describe('a picture within the bounds', () => {
  const orientation = (value: number): Uint8Array => {
    const tags = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
    tags.writeUInt16BE(value, 18);
    return chunk('eXIf', tags);
  };

  it.each([
    ['grey, turned', { depth: 8, more: [orientation(6)] }],
    ['with transparency', { depth: 8, colour: 6 }],
  ])('stays far under 500 MB, however often it is read: %s', async (title, options) => {
    const file = join(folder, `${title}.png`);
    await writeFile(file, png(7000, 7000, options));
    const script = `
      import { conversionRemarks } from ${JSON.stringify(new URL('../pipeline/pictures/picture-remarks.ts', import.meta.url).href)};
      import { openPictureFile } from ${JSON.stringify(new URL('../pipeline/pictures/picture-file.ts', import.meta.url).href)};
      import { readPicture } from ${JSON.stringify(new URL('../pipeline/pictures/picture.ts', import.meta.url).href)};
      const file = ${JSON.stringify(file)};
      for (let time = 0; time < 2; time++) await readPicture(file, { resize: { width: 8, height: 8 } });
      const remarks = await conversionRemarks(await openPictureFile(file, 'picture'));
      process.stdout.write(JSON.stringify([process.resourceUsage().maxRSS, ...remarks.map(({ code }) => code)]));`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
    const [memory, ...codes] = JSON.parse(stdout) as [number, ...string[]];
    expect(memory / 1024).toBeLessThan(380); // 147 MB are the pixels, 110 Node and sharp
    expect(codes).toEqual([
      title === 'with transparency' ? 'transparent' : 'turned',
      ...(title === 'with transparency' ? [] : ['grey']),
    ]);
  });

  it('lies as its EXIF orientation says, as the decoder itself would turn it, whole, resized and cropped', async () => {
    for (let value = 1; value <= 8; value++) {
      const file = join(folder, `orientation-${value}.png`);
      const raw = { width: 7, height: 4, channels: 3 } as const;
      await writeFile(
        file,
        await sharp(waves(7, 4).data, { raw }).withMetadata({ orientation: value }).png().toBuffer(),
      );
      const { data, info } = await sharp(file).autoOrient().raw().toBuffer({ resolveWithObject: true });
      const turned = { width: info.width, height: info.height, data: new Uint8Array(data) };
      const { width, height, data: decoded } = await decodePicture(file);
      expect({ width, height, data: new Uint8Array(decoded) }).toEqual(turned);
      for (const geometry of [
        { resize: { width: 3, height: 9 } },
        { resize: { width: turned.width, height: 2 } },
        { resize: { shorterSide: 4 }, crop: { width: 2, height: 3 } },
      ]) {
        const planes = await readPicture(file, geometry);
        expect(planes).toEqual(planesOf(fitPixels(turned, geometry)));
      }
    }
  });
});

describe('what decoding takes', () => {
  const of = (more: object, bytes = Uint8Array.of(0xff, 0xd8)): number =>
    decodingBytes({ format: 'jpeg', channels: 3, depth: 'uchar', space: 'srgb', ...more } as never, bytes);

  it('is more where the decoder keeps the whole picture', () => {
    expect(of({})).toBe(3.5);
    expect(of({ isProgressive: true })).toBe(9.5);
    expect(of({ isProgressive: true, chromaSubsampling: '4:2:0' })).toBe(6.5);
    expect(of({ format: 'png', channels: 4, depth: 'ushort' })).toBe(3.5);
    expect(of({ format: 'png', channels: 4, depth: 'ushort', isProgressive: true })).toBe(11.5);
    expect(of({ format: 'tiff', channels: 4, depth: 'double' })).toBe(35.5);
    expect(of({ format: 'heif', depth: 'ushort' })).toBe(40);
    expect(of({ space: 'cmyk', channels: 4 })).toBe(10);
  });

  it('is that of a progressive JPEG where a scan holds one of three components', async () => {
    const whole = await sharp(waves(16, 16).data, { raw: { width: 16, height: 16, channels: 3 } })
      .jpeg()
      .toBuffer();
    expect(of({}, whole)).toBe(3.5);
    const scan = whole.indexOf(Buffer.from([0xff, 0xda]));
    whole[scan + 4] = 1;
    expect(of({}, whole)).toBe(9.5);
  });
});

describe('something in the place of a picture', () => {
  it.each(['picture', 'mask', 'display'] as const)('is refused in one line and not waited for: %s', async (kind) => {
    const read = (path: string): Promise<unknown> =>
      kind === 'picture' ? decodePicture(path) : kind === 'mask' ? decodeMask(path) : readDisplay(path, waves(1, 1));
    const [pipe, loop, dangling, sub] = ['pipe', 'loop', 'dangling', 'sub'].map((name) =>
      join(folder, `${kind}-${name}.png`),
    );
    execFileSync('mkfifo', [pipe!]);
    await symlink(loop!, loop!);
    await symlink(join(folder, 'nowhere'), dangling!);
    await mkdir(sub!);
    await expect(read(pipe!)).rejects.toThrow(/received a device or a pipe, no file/);
    await expect(read('/dev/zero')).rejects.toThrow(/received a device or a pipe, no file/);
    await expect(read(loop!)).rejects.toThrow(/received links that lead in a circle/);
    await expect(read(dangling!)).rejects.toThrow(/received no such file/);
    await expect(read(sub!)).rejects.toThrow(/received a folder/);
    await expect(read(join(pipe!, 'a.png'))).rejects.toThrow(/received no such file/);
  });

  it('is refused when its digest is asked for, too', async () => {
    const pipe = join(folder, 'digest.png');
    execFileSync('mkfifo', [pipe]);
    await expect(pictureFileDigest(pipe)).rejects.toThrow(/received a device or a pipe, no file/);
  });

  it('is refused where it came after the plan: another picture, another mask', async () => {
    const [picture, mask] = [join(folder, 'changing.png'), join(folder, 'changing-mask.png')];
    const grey = (value: number) =>
      sharp(Buffer.alloc(16, value), { raw: { width: 4, height: 4, channels: 1 } })
        .png()
        .toBuffer();
    await writeFile(picture, png(4, 4));
    await writeFile(mask, await grey(255));
    const digests = [await pictureFileDigest(picture), await pictureFileDigest(mask)];
    const geometry = { resize: { width: 2, height: 2 } };
    expect(await readPicture(picture, geometry, digests[0])).toHaveLength(12);
    expect((await readMask(mask, geometry, digests[1])).data).toHaveLength(4);
    await writeFile(picture, png(5, 5));
    await writeFile(mask, await grey(254));
    await expect(readPicture(picture, geometry, digests[0])).rejects.toThrow(
      /has changed since this run began\. Run again\.$/,
    );
    await expect(readMask(mask, geometry, digests[1])).rejects.toThrow(
      /has changed since this run began\. Run again\.$/,
    );
  });

  it('is refused by size before it is decoded where it does not fit its picture', async () => {
    const mask = join(folder, 'claiming-mask.png');
    await writeFile(mask, png(7000, 7000, { rows: 1 }));
    await expect(decodeMask(mask, { width: 4, height: 4 })).rejects.toThrow(/size, 4×4 .*received 7000×7000/);
    await expect(readDisplay(mask, { width: 4, height: 5 })).rejects.toThrow(
      /the form of its picture, 4×5 .*received 7000×7000/,
    );
  });
});
