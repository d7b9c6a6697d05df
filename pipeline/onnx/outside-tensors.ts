import { realpath } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { sizeOf } from '../../numerics/nd-array.ts';
import { expected, quoted } from '../base/errors.ts';
import { type ByteSource, openByteSource } from '../checkpoint/byte-source.ts';
import type { FileGraph } from './model-file.ts';
import { bytesPerValue, type TensorRecord } from './tensor-record.ts';

/**
 * The values that a network keeps in files beside it, by tensor.
 *
 * @param path the ONNX file's @throws UserError for a file that is absent, lies outside of the folder, or ends too early
 */
export async function readOutsideTensors(
  graph: FileGraph,
  path: string,
): Promise<ReadonlyMap<TensorRecord, Uint8Array>> {
  const values = new Map<TensorRecord, Uint8Array>();
  const sources = new Map<string, ByteSource>();
  try {
    for (const tensor of tensorsIn(graph)) {
      if (tensor.external === undefined) continue;
      const file = await fileBeside(path, tensor.external.get('location') ?? '');
      const source = sources.get(file) ?? (await openByteSource(file));
      sources.set(file, source);
      values.set(tensor, await readRange(source, tensor));
    }
  } finally {
    for (const source of sources.values()) await source.close();
  }
  return values;
}

function* tensorsIn({ tensors, nodes }: FileGraph): Generator<TensorRecord> {
  yield* tensors;
  for (const { attributes } of nodes) {
    for (const attribute of attributes.values()) {
      if (attribute.type === 'tensor') yield attribute.value;
      if (attribute.type === 'graph') yield* tensorsIn(attribute.value);
    }
  }
}

async function readRange(
  source: ByteSource,
  { name, shape, elementType, external }: TensorRecord,
): Promise<Uint8Array> {
  const length = sizeOf(shape) * bytesPerValue(elementType);
  const offset = Number(external!.get('offset') ?? 0);
  const said = external!.get('length');
  if (!Number.isSafeInteger(offset) || offset < 0 || (said !== undefined && Number(said) !== length)) {
    const received = `${said ?? '?'} bytes from ${external!.get('offset') ?? '0'}`;
    throw expected(`${length} bytes for the tensor ${quoted(name)}`, { received, hint: 'Export the network again.' });
  }
  return source.read(offset, length);
}

/** ONNX allows a path below the model's folder; a link may not lead out of it either. */
async function fileBeside(path: string, location: string): Promise<string> {
  const folder = await realpath(dirname(path));
  const isPlain = location !== '' && !/[\\:\0]|^\/|(^|\/)\.\.(\/|$)/.test(location);
  const real = isPlain ? await realpath(join(folder, location)).catch(() => undefined) : undefined;
  const hint = 'Copy all files of the network into one folder.';
  if (!isPlain) throw expected('weights in a file beside the network', { received: quoted(location), hint });
  if (real === undefined) throw expected(`the weights ${quoted(location)}`, { received: 'no such file', hint });
  if (real.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`)) return real;
  throw expected(`the weights ${quoted(location)} in its folder`, { received: 'a link to a file outside of it', hint });
}
