import { cut } from "../graph/cut.js";
import { differentiate } from "../graph/differentiate.js";
import { ANSWER, attentionName, hiddenName, IDS, SEGMENTS, WORDS } from "../models/bert/bert-graph.js";
import { ndArray } from "../../numerics/nd-array.js";
import { programOf } from "./program.js";
import { RecentPrograms } from "./recent-programs.js";
/** In: 1 at the scores that are explained, [n, 2]. */
const SEED = 'seed';
/** The {@link EncoderRunner} that sends graphs and tokens to a pool. A graph belongs to one length of text. */
export class GraphEncoderRunner {
    encoder;
    #pool;
    #programs = new RecentPrograms();
    constructor(encoder, pool) {
        this.encoder = encoder;
        this.#pool = pool;
    }
    async read(encoding) {
        const { layers } = this.encoder.config;
        const hidden = Array.from({ length: layers + 1 }, (_, layer) => hiddenName(layer));
        const attention = Array.from({ length: layers }, (_, index) => attentionName(index + 1));
        const values = await this.#values([...hidden, ...attention], encoding);
        return {
            length: encoding.tokens.length,
            hidden: hidden.map((name) => values[name].data),
            attention: attention.map((name) => values[name].data),
        };
    }
    async answerScores(encodings) {
        this.#assertAnswers();
        const scores = encodings.map(async (encoding) => (await this.#values([ANSWER], encoding))[ANSWER].data);
        await Promise.allSettled(scores); // one that failed must not leave others running
        return Promise.all(scores);
    }
    async answerGradient(encoding, first, last) {
        this.#assertAnswers();
        const length = encoding.tokens.length;
        const program = this.#programs.get(`gradient ${length}`, () => {
            const { graph, gradient } = differentiate(withSeed(this.encoder.graph(length), length), ANSWER, SEED, WORDS);
            return { ...programOf(cut(graph, [gradient, WORDS])), gradient };
        });
        const seed = new Float32Array(2 * length);
        seed[2 * first] += 1;
        seed[2 * last + 1] += 1;
        const feeds = { ...feedsOf(encoding), [SEED]: ndArray([length, 2], seed) };
        const values = await this.#pool.run({ kind: 'run', program, feeds });
        return { gradient: values[program.gradient].data, words: values[WORDS].data };
    }
    async #values(names, encoding) {
        const length = encoding.tokens.length;
        const program = this.#programs.get(`${names.join(' ')} ${length}`, () => programOf(cut(this.encoder.graph(length), names)));
        return this.#pool.run({ kind: 'run', program, feeds: feedsOf(encoding) });
    }
    #assertAnswers() {
        if (!this.encoder.heads.includes('question-answering'))
            throw new Error(`${this.encoder.id} answers no questions`);
    }
}
function withSeed(graph, length) {
    return { ...graph, inputs: [...graph.inputs, { name: SEED, shape: [length, 2] }] };
}
function feedsOf({ tokens }) {
    const column = (value) => ndArray([tokens.length], Float32Array.from(tokens, value));
    return { [IDS]: column(({ id }) => id), [SEGMENTS]: column(({ segment }) => segment) };
}
