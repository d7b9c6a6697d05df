import type { ByteSource } from './byte-source.ts';
import type { TorchArchive } from './torch-tensor.ts';
/**
 * Opens what `torch.save` writes since PyTorch 1.6: a zip with `<name>/data.pkl` and one stored, uncompressed entry
 * `<name>/data/<key>` a storage (https://pytorch.org/docs/stable/notes/serialization.html).
 *
 * Only the table of contents and the pickle are read. @throws UserError for a damaged or hostile archive and for TorchScript.
 */
export declare function openTorchZip(source: ByteSource): Promise<TorchArchive>;
