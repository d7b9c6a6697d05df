import { crc32, deflateSync } from 'node:zlib';

/** A PNG chunk after the specification: length, type, data, CRC. */
function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/**
 * A PNG of one grey bit a pixel: a few bytes for many pixels.
 *
 * @param rows how many there really are; default: all
 */
export function blackPng(width: number, height: number, rows = height): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const data = deflateSync(Buffer.alloc(rows * (1 + Math.ceil(width / 8))), { level: 9 });
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A GIF whose screen has a size that its picture has not. */
export function hugeGif(width: number, height: number): Buffer {
  const screen = Buffer.alloc(13);
  screen.write('GIF89a', 'latin1');
  screen.writeUInt16LE(width, 6);
  screen.writeUInt16LE(height, 8);
  screen[10] = 0x80;
  const picture = Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3b]);
  return Buffer.concat([screen, Buffer.from([0, 0, 0, 255, 255, 255]), picture]);
}

/** A GIF of one pixel with many frames. */
export function longGif(frames: number): Buffer {
  const head = hugeGif(1, 1);
  const [start, frame] = [head.subarray(0, 19), head.subarray(19, -1)];
  const control = Buffer.from([0x21, 0xf9, 4, 0, 1, 0, 0, 0]);
  const all = Array.from({ length: frames }, () => Buffer.concat([control, frame]));
  return Buffer.concat([start, ...all, Buffer.from([0x3b])]);
}

/** A `.npy` file with a header of one's own. @param data how many bytes follow it */
export function npyFile(header: string, data = 0, version = 1): Buffer {
  const text = Buffer.from(header, 'latin1');
  const prefix = Buffer.alloc(version === 1 ? 10 : 12);
  prefix.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, version, 0]);
  if (version === 1) prefix.writeUInt16LE(text.length, 8);
  else prefix.writeUInt32LE(text.length, 8);
  return Buffer.concat([prefix, text, Buffer.alloc(data)]);
}

/** `{'descr': '<f4', 'fortran_order': False, 'shape': (…), }` */
export function npyHeader(shape: string, descr = "'<f4'"): string {
  return `{'descr': ${descr}, 'fortran_order': False, 'shape': (${shape}), }\n`;
}

/** A safetensors file with a header of one's own. @param claim the header's length, where it is not the true one */
export function safetensorsFile(header: string, data = 0, claim?: bigint): Buffer {
  const text = Buffer.from(header);
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(claim ?? BigInt(text.length));
  return Buffer.concat([length, text, Buffer.alloc(data)]);
}

/** `[[[[…]]]]` */
export function nested(depth: number, open = '[', close = ']'): string {
  return open.repeat(depth) + close.repeat(depth);
}
