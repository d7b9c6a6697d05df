import { float, float32, int, int64, ints, } from "../../graph/graph.js";
/** Names of the graph's inputs: token ids and segments, [n] each, as float32. */
export const IDS = 'ids';
export const SEGMENTS = 'segments';
/** The word embeddings of the tokens, [n, d]: what gradients are taken by. */
export const WORDS = 'words';
/** Scores of where an answer starts and ends, [n, 2]. */
export const ANSWER = 'answer';
/** Scores of every piece of the vocabulary at every place, [n, vocabulary]. */
export const PIECES = 'pieces';
/** Hidden state after a layer, [n, d]; layer 0 is the embedding. */
export const hiddenName = (layer) => `hidden.${layer}`;
/** Attention of a layer, counted from 1: [1, heads, n, n], each row a distribution over the tokens that are read. */
export const attentionName = (layer) => `attention.${layer}`;
/**
 * The encoder of Devlin et al. 2018 for a text of `length` tokens, all of which are read: embeddings, layers with normalisation after
 * each sum, exact GELU. Every hidden state and every attention is a value by its name.
 *
 * @param weights the tensors of `encoderTensors` and of the heads
 */
export function buildBert(config, headList, weights, length) {
    const net = new EncoderNodes(config, length);
    net.embed();
    for (let layer = 1; layer <= config.layers; layer++)
        net.layer(layer);
    if (headList.includes('question-answering'))
        net.dense(hiddenName(config.layers), 'qa_outputs', ANSWER);
    if (headList.includes('masked-language-model'))
        net.predictPieces();
    return {
        inputs: [IDS, SEGMENTS].map((name) => ({ name, shape: [length] })),
        outputs: [hiddenName(config.layers)],
        nodes: net.nodes,
        initializers: new Map([...weights, ...net.constants]),
    };
}
/** Collects the nodes of an encoder in the order of the forward pass. Hidden states are matrices [n, d]. */
class EncoderNodes {
    nodes = [];
    constants = new Map();
    #config;
    constructor(config, length) {
        this.#config = config;
        const headWidth = config.hiddenSize / config.heads;
        this.#constant('score-scale', Math.sqrt(headWidth));
        this.#constant('root-two', Math.SQRT2);
        this.#constant('one', 1);
        this.#constant('half', 0.5);
        this.constants.set('positions', int64(Array.from({ length }, (_, place) => place)));
        this.constants.set('to-heads', int64([1, length, config.heads, headWidth]));
        this.constants.set('to-states', int64([length, config.hiddenSize]));
    }
    embed() {
        const table = (name) => `embeddings.${name}_embeddings.weight`;
        const lookUp = (name, input, output) => {
            const indices = this.#add('Cast', [input], `${input}/int64`, { to: int(7) });
            return this.#add('Gather', [table(name), indices], output, { axis: int(0) });
        };
        const words = lookUp('word', IDS, WORDS);
        const segments = lookUp('token_type', SEGMENTS, 'embeddings/segments');
        const places = this.#add('Gather', [table('position'), 'positions'], 'embeddings/places', { axis: int(0) });
        const typed = this.#add('Add', [words, segments], 'embeddings/typed');
        const sum = this.#add('Add', [typed, places], 'embeddings/sum');
        this.#normalize(sum, 'embeddings.LayerNorm', hiddenName(0));
    }
    /** @param layer counted from 1 */
    layer(layer) {
        const at = `encoder.layer.${layer - 1}`;
        const input = hiddenName(layer - 1);
        const [query, key, value] = ['query', 'key', 'value'].map((part) => {
            const states = this.dense(input, `${at}.attention.self.${part}`, `${at}/${part}`);
            const split = this.#add('Reshape', [states, 'to-heads'], `${at}/${part}/split`);
            const perm = part === 'key' ? [0, 2, 3, 1] : [0, 2, 1, 3];
            return this.#add('Transpose', [split], `${at}/${part}/heads`, { perm: ints(perm) });
        });
        const products = this.#add('MatMul', [query, key], `${at}/products`);
        const scores = this.#add('Div', [products, 'score-scale'], `${at}/scores`);
        const attention = this.#add('Softmax', [scores], attentionName(layer), { axis: int(-1) });
        const read = this.#add('MatMul', [attention, value], `${at}/read`);
        const together = this.#add('Transpose', [read], `${at}/together`, { perm: ints([0, 2, 1, 3]) });
        const states = this.#add('Reshape', [together, 'to-states'], `${at}/states`);
        const written = this.dense(states, `${at}.attention.output.dense`, `${at}/written`);
        const first = this.#add('Add', [written, input], `${at}/first-sum`);
        const middle = this.#normalize(first, `${at}.attention.output.LayerNorm`, `${at}/middle`);
        const wide = this.#gelu(this.dense(middle, `${at}.intermediate.dense`, `${at}/wide`));
        const narrow = this.dense(wide, `${at}.output.dense`, `${at}/narrow`);
        const second = this.#add('Add', [narrow, middle], `${at}/second-sum`);
        this.#normalize(second, `${at}.output.LayerNorm`, hiddenName(layer));
    }
    predictPieces() {
        const at = 'cls.predictions';
        const states = this.dense(hiddenName(this.#config.layers), `${at}.transform.dense`, `${at}/dense`);
        const normal = this.#normalize(this.#gelu(states), `${at}.transform.LayerNorm`, `${at}/normal`);
        this.#add('Gemm', [normal, 'embeddings.word_embeddings.weight', `${at}.bias`], PIECES, { transB: int(1) });
    }
    /** x·Wᵀ + b with PyTorch's layout of W, [out, in]. */
    dense(input, name, output) {
        return this.#add('Gemm', [input, `${name}.weight`, `${name}.bias`], output, { transB: int(1) });
    }
    /** x · (1 + erf(x/√2)) / 2. */
    #gelu(input) {
        const scaled = this.#add('Div', [input, 'root-two'], `${input}/scaled`);
        const erf = this.#add('Erf', [scaled], `${input}/erf`);
        const raised = this.#add('Add', [erf, 'one'], `${input}/raised`);
        const product = this.#add('Mul', [input, raised], `${input}/product`);
        return this.#add('Mul', [product, 'half'], `${input}/gelu`);
    }
    #normalize(input, name, output) {
        const attributes = { axis: int(-1), epsilon: float(this.#config.epsilon) };
        return this.#add('LayerNormalization', [input, `${name}.weight`, `${name}.bias`], output, attributes);
    }
    #constant(name, value) {
        this.constants.set(name, float32([], Float32Array.of(value)));
    }
    #add(op, inputs, output, attributes = {}) {
        this.nodes.push({ op, inputs, outputs: [output], attributes });
        return output;
    }
}
