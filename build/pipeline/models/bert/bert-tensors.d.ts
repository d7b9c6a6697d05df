import type { BertConfig } from './bert-config.ts';
type Shape = readonly number[];
/** What an encoder can do beside hidden states and attention. */
declare const heads: readonly ["question-answering", "masked-language-model"];
export type Head = (typeof heads)[number];
/** Names that a graph gives to weights; the same whatever the file calls them. */
export declare function encoderTensors(config: BertConfig): ReadonlyMap<string, Shape>;
/** How many numbers {@link encoderTensors} has, without listing them. */
export declare function encoderParameters(config: BertConfig): number;
/** The tensors of a head beside the encoder's; the masked-language head writes with the word embeddings. */
export declare function headTensors(head: Head, { hiddenSize: d, vocabularySize }: BertConfig): ReadonlyMap<string, Shape>;
/** The name of {@link encoderTensors} for a name in a file: without wrappers, with `weight` and `bias` for TensorFlow's old `gamma` and `beta`. */
export declare function canonicalName(original: string): string;
/**
 * A file's tensors under the names of {@link encoderTensors} and {@link headTensors}, without what is not needed: heads of other tasks too,
 * since nothing outside of embeddings and layers changes what an encoder computes.
 *
 * @param file named in errors @throws UserError when two tensors end up with one name
 */
export declare function canonicalTensors<T>(tensors: ReadonlyMap<string, T>, file: string): ReadonlyMap<string, T>;
/** True for the tensors that an encoder or one of {@link heads} is computed from, and for what would change them. */
export declare function isOfEncoder(name: string): boolean;
/** The heads that a file has, and must have by the class that saved it. @throws UserError for a missing one */
export declare function headsOf(config: BertConfig, names: {
    has(name: string): boolean;
}, file: string): readonly Head[];
export {};
