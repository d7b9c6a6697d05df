import { expected, quoted } from '../base/errors.ts';
import type { ByteSource } from './byte-source.ts';
import { openByteSource } from './byte-source.ts';
import type { CheckpointFormat } from './format.ts';
import { recognizeFormat } from './format.ts';
import { openSafetensors } from './safetensors.ts';
import { findStateDict, withoutWrappers } from './state-dict.ts';
import type { TensorEntry } from './tensor-entry.ts';
import { matchNames, tensorsUnder, type TensorShape } from './tensor-names.ts';
import { openTorchLegacy } from './torch-legacy.ts';
import { tensorEntry } from './torch-tensor.ts';
import { openTorchZip } from './torch-zip.ts';

/** An opened checkpoint: the model's tensors by name. Optimizer states and the like are never read. */
export interface Checkpoint {
  readonly format: CheckpointFormat;
  /** In the order of the file, under the names that the model itself gives them. */
  readonly tensors: ReadonlyMap<string, TensorEntry>;
  /** What stands among the tensors and is none, by name: the class that it has. */
  readonly placeholders: ReadonlyMap<string, string>;
  /** Lets the file go; tensors cannot be read afterwards. */
  close(): Promise<void>;
}

export interface CheckpointOptions {
  /** Key of the state dict inside the checkpoint, where several could be meant. */
  readonly stateDict?: string | undefined;
  /** What stands before the names of the model's tensors, where not all in the state dict are the model's. */
  readonly prefix?: string | undefined;
  /**
   * The tensors that the model has, by name. Where they fit one state dict without a doubt, it is the one that is taken, and the tensors come
   * under these names and are these alone; where they do not, tensors come as they are in the file.
   */
  readonly needed?: ReadonlyMap<string, TensorShape> | undefined;
}

/**
 * Opens a checkpoint of PyTorch (zip or legacy) or safetensors, told apart by content. Nothing in it is executed, and no tensor
 * is read before it is asked for.
 *
 * @throws UserError when there is no such file, or it is none of these, damaged, hostile, or without exactly one state dict.
 */
export async function openCheckpoint(path: string, options: CheckpointOptions = {}): Promise<Checkpoint> {
  const source = await openByteSource(path);
  try {
    return await readCheckpoint(source, options);
  } catch (error) {
    await source.close();
    throw error;
  }
}

/** The same from an open source, which the checkpoint's `close` closes. */
export async function readCheckpoint(source: ByteSource, options: CheckpointOptions = {}): Promise<Checkpoint> {
  const format = await recognizeFormat(source);
  const { tensors, placeholders } = await readContent(source, format, options);
  return { format, tensors: renamed(tensors, options), placeholders, close: () => source.close() };
}

type Content = Pick<Checkpoint, 'tensors' | 'placeholders'>;

async function readContent(
  source: ByteSource,
  format: CheckpointFormat,
  { stateDict, prefix, needed }: CheckpointOptions,
): Promise<Content> {
  const { path } = source;
  if (format === 'safetensors') {
    if (stateDict === undefined) return { tensors: await openSafetensors(source), placeholders: new Map() };
    throw expected('no `stateDict`', {
      at: path,
      received: quoted(stateDict),
      hint: 'Remove it: safetensors holds one state dict.',
    });
  }
  const archive = await (format === 'torch-zip' ? openTorchZip(source) : openTorchLegacy(source));
  const { tensors, placeholders } = findStateDict(archive.root, path, {
    key: stateDict,
    ...(needed && { fits: (found) => matchNames(needed, under(prefix, found)) !== undefined }),
  });
  return {
    tensors: new Map([...tensors].map(([name, tensor]) => [name, tensorEntry(name, tensor, archive, path)])),
    placeholders: withoutWrappers(under(prefix, placeholders)),
  };
}

/** Entries under the names that the model gives them, and with these names. */
function renamed(tensors: Content['tensors'], { prefix, needed }: CheckpointOptions): Content['tensors'] {
  const own = under(prefix, tensors);
  const match = needed && matchNames(needed, own);
  const named = match ? new Map([...match].map(([name, other]) => [name, own.get(other)!])) : withoutWrappers(own);
  return new Map([...named].map(([name, entry]) => [name, { ...entry, name }]));
}

function under<T>(prefix: string | undefined, tensors: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return prefix === undefined ? tensors : tensorsUnder(prefix, tensors);
}
