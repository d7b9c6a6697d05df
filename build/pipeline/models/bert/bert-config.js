import { z } from 'zod';
import { bounds } from "../../../schema/bounds.js";
import { checkBound } from "../../base/bounded.js";
import { describeValue, issueError } from "../../base/config-issue.js";
import { expected } from "../../base/errors.js";
const Size = z.int().positive();
/**
 * What the encoder is computed from in Hugging Face's `config.json`; what concerns training alone is left aside. Defaults are those of
 * BertConfig, which files of other programs count on.
 */
const Schema = z.looseObject({
    architectures: z.array(z.string()).nullish(),
    vocab_size: Size.default(30_522),
    hidden_size: Size.default(768),
    num_hidden_layers: Size.default(12),
    num_attention_heads: Size.default(12),
    intermediate_size: Size.default(3072),
    max_position_embeddings: Size.default(512),
    type_vocab_size: Size.default(2),
    layer_norm_eps: z.number().positive().max(1).default(1e-12),
});
/**
 * Keys that make another network of the same tensors, and the values that this one has; the first is the default. A masked-language head
 * writes with the word embeddings: a table of its own (`tie_word_embeddings`) would be read by nobody.
 */
const fixed = {
    model_type: ['bert'],
    hidden_act: ['gelu', 'gelu_python'],
    position_embedding_type: ['absolute'],
    is_decoder: [false],
    add_cross_attention: [false],
    tie_word_embeddings: [true],
};
/**
 * Checks what a `config.json` says.
 *
 * @param file named in errors @throws UserError naming the key that this loader does not know, or that is beyond its bound
 */
export function parseBertConfig(json, file) {
    assertBert(json, file);
    const parsed = Schema.safeParse(json);
    if (!parsed.success)
        throw issueError(parsed.error, Schema, json, file);
    const config = parsed.data;
    checkBound(bounds.encoderLayers, config.num_hidden_layers, `${file}: num_hidden_layers`);
    checkBound(bounds.encoderHeads, config.num_attention_heads, `${file}: num_attention_heads`);
    checkBound(bounds.encoderWidth, config.hidden_size, `${file}: hidden_size`);
    checkBound(bounds.encoderWidth, config.intermediate_size, `${file}: intermediate_size`);
    checkBound(bounds.encoderPositions, config.max_position_embeddings, `${file}: max_position_embeddings`);
    checkBound(bounds.encoderVocabulary, config.vocab_size, `${file}: vocab_size`);
    checkBound(bounds.encoderVocabulary, config.type_vocab_size, `${file}: type_vocab_size`);
    if (config.hidden_size % config.num_attention_heads !== 0) {
        throw expected('a hidden_size that num_attention_heads divides', {
            at: file,
            received: `${config.hidden_size} and ${config.num_attention_heads}`,
            hint: 'Use the config.json that was saved with the weights.',
        });
    }
    return {
        vocabularySize: config.vocab_size,
        hiddenSize: config.hidden_size,
        layers: config.num_hidden_layers,
        heads: config.num_attention_heads,
        intermediateSize: config.intermediate_size,
        positions: config.max_position_embeddings,
        segments: config.type_vocab_size,
        epsilon: config.layer_norm_eps,
        architectures: config.architectures ?? [],
    };
}
/** Another value is no misspelling: whoever changed it to the nearest would compute another network without noticing. */
function assertBert(json, file) {
    if (typeof json !== 'object' || json === null || Array.isArray(json)) {
        throw expected('an object', { at: file, received: describeValue(json) });
    }
    for (const [key, [standard, ...equal]] of Object.entries(fixed)) {
        const value = json[key] ?? standard;
        if (value === standard || equal.some((one) => one === value))
            continue;
        throw expected(`\`${String(standard)}\``, {
            at: `${file}: ${key}`,
            received: describeValue(value),
            hint: key === 'model_type'
                ? 'Encoders of other families are not supported.'
                : 'Another network than BERT is not supported.',
        });
    }
}
