import { expected } from '../errors.ts';
import type { ByteSource } from './byte-source.ts';
import { openByteSource } from './byte-source.ts';
import type { CheckpointFormat } from './format.ts';
import { recognizeFormat } from './format.ts';
import { openSafetensors } from './safetensors.ts';
import { findStateDict, withoutWrappers } from './state-dict.ts';
import type { TensorEntry } from './tensor-entry.ts';
import { openTorchLegacy } from './torch-legacy.ts';
import { tensorEntry } from './torch-tensor.ts';
import { openTorchZip } from './torch-zip.ts';

/** An opened checkpoint: the model's tensors by name. Optimizer states and the like are never read. */
export interface Checkpoint {
  readonly format: CheckpointFormat;
  /** In the order of the file, under the names that the model itself gives them. */
  readonly tensors: ReadonlyMap<string, TensorEntry>;
  /** Lets the file go; tensors cannot be read afterwards. */
  close(): Promise<void>;
}

export interface CheckpointOptions {
  /** Key of the state dict inside the checkpoint, where several could be meant. */
  readonly stateDict?: string | undefined;
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
  const tensors = await readTensors(source, format, options.stateDict);
  return { format, tensors: renamed(tensors), close: () => source.close() };
}

async function readTensors(
  source: ByteSource,
  format: CheckpointFormat,
  stateDict: string | undefined,
): Promise<ReadonlyMap<string, TensorEntry>> {
  const { path } = source;
  if (format === 'safetensors') {
    if (stateDict === undefined) return openSafetensors(source);
    throw expected('no `stateDict`', {
      at: path,
      received: stateDict,
      mend: 'Remove it: safetensors holds one state dict.',
    });
  }
  const archive = await (format === 'torch-zip' ? openTorchZip(source) : openTorchLegacy(source));
  const found = findStateDict(archive.root, path, stateDict);
  return new Map([...found].map(([name, tensor]) => [name, tensorEntry(name, tensor, archive, path)]));
}

/** Entries under the names and with the names that are left without the wrappers' prefixes. */
function renamed(tensors: ReadonlyMap<string, TensorEntry>): ReadonlyMap<string, TensorEntry> {
  return new Map([...withoutWrappers(tensors)].map(([name, entry]) => [name, { ...entry, name }]));
}
