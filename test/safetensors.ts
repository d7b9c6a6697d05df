import { sizeOf } from '../numerics/nd-array.ts';

/** Tensor shapes by name. */
export type Shapes = Readonly<Record<string, readonly number[]>>;

/** The bytes of a safetensors file; `valueAt` gives each value by its tensor and place. */
export function safetensors(shapes: Shapes, valueAt: (name: string, index: number) => number): Uint8Array {
  const header: Record<string, unknown> = {};
  const parts: Buffer[] = [];
  let at = 0;
  for (const [name, shape] of Object.entries(shapes)) {
    const values = Float32Array.from({ length: sizeOf(shape) }, (_, index) => valueAt(name, index));
    header[name] = { dtype: 'F32', shape, data_offsets: [at, at + values.byteLength] };
    parts.push(Buffer.from(values.buffer));
    at += values.byteLength;
  }
  const json = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(json.length));
  return Buffer.concat([length, json, ...parts]);
}
