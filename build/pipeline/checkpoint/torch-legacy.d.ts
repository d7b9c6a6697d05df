import type { ByteSource } from './byte-source.ts';
import type { TorchArchive } from './torch-tensor.ts';
/**
 * Opens what `torch.save` wrote before PyTorch 1.6 and still writes with `_use_new_zipfile_serialization=False`: five pickles
 * (magic number, version, system, the object, the keys of the storages), then for each key the number of its values in 64 bits
 * and the values.
 *
 * Only the pickles and the numbers are read. @throws UserError for damage and for what a pickle must not hold.
 */
export declare function openTorchLegacy(source: ByteSource): Promise<TorchArchive>;
