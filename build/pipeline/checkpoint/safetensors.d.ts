import type { ByteSource } from './byte-source.ts';
import type { TensorEntry } from './tensor-entry.ts';
/**
 * The tensors of a safetensors file: 8 bytes with the header's length, a JSON header, then the values, little-endian and in
 * C order (https://huggingface.co/docs/safetensors). Only the header is read.
 *
 * @throws UserError for a header that is damaged or contradicts the file: unknown types, ranges outside the file, of the wrong
 * length, overlapping, or with bytes between them that belong to none.
 */
export declare function openSafetensors(source: ByteSource): Promise<Map<string, TensorEntry>>;
