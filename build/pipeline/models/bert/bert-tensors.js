import { expected, quoted } from "../../base/errors.js";
/** What an encoder can do beside hidden states and attention. */
const heads = ['question-answering', 'masked-language-model'];
/** Names that a graph gives to weights; the same whatever the file calls them. */
export function encoderTensors(config) {
    const { hiddenSize: d, intermediateSize: wide } = config;
    const dense = (name, to, from) => [
        [`${name}.weight`, [to, from]],
        [`${name}.bias`, [to]],
    ];
    const norm = (name) => [
        [`${name}.weight`, [d]],
        [`${name}.bias`, [d]],
    ];
    const layers = Array.from({ length: config.layers }, (_, layer) => {
        const at = `encoder.layer.${layer}`;
        return [
            ...['query', 'key', 'value'].flatMap((part) => dense(`${at}.attention.self.${part}`, d, d)),
            ...dense(`${at}.attention.output.dense`, d, d),
            ...norm(`${at}.attention.output.LayerNorm`),
            ...dense(`${at}.intermediate.dense`, wide, d),
            ...dense(`${at}.output.dense`, d, wide),
            ...norm(`${at}.output.LayerNorm`),
        ];
    });
    return new Map([
        ['embeddings.word_embeddings.weight', [config.vocabularySize, d]],
        ['embeddings.position_embeddings.weight', [config.positions, d]],
        ['embeddings.token_type_embeddings.weight', [config.segments, d]],
        ...norm('embeddings.LayerNorm'),
        ...layers.flat(),
    ]);
}
/** How many numbers {@link encoderTensors} has, without listing them. */
export function encoderParameters(config) {
    const { hiddenSize: d, intermediateSize: wide, vocabularySize, positions, segments, layers } = config;
    const layer = 4 * (d * d + d) + 2 * (wide * d) + wide + d + 4 * d;
    return (vocabularySize + positions + segments) * d + 2 * d + layers * layer;
}
/** The tensors of a head beside the encoder's; the masked-language head writes with the word embeddings. */
export function headTensors(head, { hiddenSize: d, vocabularySize }) {
    if (head === 'question-answering') {
        return new Map([
            ['qa_outputs.weight', [2, d]],
            ['qa_outputs.bias', [2]],
        ]);
    }
    return new Map([
        ['cls.predictions.transform.dense.weight', [d, d]],
        ['cls.predictions.transform.dense.bias', [d]],
        ['cls.predictions.transform.LayerNorm.weight', [d]],
        ['cls.predictions.transform.LayerNorm.bias', [d]],
        ['cls.predictions.bias', [vocabularySize]],
    ]);
}
/** What a file may hold that nothing here is computed from: the pooler, next-sentence scores, counters, tied copies. */
const IGNORED = [
    /^pooler\./,
    /^embeddings\.position_ids$/,
    /^embeddings\.token_type_ids$/,
    /^cls\.seq_relationship\./,
    /^cls\.predictions\.decoder\./,
];
/** What wrappers and classes with a head put before a part's name, at any place: DataParallel, `torch.compile`, a model in a model. */
const WRAPPERS = new Set(['module', '_orig_mod', 'model', 'bert', 'base_model']);
/** The name of {@link encoderTensors} for a name in a file: without wrappers, with `weight` and `bias` for TensorFlow's old `gamma` and `beta`. */
export function canonicalName(original) {
    const name = original
        .split('.')
        .filter((part) => !WRAPPERS.has(part))
        .join('.');
    return name.replace(/\.gamma$/, '.weight').replace(/\.beta$/, '.bias');
}
/**
 * A file's tensors under the names of {@link encoderTensors} and {@link headTensors}, without what is not needed: heads of other tasks too,
 * since nothing outside of embeddings and layers changes what an encoder computes.
 *
 * @param file named in errors @throws UserError when two tensors end up with one name
 */
export function canonicalTensors(tensors, file) {
    const named = new Map();
    for (const [original, tensor] of tensors) {
        const name = canonicalName(original);
        if (IGNORED.some((pattern) => pattern.test(name)))
            continue;
        if (named.has(name)) {
            const received = `${quoted(name)} twice, as ${quoted(original)} too`;
            throw expected('each tensor once', { at: file, received });
        }
        named.set(name, tensor);
    }
    return named;
}
/** True for the tensors that an encoder or one of {@link heads} is computed from, and for what would change them. */
export function isOfEncoder(name) {
    return /^(embeddings|encoder|qa_outputs)\./.test(name);
}
/** The heads that a file has, and must have by the class that saved it. @throws UserError for a missing one */
export function headsOf(config, names, file) {
    const present = heads.filter((head) => [...headTensors(head, config).keys()].some((name) => names.has(name)));
    const promised = {
        BertForQuestionAnswering: 'question-answering',
        BertForMaskedLM: 'masked-language-model',
        BertForPreTraining: 'masked-language-model',
    };
    for (const architecture of config.architectures) {
        const head = promised[architecture];
        if (head === undefined || present.includes(head))
            continue;
        throw expected(`the ${head} head of ${architecture}`, {
            at: file,
            received: `no tensor \`${[...headTensors(head, config).keys()][0]}\``,
            hint: 'Save the whole model, or remove the name from `architectures` in config.json.',
        });
    }
    return present;
}
