/** The shape of a BERT encoder. */
export interface BertConfig {
    readonly vocabularySize: number;
    /** Width of a hidden state. */
    readonly hiddenSize: number;
    readonly layers: number;
    readonly heads: number;
    /** Width inside of a layer's feed-forward part. */
    readonly intermediateSize: number;
    /** The longest text, in tokens, [CLS] and [SEP] among them. */
    readonly positions: number;
    /** Kinds of segments: 2 where texts come in pairs. */
    readonly segments: number;
    /** Added to the variance in layer normalisation. */
    readonly epsilon: number;
    /** The class that saved it, `BertForQuestionAnswering` say; which heads the file must have follows from it. */
    readonly architectures: readonly string[];
}
/**
 * Checks what a `config.json` says.
 *
 * @param file named in errors @throws UserError naming the key that this loader does not know, or that is beyond its bound
 */
export declare function parseBertConfig(json: unknown, file: string): BertConfig;
