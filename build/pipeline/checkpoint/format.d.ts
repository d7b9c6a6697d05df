import type { ByteSource } from './byte-source.ts';
export type CheckpointFormat = 'torch-zip' | 'torch-legacy' | 'safetensors';
/** Tells the format by the content; names mislead. @throws UserError that says what the file is instead. */
export declare function recognizeFormat(source: ByteSource): Promise<CheckpointFormat>;
